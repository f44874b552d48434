#include "lib/language/sentence.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace simprof {

namespace {

std::string readable_in(const Language& language, Readable value) {
    std::string digits = std::to_string(value.number);
    if (value.number < value.from) return digits;
    const std::string_view separator = language.wording(between_groups_of_digits);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), separator);
    return digits;
}

std::string value_in(const Language& language, const Sentence::Value& value, Sentence::Shown shown) {
    if (value.sentence) return value.sentence->in(language, shown);
    if (value.number) return readable_in(language, *value.number);
    return shown != nullptr ? shown(value.text) : value.text;
}

std::string with_another(std::string whole, std::string_view text, std::string_view other) {
    for (std::size_t at = whole.find(text); at != std::string::npos; at = whole.find(text, at + other.size()))
        whole.replace(at, text.size(), other);
    return whole;
}

}  // namespace

Sentence::Sentence(std::string_view one, std::string_view many, std::int64_t count, std::vector<Place> places)
    : m_one(one), m_many(many), m_count(count), m_places(std::move(places)) {
    m_english = in(simprof::english());
}

std::string Sentence::in(const Language& language, Shown shown) const {
    if (m_one.empty()) return shown != nullptr ? shown(m_english) : m_english;
    const std::string_view wording =
        m_many.empty() ? language.wording(m_one) : language.wording(m_one, m_many, m_count);
    if (m_places.empty() && wording.find('{') == std::string_view::npos) return std::string{wording};
    fmt::dynamic_format_arg_store<fmt::format_context> places;
    for (const Place& place : m_places) {
        const std::string value = value_in(language, place.value, shown);
        places.push_back(fmt::arg(std::string{place.name}.c_str(), value));
    }
    return fmt::vformat(fmt::string_view{wording.data(), wording.size()}, places);
}

Sentence Sentence::with(std::string_view place, std::string text) const {
    std::vector<Place> places = m_places;
    const auto meant = std::ranges::find(places, place, &Place::name);
    if (meant == places.end()) return *this;
    meant->value = value_of(std::move(text));
    return {m_one, m_many, m_count, std::move(places)};
}

Sentence Sentence::then(Sentence next) const {
    if (empty()) return next;
    if (next.empty()) return *this;
    return {"{first} {next}", {}, 0, {{"first", value_of(*this)}, {"next", value_of(std::move(next))}}};
}

Sentence Sentence::with_other(std::string_view text, std::string_view other) const {
    if (m_one.empty()) return verbatim(with_another(m_english, text, other));
    std::vector<Place> places = m_places;
    for (Place& place : places) {
        place.value.text = with_another(std::move(place.value.text), text, other);
        if (place.value.sentence) place.value = value_of(place.value.sentence->with_other(text, other));
    }
    return {m_one, m_many, m_count, std::move(places)};
}

}  // namespace simprof
