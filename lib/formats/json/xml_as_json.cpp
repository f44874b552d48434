#include "lib/formats/json/xml_as_json.hpp"

#include "lib/model/error.hpp"
#include "lib/text/reading/input_limits.hpp"
#include "lib/text/words/file_name.hpp"
#include "lib/text/words/folded.hpp"
#include "lib/text/words/text_form.hpp"
#include "lib/text/writing/json_text.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

constexpr std::string_view list_of_sims = "sims";
constexpr std::size_t most_elements = 4096;

Error no_list_of_sims(const std::string& name) {
    return Error{ErrorKind::malformed,
                 said("{file} is XML, and has no list “sims” of SIMs.", "file"_is = called(name)),
                 said("Ask for the SIMs as CSV, xlsx or JSON, or write their ICCIDs to a file, one a line.")}
        .with_rule("IMP-1")
        .with_line(1);
}

}  // namespace

XmlAsJson::XmlAsJson(TextSource& source, std::string name) : m_source(source), m_name(std::move(name)) {
    rewind();
}

void XmlAsJson::rewind() {
    m_source.rewind();
    XmlListener& listener = *this;
    m_reader = std::make_unique<XmlReader>(m_source, called(m_name), listener);
    m_out = "[";
    m_given = 0;
    m_line = 1;
    m_list_depth = 0;
    m_has_list = m_has_sim = m_is_over = false;
    m_sim.clear();
    m_open.clear();
}

std::size_t XmlAsJson::read(std::span<char> into) {
    while (m_given == m_out.size() && !m_is_over) {
        m_out.clear();
        m_given = 0;
        if (!read_some()) finish();
    }
    const std::size_t count = m_out.copy(into.data(), into.size(), m_given);
    m_given += count;
    return count;
}

bool XmlAsJson::read_some() {
    try {
        return m_reader->read_some();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::malformed) throw;
        throw Error{ErrorKind::malformed, error.message(),
                    said("Is the file whole? Export it again, as CSV or JSON where that is offered.")}
            .with_line(m_reader->line());
    }
}

void XmlAsJson::finish() {
    if (!m_has_list) throw no_list_of_sims(m_name);
    m_out += ']';
    m_is_over = true;
}

void XmlAsJson::begin(std::string_view element, const XmlAttributes& /*attributes*/, std::size_t depth) {
    if (m_list_depth == 0) {
        if (folded(element) != list_of_sims) return;
        m_list_depth = depth;
        m_has_list = true;
        return;
    }
    if (m_open.empty()) begin_sim();
    if (++m_elements > most_elements)
        throw Error{ErrorKind::malformed, said("{file}, line {line}: a SIM holds more elements than one has.",
                                               "file"_is = called(m_name), "line"_is = m_reader->line())};
    std::deque<Element>& siblings = m_open.empty() ? m_sim : m_open.back()->children;
    m_open.push_back(&siblings.emplace_back(Element{std::string{element}, {}, {}}));
}

void XmlAsJson::begin_sim() {
    m_elements = 0;
    const std::size_t line = m_reader->line();
    if (line > m_line) m_out.append(line - m_line, '\n');
    m_line = std::max(line, m_line);
}

void XmlAsJson::text(std::string_view piece) {
    if (!m_open.empty() && m_open.back()->text.size() <= longest_line) m_open.back()->text += piece;
}

void XmlAsJson::end(std::string_view /*element*/, std::size_t depth) {
    if (depth == m_list_depth) m_list_depth = 0;
    if (m_open.empty()) return;
    m_open.pop_back();
    if (!m_open.empty()) return;
    if (std::exchange(m_has_sim, true)) m_out += ',';
    append_members(m_out, m_sim.front().children);
    m_sim.clear();
}

void XmlAsJson::append(std::string& out, const Element& element) {
    if (element.children.empty())
        append_json_string(out, without_blanks_around(element.text));
    else
        append_members(out, element.children);
}

/// Elements of one name are a list.
void XmlAsJson::append_members(std::string& out, const std::deque<Element>& children) {
    out += '{';
    for (auto child = children.begin(); child != children.end(); ++child) {
        const auto is_same = [&](const Element& other) { return other.name == child->name; };
        if (std::any_of(children.begin(), child, is_same)) continue;
        if (!out.ends_with('{')) out += ',';
        append_json_string(out, child->name);
        out += ':';
        const bool are_several = std::any_of(child + 1, children.end(), is_same);
        if (are_several) out += '[';
        append(out, *child);
        for (auto other = child + 1; other != children.end(); ++other)
            if (is_same(*other)) append(out += ',', *other);
        if (are_several) out += ']';
    }
    out += '}';
}

}  // namespace simprof
