#include "cli/session/question.hpp"

#include "cli/session/session.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace simprof::cli {

namespace {

enum class Answer { yes, no, unclear };

/// In small letters, without blanks, and without what parts the thousands of a number.
std::string simplified(std::string_view answer) {
    std::string simple;
    for (const char c : answer) {
        const bool passed_over = c == ' ' || c == '\t' || c == '\r' || c == ',';
        if (!passed_over) simple += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return simple;
}

Answer read_answer(const Question& question, const std::optional<std::string>& line) {
    constexpr std::array yes{"y", "yes", "o", "oui"};
    constexpr std::array no{"", "n", "no", "non"};
    const std::string answer = simplified(line.value_or(""));
    if (std::ranges::find(no, answer) != no.end()) return Answer::no;
    const bool agrees = question.number ? answer == std::to_string(*question.number)
                                        : std::ranges::find(yes, answer) != yes.end();
    return agrees ? Answer::yes : Answer::unclear;
}

std::string prompt_of(const Question& question) {
    const std::string deed = shown_safely(question.deed);
    if (!question.number) return fmt::format("{}{}? (y/N) ", question.effect, deed);
    return fmt::format("{}{}? Type the number of SIMs ({}) to go on: ", question.effect, deed,
                       readable(*question.number));
}

std::string second_prompt_of(const Question& question) {
    const std::string deed = shown_safely(question.deed);
    if (!question.number) return fmt::format("Please answer y or n.\n{}? (y/N) ", deed);
    return fmt::format("Please type {}, or n.\n{}? ", readable(*question.number), deed);
}

}  // namespace

bool is_agreed(Session& session, const Question& question) {
    Answer answer = read_answer(question, session.ask(prompt_of(question)));
    if (answer == Answer::unclear) answer = read_answer(question, session.ask(second_prompt_of(question)));
    return answer == Answer::yes;
}

}  // namespace simprof::cli
