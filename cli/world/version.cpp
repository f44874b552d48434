#include "cli/world/version.hpp"

namespace simprof::cli {

std::string_view version() { return SIMPROF_VERSION; }

std::string_view version_date() { return SIMPROF_VERSION_DATE; }

}  // namespace simprof::cli
