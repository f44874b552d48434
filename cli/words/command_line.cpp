#include "cli/words/command_line.hpp"

#include "lib/text/words/server_location.hpp"
#include "lib/text/words/shell_word.hpp"

namespace simprof::cli {

void append_option(std::vector<std::string>& words, const std::string& name, const std::string& value) {
    if (value.starts_with('-') && value != "-") {
        words.push_back(std::string{name}.append("=").append(value));
    } else {
        words.push_back(name);
        words.push_back(value);
    }
}

namespace {

/// The history, messages and hints hold no password.
std::string argument_for_others(const std::string& argument) {
    const std::size_t value = argument.starts_with("--") ? argument.find('=') + 1 : 0;
    return argument.substr(0, value) + without_password(argument.substr(value));
}

}  // namespace

std::string command_as_typed(const std::vector<std::string>& arguments) {
    std::string line = "simprof";
    for (const std::string& argument : arguments)
        line.append(" ").append(shell_word(argument_for_others(argument)));
    return line;
}

}  // namespace simprof::cli
