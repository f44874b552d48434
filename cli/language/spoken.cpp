#include "cli/language/spoken.hpp"

#include "lib/text/words/terminal_text.hpp"

#include <algorithm>
#include <array>

namespace simprof::cli {

namespace {

/// Null: English.
const Language*& language_in_force() {
    thread_local const Language* language = nullptr;
    return language;
}

}  // namespace

const Language& spoken_language() {
    return language_in_force() != nullptr ? *language_in_force() : english();
}

Speaking::Speaking(const Language& language) : m_before(spoken_language()) {
    language_in_force() = &language;
}

Speaking::~Speaking() { language_in_force() = &m_before; }

std::string spoken(const Sentence& sentence) { return sentence.in(spoken_language()); }

std::string spoken_safely(const Sentence& sentence) { return sentence.in(spoken_language(), &shown_safely); }

std::string safely_spoken(std::string_view text) {
    constexpr std::array<std::string_view, 2> no_break_spaces{"\u00a0", "\u202f"};
    if (&spoken_language() == &english()) return shown_safely(text);
    std::string shown;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto* const space = std::ranges::find_if(
            no_break_spaces, [&](std::string_view each) { return rest.starts_with(each); });
        if (space == no_break_spaces.end()) {
            ++at;
            continue;
        }
        shown.append(shown_safely(text.substr(from, at - from))).append(*space);
        from = at += space->size();
    }
    return shown + shown_safely(text.substr(from));
}

std::string readable_number(std::int64_t number) {
    return spoken(said("{number}", "number"_is = Readable{number}));
}

std::string_view spoken(std::string_view marked) { return spoken_language().wording(marked); }

}  // namespace simprof::cli
