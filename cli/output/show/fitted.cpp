#include "cli/output/show/fitted.hpp"

#include "lib/text/words/terminal_text.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

constexpr std::string_view kept_blank = "\u00a0";  // that no line is broken at

/// Columns of a line that may be coloured.
int visible_width(std::string_view line) {
    std::string seen;
    while (!line.empty()) {
        const std::size_t color = std::min(line.find('\x1b'), line.size());
        seen += line.substr(0, color);
        line.remove_prefix(color);
        if (!line.empty()) line.remove_prefix(std::min(line.find('m'), line.size() - 1) + 1);
    }
    return display_width(seen);
}

/// What stands between backticks stays in one line, and so do the noun and the verb behind `simprof`.
std::string with_kept_commands(std::string_view line) {
    constexpr std::string_view program = "simprof";
    std::string kept;
    bool in_command = false;
    int to_keep = 0;
    for (const char c : line) {
        if (c == '`') in_command = !in_command;
        if (c == ' ' && kept.ends_with(program)) to_keep = 2;
        if (c == ' ' && (in_command || to_keep > 0))
            kept += kept_blank;
        else
            kept += c;
        if (c == ' ') --to_keep;
    }
    return kept;
}

std::string with_blanks(std::string text) {
    for (std::size_t at = text.find(kept_blank); at != std::string::npos; at = text.find(kept_blank, at))
        text.replace(at, kept_blank.size(), " ");
    return text;
}

/// A line that is a command stays one for a shell.
std::string broken(std::string_view line, int width) {
    constexpr std::string_view next_line = " \\\n";
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(indent);
    const auto columns = static_cast<int>(indent);
    if (!line.starts_with("simprof ")) return with_blanks(wrapped(with_kept_commands(line), width, columns));
    std::string command = wrapped(line, width - 2, columns);
    for (std::size_t at = command.find('\n'); at != std::string::npos; at = command.find('\n', at)) {
        command.replace(at, 1, next_line);
        at += next_line.size();
    }
    return command;
}

}  // namespace

std::string fitted(std::string_view text, int width) {
    std::string fitted;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        fitted += width > 0 && visible_width(line) > width ? broken(line, width) : std::string{line};
        fitted += '\n';
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return fitted;
}

}  // namespace simprof::cli
