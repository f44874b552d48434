#pragma once

#include <cstddef>
#include <string_view>

namespace simprof {

/// The option that names the encoding of a text in UTF-16 without a mark, as far as can be told; else
/// nothing.
[[nodiscard]] std::string_view option_for_utf_16(std::string_view beginning);

/// True where a line that is not UTF-8 reads well as Windows-1252: letters of western Europe within words,
/// and signs such as ° and €.
[[nodiscard]] bool reads_as_windows_1252(std::string_view line);

/// The line of the text on which the byte at `offset` stands, as far as the text reaches.
[[nodiscard]] std::string_view line_around(std::string_view text, std::size_t offset);

}  // namespace simprof
