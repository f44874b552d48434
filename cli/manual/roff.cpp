#include "cli/manual/roff.hpp"

#include <fmt/core.h>
#include <unistr.h>

#include <algorithm>

namespace simprof::cli::roff {

namespace {

/// One character as roff prints it unchanged. A hyphen of roff is no minus, so options need the latter.
void append(std::string& out, ucs4_t c) {
    switch (c) {
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

std::string escaped(std::string_view plain) {
    std::string out;
    while (!plain.empty()) {
        ucs4_t c = 0;
        const auto* start = reinterpret_cast<const std::uint8_t*>(plain.data());
        const int length = u8_mbtouc(&c, start, plain.size());
        plain.remove_prefix(static_cast<std::size_t>(length));
        append(out, c);
    }
    return out;
}

/// A full stop or an apostrophe that begins a line would make it a request.
std::string protected_line(std::string line) {
    if (line.starts_with('.')) line.insert(0, "\\&");
    return line;
}

}  // namespace

std::string text(std::string_view plain) {
    std::string out;
    for (bool code = false; !plain.empty(); code = !code) {
        const std::size_t end = std::min(plain.find('`'), plain.size());
        const std::string part = escaped(plain.substr(0, end));
        out += code ? fmt::format("\\fB{}\\fR", part) : part;
        plain.remove_prefix(std::min(end + 1, plain.size()));
    }
    return protected_line(std::move(out));
}

std::string quoted(std::string_view plain) { return fmt::format("\"{}\"", escaped(plain)); }

std::string heading(std::string_view title) { return fmt::format(".SH {}\n", quoted(title)); }

std::string verbatim(std::string_view lines) {
    std::string out = ".nf\n";
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        out += protected_line(escaped(lines.substr(0, end))) + "\n";
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return out + ".fi\n";
}

std::string paragraphs(std::string_view plain) {
    std::string out;
    while (!plain.empty()) {
        const std::size_t end = std::min(plain.find("\n\n"), plain.size());
        const std::string_view paragraph = plain.substr(0, end);
        plain.remove_prefix(std::min(end + 2, plain.size()));
        if (!out.empty()) out += ".PP\n";
        out += paragraph.starts_with(' ') ? verbatim(paragraph) : text(paragraph) + "\n";
    }
    return out;
}

std::string entry(std::string_view term, std::string_view meaning) {
    return fmt::format(".TP\n\\fB{}\\fR\n{}\n", escaped(term), text(meaning));
}

}  // namespace simprof::cli::roff
