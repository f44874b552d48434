#include "cli/session/question.hpp"

#include "cli/language/spoken.hpp"
#include "cli/session/session.hpp"
#include "lib/model/name.hpp"

#include <fmt/format.h>

#include <string_view>

namespace simprof::cli {

namespace {

enum class Answer { yes, no, unclear };

/// The answers that count in a language, parted by strokes. The first is the one that is proposed.
constexpr std::string_view words_for_yes = msgid("y|yes|o|oui");
constexpr std::string_view words_for_no = msgid("n|no|non");

/// In small letters, without blanks, and without what parts the thousands of a number.
std::string simplified(std::string answer) {
    for (const std::string_view passed_over : {" ", "\t", "\r", ",", "\u00a0", "\u202f"})
        for (std::size_t at = 0; (at = answer.find(passed_over)) != std::string::npos;)
            answer.erase(at, passed_over.size());
    return folded_case(answer);
}

bool is_one_of(std::string_view answer, std::string_view words) {
    while (true) {
        const std::string_view word = words.substr(0, words.find('|'));
        if (answer == word) return true;
        if (word.size() == words.size()) return false;
        words.remove_prefix(word.size() + 1);
    }
}

/// In English, or in the language of this run.
bool is_said(std::string_view answer, std::string_view words) {
    return is_one_of(answer, words) || is_one_of(answer, spoken(words));
}

Answer read_answer(const Question& question, const std::optional<std::string>& line) {
    const std::string answer = simplified(line.value_or(""));
    if (answer.empty() || is_said(answer, words_for_no)) return Answer::no;
    const bool agrees =
        question.number ? answer == std::to_string(*question.number) : is_said(answer, words_for_yes);
    return agrees ? Answer::yes : Answer::unclear;
}

std::string prompt_of(const Question& question) {
    const std::string deed = spoken_safely(question.deed);
    if (!question.number) return fmt::format("{}{} {} ", question.effect, deed, say("(y/N)"));
    return fmt::format(
        "{}{} {} ", question.effect, deed,
        say("Type the number of SIMs ({count}) to go on:", "count"_is = Readable{*question.number}));
}

std::string second_prompt_of(const Question& question) {
    const std::string deed = spoken_safely(question.deed);
    if (!question.number) return fmt::format("{}\n{} {} ", say("Please answer y or n."), deed, say("(y/N)"));
    return fmt::format("{}\n{} ", say("Please type {count}, or n.", "count"_is = Readable{*question.number}),
                       deed);
}

}  // namespace

bool is_agreed(Session& session, const Question& question) {
    Answer answer = read_answer(question, session.ask(prompt_of(question)));
    if (answer == Answer::unclear) answer = read_answer(question, session.ask(second_prompt_of(question)));
    return answer == Answer::yes;
}

}  // namespace simprof::cli
