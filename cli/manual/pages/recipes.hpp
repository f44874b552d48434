#pragma once

#include <span>
#include <string_view>

namespace simprof::cli {

/// What people do with the program in jobs of their own: scripts that README and simprof(1) show and tests
/// run.
struct Recipe {
    std::string_view name;    ///< of its file
    std::string_view title;   ///< what for
    std::string_view remark;  ///< how to use it
    std::string_view script;
};

[[nodiscard]] std::span<const Recipe> all_recipes();

}  // namespace simprof::cli
