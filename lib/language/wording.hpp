#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace simprof {

class Sentence;

/// Marks a text of a table for xgettext; it is put into the reader's language where it is shown.
consteval std::string_view msgid(const char* english) { return english; }

/// The name of a place as a type, so that a wording and its places are compared when they are compiled.
template <std::size_t N>
struct PlaceName {
    // NOLINTNEXTLINE(google-explicit-constructor): a literal is a name.
    consteval PlaceName(const char (&name)[N]) { std::copy_n(name, N, characters.begin()); }
    [[nodiscard]] constexpr std::string_view view() const { return {characters.data(), N - 1}; }
    std::array<char, N> characters{};
};

/// What stands in the place of that name.
template <PlaceName Name, class Value>
struct Placed {
    static constexpr std::string_view name = Name.view();
    Value value;
};

template <PlaceName Name>
struct PlaceToFill {
    // It fills a place and changes nothing of its own:
    // NOLINTBEGIN(cppcoreguidelines-c-copy-assignment-signature,misc-unconventional-assign-operator)
    template <class Value>
    constexpr Placed<Name, Value&&> operator=(Value&& value) const {
        return {std::forward<Value>(value)};
    }
    // NOLINTEND(cppcoreguidelines-c-copy-assignment-signature,misc-unconventional-assign-operator)
};

/// `"iccid"_is = iccid.digits()`. Not consteval: clang 14 leaves such a call in a template to the linker.
template <PlaceName Name>
constexpr PlaceToFill<Name> operator""_is() {
    return {};
}

/// An English sentence that is written in the source: whole, with its places in braces by their names. One
/// whose places are not those that are filled does not compile. `Count`: the place of a number, which the
/// sentence of one need not have; empty where nothing is counted.
template <PlaceName Count, class... Places>
class WordingOf {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): sentences are literals.
    consteval WordingOf(const char* english) : WordingOf(std::string_view{english}) {}
    /// One of a table, which msgid() marks.
    // NOLINTNEXTLINE(google-explicit-constructor)
    consteval WordingOf(std::string_view english) : m_english(english) {
        if (!fills_all(m_english) || !(has_place(m_english, Places::name) && ...))
            throw "the places of the sentence are not those that are filled";
    }
    [[nodiscard]] constexpr std::string_view english() const { return m_english; }

private:
    static constexpr bool is_filled(std::string_view name) {
        return (Count.view() == name && !name.empty()) || ((Places::name == name) || ...);
    }
    static constexpr bool fills_all(std::string_view text) {
        for (std::size_t at = 0; (at = text.find('{', at)) != std::string_view::npos;) {
            if (text.substr(at, 2) == "{{") {
                at += 2;
                continue;
            }
            const std::size_t close = text.find('}', at);
            if (close == std::string_view::npos || !is_filled(text.substr(at + 1, close - at - 1)))
                return false;
            at = close;
        }
        return true;
    }
    static constexpr bool has_place(std::string_view text, std::string_view name) {
        for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1))
            if (at > 0 && text[at - 1] == '{' && text.substr(at + name.size()).starts_with('}')) return true;
        return false;
    }

    std::string_view m_english;
};

/// Not deduced from: the places alone say which.
template <class... Places>
using Wording = WordingOf<"", std::type_identity_t<Places>...>;
/// One in a table, of a sentence whose places are filled by sentences that are kept elsewhere meanwhile.
template <PlaceName... Names>
using WordingWith = WordingOf<"", Placed<Names, const Sentence&>...>;
template <class... Places>
using CountedWording = WordingOf<"count", std::type_identity_t<Places>...>;

}  // namespace simprof
