#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli::test {

/// The command lines among the lines of a text that begin with four blanks; one that ends in a backslash goes
/// on in the next.
[[nodiscard]] std::vector<std::string> commands_in(std::string_view text);

/// What stands between the lines "```" and "```" that come next behind a line of a text of Markdown; throws
/// where there is none.
[[nodiscard]] std::string block_behind(const std::string& text, const std::string& line);

}  // namespace simprof::cli::test
