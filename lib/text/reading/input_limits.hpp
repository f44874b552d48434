#pragma once

#include <cstddef>

namespace simprof {

/// What files of SIMs may hold at most. Longer ones are damaged or hostile, and are refused before they cost.
inline constexpr std::size_t longest_line = std::size_t{64} * 1024;
inline constexpr std::size_t longest_field = std::size_t{4} * 1024;

}  // namespace simprof
