#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Manual pages are written in mdoc(7).
namespace simprof::cli::roff {

/// Text for lines of its own, a sentence a line: nothing in it is taken for a request or an escape. `code`
/// becomes bold.
[[nodiscard]] std::string text(std::string_view plain);
/// Words for an argument of a macro.
[[nodiscard]] std::string escaped(std::string_view plain);
/// The same, with letters of other alphabets as they are: an index of pages is made by programs that read no
/// escapes.
[[nodiscard]] std::string indexed(std::string_view plain);
/// The same as one argument, whatever blanks it holds.
[[nodiscard]] std::string quoted(std::string_view plain);

[[nodiscard]] std::string heading(std::string_view title);
[[nodiscard]] std::string subheading(std::string_view title);
/// "Why:", in front of a text that it is the title of.
[[nodiscard]] std::string title(std::string_view with_colon);
/// Paragraphs parted by blank lines; one that begins with four blanks stays as it is.
[[nodiscard]] std::string paragraphs(std::string_view plain);
/// Lines as they stand, in a font of fixed width; the four blanks that begin an example are no part of it.
[[nodiscard]] std::string verbatim(std::string_view lines);

/// What stands in a list: the head in macros, and what it means, as lines.
struct Item {
    std::string head;
    std::string meaning;
};
[[nodiscard]] std::string list(const std::vector<Item>& items);
/// Items that take a line each.
[[nodiscard]] std::string short_list(const std::vector<Item>& items);

/// Another page.
struct Page {
    std::string name;
    char section = '1';
    friend bool operator==(const Page&, const Page&) = default;
};
/// The section that names them, sorted as readers expect.
[[nodiscard]] std::string see_also(std::vector<Page> pages);

}  // namespace simprof::cli::roff
