#include "lib/store/postgresql/schema.hpp"

#include "lib/store/copy/copy_ends.hpp"
#include "lib/store/postgresql/distribution.hpp"
#include "lib/store/postgresql/session/binary.hpp"
#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/postgresql/tables/request_table.hpp"
#include "lib/store/postgresql/tables/setting_table.hpp"

#include <fmt/format.h>

#include <utility>

namespace simprof::postgresql {

extern const std::string_view server_schema_sql;  ///< schema.sql, built in

namespace {

/// Names the program as far as a newer store can be read.
Sentence use_newer_program(Connection& connection) {
    try {
        Query last{connection, "SELECT version FROM simprof.request ORDER BY id DESC LIMIT 1"};
        if (last.step())
            return said(
                "A newer simprof wrote it (its last request was made by simprof {version}): use that "
                "one.",
                "version"_is = last.text(0));
    } catch (const Error&) {  // it tells nothing
    }
    return said("A newer simprof wrote it: use that one.");
}

BegunStore store_in(Connection& connection, Result found) {
    const bool is_unfinished = is_unfinished_copy(found);
    Query row{connection, std::move(found)};
    const bool is_there = row.step();
    const std::int64_t version = is_there ? row.number(0) : 0;
    if (!is_unfinished && (version < 1 || !std::in_range<int>(version)))
        connection.fail_as_damaged(said("it does not say of which version it is"));
    return {static_cast<int>(version), {row.id<RequestNumber>(1), std::string{row.bytes(2)}}};
}

/// Everybody may ask this, whatever rights there are.
constexpr const char* select_what_is_there =
    "SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'simprof'),"
    " EXISTS (SELECT FROM pg_catalog.pg_namespace"
    " JOIN pg_catalog.pg_class ON relnamespace = pg_namespace.oid"
    " JOIN pg_catalog.pg_attribute ON attrelid = pg_class.oid WHERE nspname = 'simprof'"
    " AND relname = 'store' AND attname = 'schema_version' AND atttypid = 'integer'::regtype)";

}  // namespace

void create_tables(Connection& connection) {
    connection.run(std::string{server_schema_sql});
    distribute(connection);
}

void create_schema(Connection& connection, const NewStore& store) {
    create_tables(connection);
    set_setting(connection, billing_zone_setting, store.zone.name());
    set_setting(connection, clock_setting, simprof::to_string(store.clock));
    set_setting(connection, created_setting, simprof::to_string(store.created));
    const std::string begin = chain_begin(connection);
    const Query written{connection,
                        "INSERT INTO simprof.store (schema_version, hash) VALUES ($1, $2)",
                        {std::int64_t{schema_version}, Blob{begin}}};
}

BegunStore begun_store(Connection& connection, const std::function<Result()>& begin) {
    try {
        return store_in(connection, begin());
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::store) expect_no_foreign_schema(connection);
        connection.roll_back();
        throw;
    }
}

void expect_our_store(Connection& connection) {
    const auto ask = [&] { return connection.run(select_store, Parameters{}); };
    expect_our_version(connection, begun_store(connection, ask).version);
}

void begin_reading_ours(Connection& connection) {
    const auto begin = [&] { return connection.begin_reading(); };
    expect_our_version(connection, begun_store(connection, begin).version);
}

void expect_our_version(Connection& connection, int version) {
    if (version == schema_version) return;
    if (version == unfinished_copy_version)
        throw unfinished_copy(connection.location(), setting(connection, copied_from_mark).value_or(""));
    throw Error{ErrorKind::store,
                said("The store {store} has schema version {version}; this simprof knows version {known}.",
                     "store"_is = connection.location(), "version"_is = version, "known"_is = schema_version),
                version < schema_version ? said("`simprof store upgrade` brings it there.")
                                         : use_newer_program(connection)};
}

void expect_no_foreign_schema(Connection& connection) {
    connection.roll_back();
    if (!connection.is_alive() || connection.is_nested()) return;
    const Result there = connection.try_run(select_what_is_there);
    if (is_error(there.get()) || PQgetvalue(there.get(), 0, 0) == std::string_view{"f"} ||
        PQgetvalue(there.get(), 0, 1) == std::string_view{"t"})
        return;
    throw Error{
        ErrorKind::store,
        said("The database of {store} has a schema “simprof” that is no store of simprof: it was left as it "
             "is.",
             "store"_is = connection.location()),
        said("Name another database, or give that schema another name: ALTER SCHEMA simprof RENAME TO …")};
}

bool is_unfinished_copy(const Result& found) {
    if (PQntuples(found.get()) != 1) return false;
    const std::string_view version{PQgetvalue(found.get(), 0, 0),
                                   static_cast<std::size_t>(PQgetlength(found.get(), 0, 0))};
    return number_in(version) == unfinished_copy_version;
}

}  // namespace simprof::postgresql
