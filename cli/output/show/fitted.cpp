#include "cli/output/show/fitted.hpp"

#include "lib/text/words/terminal_text.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

constexpr std::string_view kept_blank = "\u00a0";  // that no line is broken at

std::string with_kept_commands(std::string_view line) {
    std::string kept;
    bool in_command = false;
    for (const char c : line) {
        if (c == '`') in_command = !in_command;
        if (c == ' ' && in_command)
            kept += kept_blank;
        else
            kept += c;
    }
    return kept;
}

std::string with_blanks(std::string text) {
    for (std::size_t at = text.find(kept_blank); at != std::string::npos; at = text.find(kept_blank, at))
        text.replace(at, kept_blank.size(), " ");
    return text;
}

std::string broken(std::string_view line, int width) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(indent);
    return with_blanks(wrapped(with_kept_commands(line), width, static_cast<int>(indent)));
}

}  // namespace

std::string fitted(std::string_view text, int width) {
    std::string fitted;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        fitted += width > 0 && display_width(line) > width ? broken(line, width) : std::string{line};
        fitted += '\n';
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return fitted;
}

}  // namespace simprof::cli
