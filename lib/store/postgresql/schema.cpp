#include "lib/store/postgresql/schema.hpp"

#include "lib/store/postgresql/distribution.hpp"
#include "lib/store/postgresql/query.hpp"
#include "lib/store/postgresql/request_table.hpp"
#include "lib/store/postgresql/setting_table.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace simprof::postgresql {

extern const std::string_view server_schema_sql;  ///< schema.sql, built in

void create_schema(Connection& connection, const NewStore& store) {
    connection.run(std::string{server_schema_sql});
    distribute(connection);
    set_setting(connection, billing_zone_setting, store.zone.name());
    set_setting(connection, clock_setting, simprof::to_string(store.clock));
    set_setting(connection, created_setting, simprof::to_string(store.created));
    const std::string begin = chain_begin(connection);
    const Query written{connection,
                        "INSERT INTO simprof.store (schema_version, hash) VALUES ($1, $2)",
                        {std::int64_t{schema_version}, Blob{begin}}};
}

void expect_our_version(Connection& connection, const Result& found) {
    if (PQntuples(found.get()) != 1) connection.fail_as_damaged("it does not say of which version it is");
    const int version = std::atoi(PQgetvalue(found.get(), 0, 0));
    if (version == schema_version) return;
    throw Error{ErrorKind::store,
                fmt::format("The store {} has schema version {}; this simprof knows version {}.",
                            connection.location(), version, schema_version),
                "Use the simprof that it was made with."};
}

}  // namespace simprof::postgresql
