#pragma once

#include "lib/language/language.hpp"
#include "lib/language/wording.hpp"

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simprof {

/// A number as people of the language write it: "12,345"; smaller ones than `from` as they are.
struct Readable {
    std::int64_t number = 0;
    std::int64_t from = 10'000;
};

/// "12,345", also "1,234".
[[nodiscard]] constexpr Readable in_groups(std::int64_t number) { return {number, 0}; }

/// Between groups of three digits, as "12,345" has it.
constexpr std::string_view between_groups_of_digits = msgid(",");

/// What is said to people, as a value: an English sentence, and what stands in its places. It is put into the
/// language of its reader where it is shown; programs are told it in English.
class Sentence {
public:
    Sentence() = default;

    [[nodiscard]] const std::string& english() const { return m_english; }
    /// `shown`: what is done to the words of others in its places before they are shown, if anything is.
    using Shown = std::string (*)(std::string_view);
    [[nodiscard]] std::string in(const Language& language, Shown shown = nullptr) const;
    [[nodiscard]] bool empty() const { return m_english.empty(); }

    /// The same sentence with that in its place of that name; as it is where it has none.
    [[nodiscard]] Sentence with(std::string_view place, std::string text) const;

    /// This sentence, and behind it the next one.
    [[nodiscard]] Sentence then(Sentence next) const;

    /// The same of something else: wherever `text` stands in a place, `other` does.
    [[nodiscard]] Sentence with_other(std::string_view text, std::string_view other) const;

    /// Two are equal that say the same.
    friend bool operator==(const Sentence& left, const Sentence& right) {
        return left.m_english == right.m_english;
    }

    /// What can stand in a place: one of the three. No variant: as g++ 12 copies it, it destroys what it has
    /// not made where memory runs out.
    struct Value {
        std::string text;
        std::optional<Readable> number;
        std::shared_ptr<const Sentence> sentence;
    };

private:
    struct Place {
        std::string_view name;
        Value value;
    };

    Sentence(std::string_view one, std::string_view many, std::int64_t count, std::vector<Place> places);

    explicit Sentence(std::string text) : m_english(std::move(text)) {}

    static Value value_of(Readable number) { return {{}, number, {}}; }
    static Value value_of(Sentence sentence) {
        return {{}, {}, std::make_shared<const Sentence>(std::move(sentence))};
    }
    static Value value_of(std::string text) { return {std::move(text), {}, {}}; }
    static Value value_of(std::string_view text) { return value_of(std::string{text}); }
    static Value value_of(const char* text) { return value_of(std::string{text}); }
    static Value value_of(std::same_as<char> auto letter) { return value_of(std::string(1, letter)); }
    /// A number that names something, such as a line or a request: "12345" in every language.
    template <std::integral Number>
    requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) static Value
        value_of(Number number) {
        return value_of(std::to_string(number));
    }

    template <class... Places>
    friend Sentence said(Wording<Places...> wording, const Places&... places);
    template <class... Places>
    friend Sentence said_of(Readable count, CountedWording<Places...> one, CountedWording<Places...> many,
                            const Places&... places);
    friend Sentence marked(std::string_view english);
    friend Sentence verbatim(std::string text);

    std::string m_english;
    std::string_view m_one;   ///< the wording; empty: the text is nobody's language, such as a name
    std::string_view m_many;  ///< of another number than one; empty where nothing is counted
    std::int64_t m_count = 0;
    std::vector<Place> m_places;
};

/// `said("The SIM {iccid} is {status}.", "iccid"_is = iccid.digits(), "status"_is = word)`: a whole sentence.
/// xgettext finds it by the name of this function.
template <class... Places>
[[nodiscard]] Sentence said(Wording<Places...> wording, const Places&... places) {
    return {wording.english(), {}, 0, {{Places::name, Sentence::value_of(places.value)}...}};
}

/// `said_of(sims, "One SIM was changed.", "{count} SIMs were changed.")`: likewise of a number of things,
/// which stands in the place `count`.
template <class... Places>
[[nodiscard]] Sentence said_of(Readable count, CountedWording<Places...> one, CountedWording<Places...> many,
                               const Places&... places) {
    return {one.english(),
            many.english(),
            count.number,
            {{"count", Sentence::value_of(count)}, {Places::name, Sentence::value_of(places.value)}...}};
}
template <class... Places>
[[nodiscard]] Sentence said_of(std::integral auto count, CountedWording<Places...> one,
                               CountedWording<Places...> many, const Places&... places) {
    return said_of(Readable{static_cast<std::int64_t>(count)}, one, many, places...);
}

/// A text of a table that msgid() marks, as a value. The table outlives it.
[[nodiscard]] inline Sentence marked(std::string_view english) { return {english, {}, 0, {}}; }

/// Words of somebody else, or nobody's language: another program's message, a name, a command.
[[nodiscard]] inline Sentence verbatim(std::string text) { return Sentence{std::move(text)}; }

}  // namespace simprof
