#include "cli/manual/pages/roff.hpp"

#include "cli/language/spoken.hpp"

#include <fmt/core.h>
#include <unistr.h>

#include <algorithm>
#include <tuple>

namespace simprof::cli::roff {

namespace {

constexpr ucs4_t no_break_space = 0xA0;
constexpr ucs4_t narrow_no_break_space = 0x202F;

/// One character as roff prints it unchanged. A hyphen of roff is no minus, so options need the latter.
void append(std::string& out, ucs4_t c) {
    switch (c) {
        case no_break_space:
        case narrow_no_break_space:
            out += "\\ ";
            return;
        case '\\':
            out += "\\e";
            return;
        case '-':
            out += "\\-";
            return;
        case '~':
            out += "\\(ti";
            return;
        case '^':
            out += "\\(ha";
            return;
        case '"':
            out += "\\(dq";
            return;
        case '\'':
            out += "\\(aq";
            return;
        case '`':
            out += "\\(ga";
            return;
        default:
            break;
    }
    if (c < 0x80)
        out += static_cast<char>(c);
    else
        out += fmt::format("\\[u{:04X}]", c);
}

struct Character {
    ucs4_t value = 0;
    std::string_view bytes;
};

/// Takes the first character of a text away.
Character next_of(std::string_view& text) {
    Character first;
    const auto* start = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::size_t>(u8_mbtouc(&first.value, start, text.size()));
    first.bytes = text.substr(0, length);
    text.remove_prefix(length);
    return first;
}

/// A full stop that begins a line would make it a request.
std::string protected_line(std::string line) {
    if (line.starts_with('.')) line.insert(0, "\\&");
    return line;
}

bool begins_sentence(char c) { return (c >= 'A' && c <= 'Z') || c == '\\'; }

/// Each sentence on a line of its own, as mdoc(7) wants it, so that it can space them.
std::string by_sentence(std::string line) {
    for (std::size_t at = line.find(". "); at != std::string::npos; at = line.find(". ", at + 1)) {
        if (at + 2 < line.size() && begins_sentence(line[at + 2])) line[at + 1] = '\n';
    }
    return line;
}

/// Words that can be copied: none is hyphenated.
std::string unbroken(std::string_view words) {
    std::string out;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' ') + 1, words.size());
        const std::size_t length = end == 0 ? words.size() : end;
        out += "\\%" + escaped(words.substr(0, length));
        words.remove_prefix(length);
    }
    return out;
}

std::string list_in(std::string out, const std::vector<Item>& items) {
    for (const Item& item : items) out += fmt::format(".It {}\n{}\n", item.head, item.meaning);
    return out + ".El\n";
}

}  // namespace

std::string escaped(std::string_view plain) {
    std::string out;
    while (!plain.empty()) append(out, next_of(plain).value);
    return out;
}

std::string indexed(std::string_view plain) {
    std::string out;
    while (!plain.empty()) {
        const auto [value, bytes] = next_of(plain);
        if (value < 0x80)
            append(out, value);
        else
            out += bytes;
    }
    return out;
}

std::string text(std::string_view plain) {
    std::string out;
    for (bool code = false; !plain.empty(); code = !code) {
        const std::size_t end = std::min(plain.find('`'), plain.size());
        const std::string_view part = plain.substr(0, end);
        out += code ? fmt::format("\\fB{}\\fR", unbroken(part)) : escaped(part);
        plain.remove_prefix(std::min(end + 1, plain.size()));
    }
    return protected_line(by_sentence(std::move(out)));
}

std::string quoted(std::string_view plain) { return fmt::format("\"{}\"", escaped(plain)); }

std::string heading(std::string_view title) { return fmt::format(".Sh {}\n", escaped(title)); }

std::string subheading(std::string_view title) { return fmt::format(".Ss {}\n", escaped(title)); }

std::string title(std::string_view with_colon) {
    return fmt::format(".Em {} :\n", escaped(with_colon.substr(0, with_colon.rfind(':'))));
}

std::string verbatim(std::string_view lines) {
    std::string out = ".Bd -literal -offset 3n\n";
    const bool stands_in = lines.starts_with("    ");
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        std::string_view line = lines.substr(0, end);
        if (stands_in && line.starts_with("    ")) line.remove_prefix(4);
        out += protected_line(escaped(line)) + "\n";
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return out + ".Ed\n";
}

std::string paragraphs(std::string_view plain) {
    std::string out;
    while (!plain.empty()) {
        const std::size_t end = std::min(plain.find("\n\n"), plain.size());
        const std::string_view paragraph = plain.substr(0, end);
        plain.remove_prefix(std::min(end + 2, plain.size()));
        const bool as_it_is = paragraph.starts_with("    ");
        if (!out.empty() && !as_it_is) out += ".Pp\n";
        out += as_it_is ? verbatim(paragraph) : text(paragraph) + "\n";
    }
    return out;
}

std::string list(const std::vector<Item>& items) { return list_in(".Bl -tag -width Ds\n", items); }

std::string short_list(const std::vector<Item>& items) {
    return list_in(".Bl -tag -width Ds -compact\n", items);
}

std::string see_also(std::vector<Page> pages) {
    std::ranges::sort(pages, {}, [](const Page& page) { return std::tie(page.section, page.name); });
    pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
    std::string out = heading(say("SEE ALSO"));
    for (const Page& page : pages) {
        const bool last = &page == &pages.back();
        out += fmt::format(".Xr {} {}{}\n", page.name, page.section, last ? "" : " ,");
    }
    return out;
}

}  // namespace simprof::cli::roff
