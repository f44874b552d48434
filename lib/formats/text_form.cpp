#include "lib/formats/text_form.hpp"

#include "lib/model/error.hpp"

#include <fmt/core.h>
#include <unistr.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace simprof {

namespace {

constexpr std::string_view blanks = " \t\r\n";

Error unreadable(std::string fact, std::string hint, std::size_t line) {
    return Error{ErrorKind::malformed, std::move(fact), std::move(hint)}.with_line(line);
}

/// The length of the ASCII text at the beginning, in steps of eight bytes: nearly all of nearly every file.
std::size_t ascii_prefix(std::string_view text) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::size_t length = 0;
    for (std::uint64_t eight = 0; length + sizeof eight <= text.size(); length += sizeof eight) {
        std::memcpy(&eight, text.data() + length, sizeof eight);
        if ((eight & high_bits) != 0) break;
    }
    return length;
}

/// The offset of the first byte that is not UTF-8, or npos.
std::size_t first_invalid_byte(std::string_view text) {
    const std::size_t from = ascii_prefix(text);
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const std::uint8_t* const found = u8_check(bytes + from, text.size() - from);
    return found == nullptr ? std::string_view::npos : static_cast<std::size_t>(found - bytes);
}

}  // namespace

void require_text(std::string_view text, const std::string& name) {
    if (const std::size_t at = text.find('\0'); at != std::string_view::npos) {
        const std::size_t line = line_at(text, at);
        throw unreadable(fmt::format("{} is not a text file: line {} holds a NUL byte.", name, line),
                         "Save it as text in UTF-8, a spreadsheet as \"CSV UTF-8\".", line);
    }
    if (const std::size_t at = first_invalid_byte(text); at != std::string_view::npos) {
        const std::size_t line = line_at(text, at);
        throw unreadable(fmt::format("{}, line {}: the text is not UTF-8.", name, line),
                         "Save the file in UTF-8, a spreadsheet as \"CSV UTF-8\".", line);
    }
    if (without_blanks_around(without_byte_order_mark(text)).empty()) {
        throw unreadable(
            fmt::format("{} is empty.", name),
            "The first line must be ICCID, MSISDN or serial number, or name the columns of a CSV.", 1);
    }
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

std::string_view without_blanks_around(std::string_view text) {
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) + 1 - from);
}

std::size_t line_at(std::string_view text, std::size_t offset) {
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, offset), '\n'));
}

std::string squeezed(std::string_view word) {
    std::string result;
    for (const char c : word) {
        if (c == ' ' || c == '\t' || c == '_' || c == '-') continue;
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

}  // namespace simprof
