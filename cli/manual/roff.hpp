#pragma once

#include <string>
#include <string_view>

namespace simprof::cli::roff {

/// Text for a line of its own: nothing in it is taken for a request or an escape. `code` becomes bold.
[[nodiscard]] std::string text(std::string_view plain);
/// Text for an argument of a request, between double quotes.
[[nodiscard]] std::string quoted(std::string_view plain);

[[nodiscard]] std::string heading(std::string_view title);
/// Paragraphs parted by blank lines; one that begins with blanks stays as it is.
[[nodiscard]] std::string paragraphs(std::string_view plain);
/// Lines as they stand, in a font of fixed width.
[[nodiscard]] std::string verbatim(std::string_view lines);
/// A term in bold and what it means.
[[nodiscard]] std::string entry(std::string_view term, std::string_view meaning);

}  // namespace simprof::cli::roff
