#include "tests/cli/output/report/markup_checks.hpp"

#include <algorithm>
#include <array>
#include <regex>

namespace simprof::cli::test {

namespace {

bool is_never_closed(std::string_view name) {
    constexpr std::array<std::string_view, 5> names{"meta", "br", "hr", "link", "img"};
    return std::ranges::find(names, name) != names.end();
}

std::string in_quotes(std::string_view text) { return std::string{text.substr(0, 60)}; }

/// Why the text between tags is malformed.
std::string why_not_text(const std::string& text) {
    static const std::regex reference{"&(amp|lt|gt|quot);"};
    const std::string rest = std::regex_replace(text, reference, "");
    return rest.find_first_of("&>") == std::string::npos ? "" : "stray character in " + in_quotes(text);
}

/// Why what stands between the name of a tag and its end is malformed.
std::string why_not_attributes(const std::string& text) {
    static const std::regex attributes{"( [a-z][A-Za-z0-9-]*=\"[^\"<]*\")*"};
    if (!std::regex_match(text, attributes)) return "malformed attributes" + in_quotes(text);
    static const std::regex name{" ([A-Za-z0-9-]+)=\""};
    std::vector<std::string> names;
    for (std::sregex_iterator at{text.begin(), text.end(), name}, end; at != end; ++at)
        names.push_back((*at)[1].str());
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) == names.end() ? "" : "an attribute twice in" + in_quotes(text);
}

/// Reads tag by tag, and knows which elements are open.
class Reader {
public:
    explicit Reader(std::string_view html) : m_rest(html) {}

    std::string read() {
        while (m_why.empty() && !m_rest.empty()) step();
        if (m_why.empty() && !m_open.empty()) m_why = m_open.back() + " is not closed";
        return m_why;
    }

private:
    void step() {
        const std::size_t start = std::min(m_rest.find('<'), m_rest.size());
        const bool is_style = !m_open.empty() && m_open.back() == "style";
        if (!is_style) m_why = why_not_text(std::string{m_rest.substr(0, start)});
        m_rest.remove_prefix(start);
        if (m_rest.empty() || !m_why.empty()) return;
        const std::size_t end = m_rest.find('>');
        if (end == std::string_view::npos) return fail("a tag without an end");
        tag(std::string{m_rest.substr(1, end - 1)});
        m_rest.remove_prefix(end + 1);
    }

    void tag(const std::string& text) {
        if (text.starts_with("/")) return close(text.substr(1));
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string name = text.substr(0, end);
        m_why = why_not_attributes(text.substr(end));
        if (!is_never_closed(name)) m_open.push_back(name);
    }

    void close(const std::string& name) {
        if (m_open.empty() || m_open.back() != name) return fail(name + " is closed but not open");
        m_open.pop_back();
    }

    void fail(std::string why) { m_why = std::move(why); }

    std::string_view m_rest;
    std::vector<std::string> m_open;
    std::string m_why;
};

}  // namespace

std::string why_malformed(std::string_view html) {
    constexpr std::string_view doctype = "<!doctype html>\n";
    if (html.starts_with(doctype)) html.remove_prefix(doctype.size());
    return Reader{html}.read();
}

std::vector<std::string> values_of(std::string_view html, std::string_view attribute) {
    const std::string start = " " + std::string{attribute} + "=\"";
    std::vector<std::string> values;
    for (std::size_t at = html.find(start); at != std::string_view::npos; at = html.find(start, at + 1)) {
        const std::size_t value = at + start.size();
        values.emplace_back(html.substr(value, html.find('"', value) - value));
    }
    return values;
}

}  // namespace simprof::cli::test
