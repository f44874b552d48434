#include "lib/store/sqlite/schema.hpp"

#include "lib/model/error.hpp"
#include "lib/store/copy/copy_ends.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/failure.hpp"
#include "lib/store/sqlite/tables/setting_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace simprof::sqlite {

extern const std::string_view schema_sql;  ///< schema.sql, built in

namespace {

/// The statement without the comment lines above it: SQLite keeps what begins with CREATE.
std::string_view statement_in(std::string_view paragraph) {
    const auto begin = paragraph.find("CREATE ");
    return begin == std::string_view::npos ? std::string_view{}
                                           : paragraph.substr(begin, paragraph.rfind(';') - begin);
}

/// Statistics that someone had SQLite gather are harmless.
constexpr const char* stored_statements =
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
    " AND NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))";

std::vector<std::string_view> statements_in(std::string_view schema) {
    std::vector<std::string_view> statements;
    for (std::string_view rest = schema; !rest.empty();) {
        const auto end = std::min(rest.find("\n\n"), rest.size());
        const auto statement = statement_in(rest.substr(0, end));
        if (!statement.empty()) statements.push_back(statement);
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return statements;
}

std::vector<std::string_view> sorted(std::vector<std::string_view> statements) {
    std::ranges::sort(statements);
    return statements;
}

/// "TRIGGER request_is_kept", from its statement.
std::string thing_in(std::string_view statement) {
    std::istringstream words{std::string{statement}};
    std::string type;
    std::string name;
    words >> type >> type;  // CREATE goes before
    if (type == "UNIQUE") words >> type;
    words >> name;
    return type + " " + name;
}

void stamp(Connection& connection, int id) {
    connection.run(fmt::format("PRAGMA application_id = {}", id).c_str());
}

bool has_schema(Connection& connection, std::string_view schema) {
    std::vector<std::string_view> expected = statements_in(schema);
    std::ranges::sort(expected);
    std::size_t found = 0;
    Query query{connection, stored_statements};
    for (; query.step(); ++found)
        if (!std::ranges::binary_search(expected, query.text(0))) return false;
    return found == expected.size();
}

}  // namespace

std::vector<std::string_view> schema_statements() { return statements_in(schema_sql); }

void create_schema(Connection& connection) {
    for (const auto statement : schema_statements()) connection.run(std::string{statement}.c_str());
    stamp_as_store(connection);
    connection.run(fmt::format("PRAGMA user_version = {}", schema_version).c_str());
}

void stamp_as_unfinished_copy(Connection& connection) { stamp(connection, unfinished_copy_id); }
void stamp_as_store(Connection& connection) { stamp(connection, application_id); }

void expect_our_file(Connection& connection) {
    const auto id = connection.number("PRAGMA application_id");
    if (id == application_id) return;
    if (id == unfinished_copy_id)
        throw unfinished_copy(connection.path(), setting(connection, copied_from_mark).value_or(""));
    throw Error{ErrorKind::store,
                said("{path} is no simprof store: it is a database of another program.",
                     "path"_is = connection.path()),
                said("`--store FILE` names another file; `simprof init` creates a store.")};
}

void expect_our_version(Connection& connection) {
    const auto version = connection.number("PRAGMA user_version");
    if (version == schema_version) return;
    throw Error{ErrorKind::store,
                said("The store {store} has schema version {version}; this simprof knows version {known}.",
                     "store"_is = connection.path(), "version"_is = version, "known"_is = schema_version),
                version > schema_version
                    ? said("A newer simprof wrote it: use that one.")
                    : said("`simprof store upgrade` brings it there, and keeps a backup.")};
}

void expect_our_schema(Connection& connection) { expect_schema(connection, schema_sql); }

std::vector<Sentence> schema_differences(Connection& connection) {
    const auto expected = sorted(schema_statements());
    std::vector<Sentence> differences;
    std::vector<bool> is_there(expected.size());
    Query query{connection,
                "SELECT sql, type, name FROM sqlite_schema WHERE sql IS NOT NULL"
                " AND NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))"};
    while (query.step()) {
        const auto place = std::ranges::lower_bound(expected, query.text(0));
        const std::string thing = fmt::format("{} {}", query.text(1), query.text(2));
        if (place != expected.end() && *place == query.text(0))
            is_there[static_cast<std::size_t>(place - expected.begin())] = true;
        else
            differences.push_back(said("The {thing} is none that simprof made.", "thing"_is = thing));
    }
    for (std::size_t n = 0; n < expected.size(); ++n)
        if (!is_there[n])
            differences.push_back(
                said("The {thing} is missing, or was altered.", "thing"_is = thing_in(expected[n])));
    return differences;
}

bool has_all_tables(Connection& connection) {
    const auto statements = schema_statements();
    return std::ranges::all_of(statements, [&](std::string_view statement) {
        if (!statement.starts_with("CREATE TABLE ")) return true;
        Query query{connection, "SELECT 1 FROM sqlite_schema WHERE sql = ?"};
        return query.with({statement}).step();
    });
}

void expect_schema(Connection& connection, std::string_view schema) {
    if (has_schema(connection, schema)) return;
    throw DamagedStore{
        ErrorKind::store,
        said("The schema of the store {store} was altered; it is not the one that simprof made.",
             "store"_is = connection.path()),
        said("`simprof store check` says how; `simprof store restore FILE` brings a backup back.")};
}

}  // namespace simprof::sqlite
