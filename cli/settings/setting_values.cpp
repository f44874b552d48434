#include "cli/settings/setting_values.hpp"

#include "lib/model/digits.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace simprof::cli {

namespace {

constexpr std::array<std::string_view, 4> formats{"table", "json", "ndjson", "csv"};
constexpr std::array<std::string_view, 3> colors{"auto", "always", "never"};
constexpr std::int64_t longest_wait = 86'400;  // seconds
constexpr std::int64_t largest_count = 1'000'000'000;
constexpr std::size_t longest_actor = 256;

Error malformed(const SettingValue& value, const Sentence& fact, Sentence hint) {
    Error error{ErrorKind::malformed, fact, std::move(hint)};
    if (value.line) error.with_line(*value.line);
    return error;
}

/// "Did you mean "json"?", or else all the words.
Sentence hint_for_word(std::string_view word, std::span<const std::string_view> words) {
    if (const auto near = nearest_name(word, words)) return said("Did you mean “{word}”?", "word"_is = *near);
    return said("Possible are {words}.", "words"_is = joined(words, ", "));
}

std::size_t index_of(const SettingValue& value, std::span<const std::string_view> words,
                     const Sentence& otherwise) {
    const auto found = std::ranges::find(words, value.text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    throw malformed(value, otherwise, hint_for_word(value.text, words));
}

/// The digits before or behind a decimal point as a number, at most `largest`.
std::optional<std::int64_t> number_of_digits(std::string_view digits, std::int64_t largest) {
    if (digits.empty()) return {};
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return whole_number(digits, largest);
}

/// Thousandths from the digits behind a decimal point; more than three are cut off.
std::optional<std::int64_t> thousandths(std::string_view digits) {
    if (!all_digits(digits)) return {};
    std::string three{digits.substr(0, 3)};
    three.resize(3, '0');
    return number_of_digits(three, 999);
}

}  // namespace

std::span<const std::string_view> format_names() { return formats; }
std::span<const std::string_view> color_names() { return colors; }
std::string_view word_of(Format format) { return formats[static_cast<std::size_t>(format)]; }
std::string_view word_of(Color color) { return colors[static_cast<std::size_t>(color)]; }

Format parse_format(const SettingValue& value) {
    return static_cast<Format>(index_of(value, formats,
                                        said("“{text}” is no output format ({origin}).",
                                             "text"_is = value.text, "origin"_is = value.origin)));
}

Color parse_color(const SettingValue& value) {
    return static_cast<Color>(index_of(value, colors,
                                       said("“{text}” is no choice of colour ({origin}).",
                                            "text"_is = value.text, "origin"_is = value.origin)));
}

std::chrono::milliseconds parse_seconds(const SettingValue& value) {
    const std::string_view text = value.text;
    const std::size_t point = text.find('.');
    const auto seconds = number_of_digits(text.substr(0, point), longest_wait);
    const auto rest = point == std::string_view::npos ? std::optional<std::int64_t>{0}
                                                      : thousandths(text.substr(point + 1));
    if (seconds && rest) return std::chrono::milliseconds{*seconds * 1000 + *rest};
    throw malformed(value,
                    said("“{text}” is no number of seconds ({origin}).", "text"_is = value.text,
                         "origin"_is = value.origin),
                    said("Give seconds such as 5 or 0.5, at most {most}.", "most"_is = longest_wait));
}

std::int64_t parse_count(const SettingValue& value) {
    const auto number = whole_number(value.text, largest_count);
    if (number && *number > 0) return *number;
    throw malformed(
        value,
        said("“{text}” is no number of SIMs ({origin}).", "text"_is = value.text, "origin"_is = value.origin),
        said("Give a whole number from 1 to {most}.", "most"_is = largest_count));
}

std::string parse_actor(const SettingValue& value) {
    if (value.text.size() <= longest_actor && shown_safely(value.text) == value.text) return value.text;
    throw malformed(value,
                    said("“{text}” cannot be the name of an actor ({origin}).", "text"_is = value.text,
                         "origin"_is = value.origin),
                    said("Give at most {most} printable characters.", "most"_is = longest_actor));
}

namespace {

/// A day and a month more or less are days of four digits, too.
bool has_calendar_around(Instant instant) {
    constexpr std::chrono::days far_enough{62};
    return parse_instant(to_string(instant - far_enough)) && parse_instant(to_string(instant + far_enough));
}

}  // namespace

Instant parse_now(const SettingValue& value) {
    const auto instant = parse_instant(value.text);
    if (instant && has_calendar_around(*instant)) return *instant;
    throw malformed(
        value, said("“{text}” is no instant ({origin}).", "text"_is = value.text, "origin"_is = value.origin),
        said("Give an instant of RFC 3339, such as 2026-11-23T09:15:00Z."));
}

}  // namespace simprof::cli
