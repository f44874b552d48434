#include "cli/words/command_line.hpp"

#include "lib/model/digits.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

bool is_plain(char c) {
    constexpr std::string_view harmless = "-_./:=+,@%";
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || is_digit(c) || harmless.find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_word(std::string_view word) {
    if (!word.empty() && std::ranges::all_of(word, is_plain)) return std::string{word};
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + "'";
}

void append_option(std::vector<std::string>& words, const std::string& name, const std::string& value) {
    if (value.starts_with('-') && value != "-") {
        words.push_back(std::string{name}.append("=").append(value));
    } else {
        words.push_back(name);
        words.push_back(value);
    }
}

std::string command_as_typed(const std::vector<std::string>& arguments) {
    std::string line = "simprof";
    for (const std::string& argument : arguments) line.append(" ").append(shell_word(argument));
    return line;
}

}  // namespace simprof::cli
