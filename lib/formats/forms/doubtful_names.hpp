#pragma once

#include <string_view>

namespace simprof {

/// True for a name that looks like a status, a plan, a profile or an option: a file is not taken while a
/// column of such a name is not read (IMP-2).
[[nodiscard]] bool is_doubtful_name(std::string_view name);

}  // namespace simprof
