#include "lib/store/sqlite/check/bytes.hpp"

#include "lib/store/sqlite/check/advice.hpp"
#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/schema.hpp"

#include <fmt/format.h>

namespace simprof::sqlite {

StoreFindings findings_of_schema(Connection& connection) {
    StoreFindings findings;
    for (const std::string& difference : schema_differences(connection))
        findings.push_back({StoreFinding::Kind::alteration, "schema", difference, restore_from_before()});
    return findings;
}

StoreFindings findings_of_integrity(Connection& connection) {
    StoreFindings findings;
    Query check{connection, "PRAGMA integrity_check(10)"};
    while (check.step() && check.text(0) != "ok")
        findings.push_back({StoreFinding::Kind::damage, "integrity",
                            fmt::format("The file is damaged: {}.", check.text(0)), restore_a_backup()});
    return findings;
}

StoreFindings findings_of_foreign_keys(Connection& connection) {
    constexpr std::size_t most = 10;
    StoreFindings findings;
    Query check{connection, "PRAGMA foreign_key_check"};
    while (findings.size() < most && check.step())
        findings.push_back({StoreFinding::Kind::alteration, "foreign-keys",
                            fmt::format("A row of the table {} refers to a row of {} that is not there.",
                                        check.text(0), check.text(2)),
                            restore_from_before()});
    return findings;
}

}  // namespace simprof::sqlite
