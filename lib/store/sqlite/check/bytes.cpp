#include "lib/store/sqlite/check/bytes.hpp"

#include "lib/store/sqlite/check/advice.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/schema.hpp"

namespace simprof::sqlite {

StoreFindings findings_of_schema(Connection& connection) {
    StoreFindings findings;
    for (const Sentence& difference : schema_differences(connection))
        findings.push_back({StoreFinding::Kind::alteration, "schema", difference, restore_from_before()});
    return findings;
}

StoreFindings findings_of_integrity(Connection& connection) {
    StoreFindings findings;
    Query check{connection, "PRAGMA integrity_check(10)"};
    while (check.step() && check.text(0) != "ok")
        findings.push_back({StoreFinding::Kind::damage, "integrity",
                            said("The file is damaged: {fault}.", "fault"_is = check.text(0)),
                            restore_a_backup()});
    return findings;
}

StoreFindings findings_of_foreign_keys(Connection& connection) {
    constexpr std::size_t most = 10;
    StoreFindings findings;
    Query check{connection, "PRAGMA foreign_key_check"};
    while (findings.size() < most && check.step())
        findings.push_back({StoreFinding::Kind::alteration, "foreign-keys",
                            said("A row of the table {table} refers to a row of {other} that is not there.",
                                 "table"_is = check.text(0), "other"_is = check.text(2)),
                            restore_from_before()});
    return findings;
}

}  // namespace simprof::sqlite
