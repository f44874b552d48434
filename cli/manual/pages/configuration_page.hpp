#pragma once

#include <string>

namespace simprof::cli {

/// simprof.toml(5): the configuration files.
[[nodiscard]] std::string manual_page_of_configuration();

}  // namespace simprof::cli
