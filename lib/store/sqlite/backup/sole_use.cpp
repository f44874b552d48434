#include "lib/store/sqlite/backup/sole_use.hpp"

namespace simprof::sqlite {

SoleUse::SoleUse(Connection& connection) : m_connection(connection) {
    m_connection.run("PRAGMA locking_mode = EXCLUSIVE");
}

SoleUse::~SoleUse() {
    m_connection.roll_back();
    m_connection.database().tryExec(
        "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = PERSIST; PRAGMA journal_mode = DELETE;"
        "SELECT count(*) FROM sqlite_schema");
}

}  // namespace simprof::sqlite
