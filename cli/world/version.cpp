#include "cli/world/version.hpp"

namespace simprof::cli {

std::string_view version() { return SIMPROF_VERSION; }

}  // namespace simprof::cli
