#pragma once

#include "lib/language/sentence.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace simprof::cli {

/// The language in which this thread's run speaks to people: English until it is told otherwise.
[[nodiscard]] const Language& spoken_language();

/// While it lives, this thread's run speaks that language.
class Speaking {
public:
    explicit Speaking(const Language& language);
    ~Speaking();
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

private:
    const Language& m_before;
};

/// The sentence in the language of this run.
[[nodiscard]] std::string spoken(const Sentence& sentence);

/// Likewise, made safe for a terminal: what others wrote in it, not its own no-break spaces.
[[nodiscard]] std::string spoken_safely(const Sentence& sentence);

/// A text made safe for a terminal, whose no-break spaces may be those of this run's language: English has
/// none.
[[nodiscard]] std::string safely_spoken(std::string_view text);

/// A text of a table that msgid() marks, in the language of this run.
[[nodiscard]] std::string_view spoken(std::string_view marked);
[[nodiscard]] inline std::string_view spoken(const std::string& marked) {
    return spoken(std::string_view{marked});
}

/// A number in a cell, in the language of this run.
[[nodiscard]] std::string readable_number(std::int64_t number);

/// said() and said_of() in the language of this run, where a sentence is shown at once.
template <class... Places>
[[nodiscard]] std::string say(Wording<Places...> wording, const Places&... places) {
    return spoken(said(wording, places...));
}
template <class Count, class... Places>
[[nodiscard]] std::string say_of(Count count, CountedWording<Places...> one, CountedWording<Places...> many,
                                 const Places&... places) {
    return spoken(said_of(count, one, many, places...));
}

}  // namespace simprof::cli
