#include "lib/store/sqlite/file/engine.hpp"

#include <sqlite3.h>

namespace simprof::sqlite {

std::string engine_version() { return std::string{"SQLite "} + sqlite3_libversion(); }

void use_one_thread() noexcept {
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

}  // namespace simprof::sqlite
