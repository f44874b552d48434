#pragma once

#include "lib/text/reading/text_source.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace simprof {

/// How a file writes its characters. The mark that a file begins with is believed before anything else.
enum class Encoding { utf_8, utf_16le, utf_16be, windows_1252 };
/// Their names, in the same order.
inline constexpr std::array<std::string_view, 4> names_of_encodings{"utf-8", "utf-16le", "utf-16be",
                                                                    "windows-1252"};

/// `utf-8`, `utf-16le`, `windows-1252`, also as programs spell them (`UTF8`, `cp1252`, `latin1`). Throws
/// Error (malformed) with the nearest name where there is none.
[[nodiscard]] Encoding read_encoding(std::string_view name);

/// The text in UTF-8, with its mark in front where it was not, so that what is written after it is known to
/// be. A text in UTF-16 is known by its mark; files that are no text pass as they are. `name` is what people
/// call it. Reading throws Error (malformed, with the line) where the text is not in that encoding.
[[nodiscard]] std::unique_ptr<TextSource> decoded(std::unique_ptr<TextSource> text, Encoding encoding,
                                                  std::string name);

}  // namespace simprof
