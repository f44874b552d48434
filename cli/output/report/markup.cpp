#include "cli/output/report/markup.hpp"

#include "cli/language/spoken.hpp"

#include <algorithm>
#include <array>

namespace simprof::cli {

namespace {

void append_escaped(std::string& html, std::string_view text) {
    for (const char c : safely_spoken(text)) {
        switch (c) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            default:
                html += c;
        }
    }
}

/// Elements within a line of text, where a line end would show as a blank.
bool stands_in_line(std::string_view name) {
    constexpr std::array<std::string_view, 6> names{"a", "span", "time", "bdi", "b", "code"};
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

Markup::Markup(std::string_view text) { append_escaped(m_html, text); }

Markup& Markup::operator+=(const Markup& next) {
    m_html += next.m_html;
    return *this;
}

void Markup::open(std::string_view name, const Attributes& attributes) {
    m_html.append("<").append(name);
    for (const Attribute& attribute : attributes) {
        m_html.append(" ").append(attribute.name).append("=\"");
        append_escaped(m_html, attribute.value);
        m_html += '"';
    }
    m_html += '>';
}

void Markup::close(std::string_view name) {
    m_html.append("</").append(name).append(">");
    if (!stands_in_line(name)) m_html += '\n';
}

Markup element(std::string_view name, const Attributes& attributes, const Markup& content) {
    Markup markup;
    markup.open(name, attributes);
    markup += content;
    markup.close(name);
    return markup;
}

Markup element(std::string_view name, const Attributes& attributes, std::string_view text) {
    return element(name, attributes, Markup{text});
}

Markup void_element(std::string_view name, const Attributes& attributes) {
    Markup markup;
    markup.open(name, attributes);
    markup.m_html += '\n';
    return markup;
}

Markup style_element(std::string_view css) {
    Markup sheet;
    sheet.m_html = css;
    return element("style", {}, sheet);
}

std::string html_document(const Markup& root) { return "<!doctype html>\n" + root.html(); }

}  // namespace simprof::cli
