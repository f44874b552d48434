#include "cli/words/command.hpp"

#include "cli/language/spoken.hpp"

#include <fmt/format.h>

namespace simprof::cli {

std::string Command::words() const {
    return noun.empty() ? std::string{verb} : std::string{noun}.append(" ").append(verb);
}

DeclaredWords words_of(const Command& command) {
    const auto action = command.make();
    Declaration declared;
    action->declare(declared);
    return declared.words();
}

std::string usage_of(const Command& command, const DeclaredWords& words) {
    std::string usage = "simprof " + command.words();
    for (const DeclaredWord& argument : words.arguments) usage.append(" ").append(argument.shown());
    return words.options.empty() ? usage : fmt::format("{} [{}]", usage, say("OPTIONS"));
}

}  // namespace simprof::cli
