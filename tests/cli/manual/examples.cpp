#include "tests/cli/manual/examples.hpp"

#include <algorithm>
#include <stdexcept>

namespace simprof::cli::test {

namespace {

std::string_view without_blanks_before(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

}  // namespace

std::vector<std::string> commands_in(std::string_view text) {
    std::vector<std::string> commands;
    bool goes_on = false;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const bool begins = line.starts_with("    simprof ");
        if (!goes_on && !begins) continue;
        line = without_blanks_before(line);
        if (!goes_on) commands.emplace_back();
        goes_on = line.ends_with('\\');
        commands.back() += goes_on ? line.substr(0, line.size() - 1) : line;
    }
    return commands;
}

std::string block_behind(const std::string& text, const std::string& line) {
    const std::size_t at = text.find("\n" + line + "\n");
    const std::size_t fence = text.find("\n```", at);
    const std::size_t begin = text.find('\n', fence + 1);
    const std::size_t end = text.find("\n```", begin);
    if (at == std::string::npos || end == std::string::npos)
        throw std::runtime_error{"no block stands behind: " + line};
    return text.substr(begin + 1, end - begin);
}

}  // namespace simprof::cli::test
