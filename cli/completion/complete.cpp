#include "cli/completion/complete.hpp"

#include "cli/completion/proposed.hpp"
#include "cli/completion/shell_answer.hpp"
#include "lib/model/digits.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

constexpr std::string_view hidden_command = "__complete";
constexpr int widest_terminal = 10'000;

/// What bash is about to do: the value of COMP_TYPE is a character. Behind `?` it lists, behind `!` it lists
/// and inserts what all share, which between quotes could be a blank in front of what we tell.
bool is_listing(const std::string& type, const TypedLine& line) {
    const auto character = whole_number(type, 127).value_or(0);
    return character == '?' || (character == '!' && line.quote == 0);
}

/// The environment with the variables that stand in front of the command.
World as_the_line_sees_it(World world, const TypedLine& line) {
    for (const std::string& variable : line.variables) {
        const std::size_t equals = variable.find('=');
        world.environment[variable.substr(0, equals)] = variable.substr(equals + 1);
    }
    return world;
}

std::string completed(const World& outside, const std::vector<std::string>& arguments) {
    const auto argument = [&](std::size_t n) { return n < arguments.size() ? arguments[n] : std::string{}; };
    const auto shell = parse_shell(argument(1));
    if (!shell) return {};
    const bool is_bash = *shell == Shell::bash;
    TypedLine line =
        read_line(argument(2), {*shell, is_bash ? argument(5) : "",
                                [&](const std::string& name) { return variable(outside, name); }});
    if (line.words.empty()) return {};
    line.words.erase(line.words.begin());  // the program
    const World world = as_the_line_sees_it(outside, line);
    const Cursor cursor = find_cursor(line.words, line.last);
    AtHand at_hand{world, cursor.globals};
    const ShellQuestion question{*shell, is_bash && is_listing(argument(4), line),
                                 static_cast<int>(whole_number(argument(3), widest_terminal).value_or(0))};
    return answer_for(question, line, proposed_at(cursor, at_hand));
}

}  // namespace

bool asks_for_completion(const std::vector<std::string>& arguments) {
    return !arguments.empty() && arguments.front() == hidden_command;
}

void complete(const World& world) noexcept {
    try {
        world.out(completed(world, world.arguments));
    } catch (...) {  // somebody types, and is not to be disturbed
    }
}

}  // namespace simprof::cli
