#include "lib/text/words/terminal_text.hpp"

#include "lib/text/words/unseen_text.hpp"

#include <unistr.h>
#include <uniwidth.h>

#include <algorithm>

namespace simprof {

namespace {

constexpr std::string_view ellipsis = "…";

const std::uint8_t* bytes(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

bool is_plain_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

void append_hexadecimal(std::string& out, ucs4_t value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(value >> shift) & 0xf];
}

void append_escaped(std::string& out, ucs4_t c) {
    if (c == '\n')
        out += "\\n";
    else if (c == '\t')
        out += "\\t";
    else if (c == '\r')
        out += "\\r";
    else if (c < 0x100)
        out += "\\x", append_hexadecimal(out, c, 2);
    else if (c < 0x10000)
        out += "\\u", append_hexadecimal(out, c, 4);
    else
        out += "\\U", append_hexadecimal(out, c, 8);
}

/// The longest beginning of `text` that takes at most `width` columns.
std::string_view beginning(std::string_view text, int width) {
    std::size_t end = 0;
    while (end < text.size()) {
        ucs4_t c = 0;
        const int length = u8_mbtoucr(&c, bytes(text) + end, text.size() - end);
        width -= std::max(uc_width(c, "UTF-8"), 0);
        if (length <= 0 || width < 0) break;
        end += static_cast<std::size_t>(length);
    }
    return text.substr(0, end);
}

/// Bytes that are no UTF-8 are escaped too.
std::string escaped(std::string_view text, bool (*is_to_be)(char32_t)) {
    if (is_plain_ascii(text)) return std::string{text};
    std::string shown;
    while (!text.empty()) {
        ucs4_t c = 0;
        const int length = u8_mbtoucr(&c, bytes(text), text.size());
        const bool valid = length > 0;
        const std::size_t taken = valid ? static_cast<std::size_t>(length) : 1;
        if (!valid)
            append_escaped(shown, static_cast<unsigned char>(text.front()));
        else if (is_to_be(c))
            append_escaped(shown, c);
        else
            shown += text.substr(0, taken);
        text.remove_prefix(taken);
    }
    return shown;
}

}  // namespace

std::string shown_safely(std::string_view text) { return escaped(text, &is_unseen); }

std::string controls_escaped(std::string_view text) {
    return escaped(text, [](char32_t c) { return c != '\n' && c != '\t' && acts_on_display(c); });
}

int display_width(std::string_view text) {
    if (is_plain_ascii(text)) return static_cast<int>(text.size());
    return u8_width(bytes(text), text.size(), "UTF-8");
}

std::string cut_to(std::string_view text, int width) {
    if (display_width(text) <= width) return std::string{text};
    return std::string{beginning(text, width - 1)}.append(ellipsis);
}

namespace {

/// The next word of the text, up to a blank or a line's end. A command between backticks is one word where a
/// line has room for it, so that it can be copied.
std::string_view next_word(std::string_view text) {
    const std::string_view word = text.substr(0, text.find_first_of(" \n"));
    if (std::ranges::count(word, '`') % 2 == 0) return word;
    const std::size_t closing = text.find('`', word.size());
    if (closing == std::string_view::npos) return word;
    const std::string_view command = text.substr(0, text.find_first_of(" \n", closing));
    return command.find('\n') == std::string_view::npos ? command : word;
}

}  // namespace

std::string wrapped(std::string_view text, int width, int indent) {
    std::string out;
    int column = 0;
    int blanks = 1;  // before the next word: names may hold several
    while (!text.empty()) {
        const std::string_view word = next_word(text);
        const std::size_t end = word.size();
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) {
            ++blanks;
            continue;
        }
        const int needed = display_width(word);
        const bool breaks = column > 0 && width > 0 && column + blanks + needed > width;
        if (breaks) out += '\n';
        if (breaks || out.empty())
            out.append(static_cast<std::size_t>(indent), ' '), column = indent;
        else
            out.append(static_cast<std::size_t>(blanks), ' '), column += blanks;
        out += word;
        column += needed;
        blanks = 1;
    }
    return out;
}

std::string wrapped_lines(std::string_view text, int width) {
    std::string out;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
        out.append(wrapped(line.substr(indent), width, static_cast<int>(indent))).append("\n");
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return out;
}

}  // namespace simprof
