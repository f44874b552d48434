#include "lib/store/open.hpp"

#include <sqlite3.h>

namespace simprof {

std::string engine_version() { return std::string{"SQLite "} + sqlite3_libversion(); }

}  // namespace simprof
