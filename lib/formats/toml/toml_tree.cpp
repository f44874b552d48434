#include "lib/formats/toml/toml_tree.hpp"

#include <fmt/core.h>
#include <unistr.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <new>
#include <sstream>
#include <utility>

// The one place that includes toml++: it takes seconds to compile. Its assertions are about the file, and
// would end the program; without them it goes on to an error that tells the place. Values nest no deeper than
// ours need.
#pragma push_macro("NDEBUG")
#undef NDEBUG
// NOLINTBEGIN(cppcoreguidelines-macro-usage): toml++ is told so.
#define TOML_ASSERT(expression) static_assert(true)
#define TOML_MAX_NESTED_VALUES 12
// NOLINTEND(cppcoreguidelines-macro-usage)
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

namespace simprof {

namespace {

constexpr std::ptrdiff_t most_dots_in_a_line = 100;

/// The first line with so many dots that the tables nested by them could exhaust the stack. Brackets are
/// counted by toml++.
std::optional<FileMistake> too_deep_line(std::string_view text) {
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (!line.starts_with('#') && std::ranges::count(line, '.') > most_dots_in_a_line)
            return FileMistake{{number, 1},
                               said("The line has more than {most} dots.", "most"_is = most_dots_in_a_line),
                               said("Write it on several lines, and names with fewer dots.")};
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return {};
}

/// Outside of quotes toml++ looks characters from U+00A0 to U+FEFE up in a table of blanks that lacks most of
/// them, and what happens then is not defined. Of other planes it knows that they hold none: so it is given
/// these characters moved to plane 15, which is for private use.
constexpr ucs4_t first_moved = 0xA0, last_moved = 0xFEFE, private_plane = 0xF0000;

std::string moved(std::string_view text, ucs4_t from, ucs4_t to) {
    std::string result;
    while (!text.empty()) {
        ucs4_t c = 0;
        const int length = u8_mbtoucr(&c, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        const std::string_view bytes = text.substr(0, static_cast<std::size_t>(std::max(length, 1)));
        std::array<std::uint8_t, 6> letter{};
        if (length > 0 && c >= first_moved + from && c <= last_moved + from) {
            const int written = u8_uctomb(letter.data(), c - from + to, letter.size());
            result.append(letter.begin(), letter.begin() + written);
        } else {
            result += bytes;
        }
        text.remove_prefix(bytes.size());
    }
    return result;
}

std::string moved_for_toml(std::string_view text) { return moved(text, 0, private_plane); }
std::string moved_back(std::string_view text) { return moved(text, private_plane, 0); }

FilePosition position_of(const toml::source_region& region) {
    return {region.begin.line, region.begin.column};
}

/// What stands at a place of the text, for messages: a character that is not seen, or is not on every
/// keyboard, by its number, too. Empty at the end of a line.
Sentence shown_at(std::string_view text, FilePosition place) {
    for (std::size_t line = 1; line < place.line; ++line) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    ucs4_t c = 0;
    for (std::size_t column = 1; !text.empty(); ++column) {
        const int length = u8_mbtoucr(&c, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        const std::string_view bytes = text.substr(0, static_cast<std::size_t>(std::max(length, 1)));
        if (c == '\n' || c == '\r') return {};
        if (column == place.column)
            return c > ' ' && c < 0x7f ? said("“{name}”", "name"_is = bytes)
                                       : said("“{name}” ({code})", "name"_is = bytes,
                                              "code"_is = verbatim(fmt::format("U+{:04X}", c)));
        text.remove_prefix(bytes.size());
    }
    return {};
}

FileMistake mistake_of(const toml::parse_error& error, std::string_view text) {
    const FilePosition place = position_of(error.source());
    const Sentence at = shown_at(text, place);
    const std::string fault = moved_back(error.description());
    return {
        place,
        at.empty() ? said("{fault}.", "fault"_is = fault)
                   : said("{fault}, at {character}.", "fault"_is = fault, "character"_is = at),
        said("Every text stands between double quotes, such as \"on\"; so does a name with a dot, a blank "
             "or an accent.")};
}

TomlNode node_of(const toml::node& node);

TomlNode table_of(const toml::table& table) {
    TomlNode result;
    for (const auto& [key, value] : table) {
        result.members.push_back({moved_back(key.str()), position_of(key.source()), node_of(value)});
    }
    // toml++ sorts by key; people expect the order that they wrote.
    std::ranges::stable_sort(result.members, {}, &TomlMember::position);
    return result;
}

TomlNode list_of(const toml::array& array) {
    TomlNode result;
    result.kind = TomlNode::Kind::list;
    for (const auto& element : array) result.elements.push_back(node_of(element));
    return result;
}

template <typename Value>
TomlNode scalar_of(TomlNode::Kind kind, const Value& value) {
    std::ostringstream spelled;
    spelled << value;
    if (!spelled) throw std::bad_alloc{};  // which a stream keeps to itself, and half a text with it
    TomlNode result;
    result.kind = kind;
    result.text = spelled.str();
    return result;
}

TomlNode unplaced_node_of(const toml::node& node) {
    using Kind = TomlNode::Kind;
    if (const auto* const table = node.as_table()) return table_of(*table);
    if (const auto* const array = node.as_array()) return list_of(*array);
    if (const auto* const text = node.as_string()) return scalar_of(Kind::text, moved_back(text->get()));
    if (const auto* const number = node.as_integer()) return scalar_of(Kind::number, *number);
    if (const auto* const number = node.as_floating_point()) return scalar_of(Kind::number, *number);
    if (const auto* const boolean = node.as_boolean()) return scalar_of(Kind::boolean, *boolean);
    if (const auto* const date = node.as_date()) return scalar_of(Kind::moment, *date);
    if (const auto* const time = node.as_time()) return scalar_of(Kind::moment, *time);
    return scalar_of(Kind::moment, *node.as_date_time());
}

TomlNode node_of(const toml::node& node) {
    TomlNode result = unplaced_node_of(node);
    result.position = position_of(node.source());
    return result;
}

}  // namespace

const TomlMember* TomlNode::member(std::string_view key) const {
    const auto found = std::ranges::find(members, key, &TomlMember::key);
    return found == members.end() ? nullptr : &*found;
}

TomlReading read_toml(std::string_view text) {
    if (auto mistake = too_deep_line(text)) return {{}, std::move(mistake)};
    try {
        return {node_of(toml::parse(moved_for_toml(text))), {}};
    } catch (const toml::parse_error& error) {
        return {{}, mistake_of(error, text)};
    }
}

}  // namespace simprof
