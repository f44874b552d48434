#pragma once

#include <cstddef>
#include <cstdint>

namespace simprof {

/// What a workbook may hold at most. One with more is damaged or hostile, and is refused before it costs.
inline constexpr std::size_t longest_workbook = std::size_t{256} << 20U;
inline constexpr std::size_t most_parts = 100'000;
/// Bytes of a part, unpacked: over a million rows with forty columns.
inline constexpr std::uint64_t longest_part = std::uint64_t{3} << 30U;
/// Bytes of a part for each packed one. Empty rows, all alike, come to 350; zeros to 1,030.
inline constexpr std::uint64_t most_unpacked = 500;
/// Parts no longer than this may be packed as well as they can.
inline constexpr std::uint64_t harmless_part = std::uint64_t{16} << 20U;

inline constexpr std::size_t deepest_element = 100;
inline constexpr std::uint64_t longest_markup = std::uint64_t{1} << 20U;  ///< a tag with its attributes

inline constexpr std::size_t most_sheets = 10'000;
inline constexpr std::size_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;
inline constexpr std::size_t most_fields = std::size_t{1}
                                           << 28U;  ///< of a sheet, empty ones between others included
inline constexpr std::size_t most_shared_bytes = std::size_t{1} << 30U;
inline constexpr std::size_t most_cell_forms = 100'000;

}  // namespace simprof
