#include "tests/lib/store/sqlite/tampering.hpp"

#include "lib/store/sqlite/file/connection.hpp"

namespace simprof::store_test {

namespace {

std::string joined(sqlite::Connection& connection, const std::string& what) {
    sqlite::Query query{connection,
                        "SELECT group_concat(" + what + ", ';') FROM sqlite_schema WHERE type = 'trigger'"};
    return std::string{query.only_row().text(0)};
}

}  // namespace

void tamper(const std::string& path, const std::string& statements) {
    sqlite::Connection connection{{path}};
    const std::string make_triggers = joined(connection, "sql");
    connection.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
    connection.run(joined(connection, "'DROP TRIGGER ' || name").c_str());
    connection.run(statements.c_str());
    connection.run(make_triggers.c_str());
}

}  // namespace simprof::store_test
