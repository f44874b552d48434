#include "lib/text/words/shell_word.hpp"

#include <algorithm>

namespace simprof {

namespace {

bool means_itself(char c) {
    constexpr std::string_view harmless = "-_./:=+,@%";
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || harmless.find(c) != std::string_view::npos;
}

/// zsh takes `=ls` for the path of a program.
bool needs_no_quotes(std::string_view word) {
    return !word.empty() && word.front() != '=' && std::ranges::all_of(word, means_itself);
}

}  // namespace

/// Between quotes fish reads `\'` and `\\` otherwise than the others: both stand outside of them.
std::string shell_word(std::string_view word) {
    if (needs_no_quotes(word)) return std::string{word};
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'' || c == '\\')
            quoted.append("'\\").append(1, c).append("'");
        else
            quoted += c;
    }
    return quoted + "'";
}

}  // namespace simprof
