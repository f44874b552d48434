#pragma once

#include <string>
#include <string_view>

namespace simprof {

/// Whether a name that was typed is a pattern: `*` stands for anything in it.
[[nodiscard]] bool is_pattern(std::string_view text);
/// Case does not matter.
[[nodiscard]] bool fits_pattern(std::string_view name, std::string_view pattern);

}  // namespace simprof
