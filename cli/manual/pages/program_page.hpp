#pragma once

#include <string>

namespace simprof::cli {

/// simprof(1)
[[nodiscard]] std::string manual_page_of_program();

}  // namespace simprof::cli
