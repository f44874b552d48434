#include "lib/text/reading/csv.hpp"

#include "lib/model/error.hpp"
#include "lib/text/reading/input_limits.hpp"
#include "lib/text/words/file_name.hpp"
#include "lib/text/words/text_form.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace simprof {

namespace {

std::size_t index_of(char c) { return static_cast<unsigned char>(c); }
std::size_t length_of(const char* from, const char* to) { return static_cast<std::size_t>(to - from); }

std::array<bool, 256> field_ends(char delimiter) {
    std::array<bool, 256> ends{};
    for (const char c : {delimiter, '\r', '\n'}) ends[index_of(c)] = true;
    ends[index_of('\t')] = ends[index_of('\t')] || delimiter == any_blanks;
    return ends;
}

FileRowProblem row_too_long() {
    return {said("The row is longer than 64 KiB."), said("Is a line end missing?")};
}

}  // namespace

std::size_t line_ends_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool half_of_crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if ((text[i] == '\n' || text[i] == '\r') && !half_of_crlf) ++count;
    }
    return count;
}

CsvReader::CsvReader(std::string_view text, char delimiter, std::string file, std::size_t first_line)
    : m_at(without_byte_order_mark(text).data()),
      m_end(text.data() + text.size()),
      m_text(text.data()),
      m_ends_field(field_ends(delimiter)),
      m_delimiter(delimiter),
      m_file(std::move(file)),
      m_next_line(first_line) {}

CsvReader::CsvReader(TextWindow& window, char delimiter, std::string file, std::size_t first_line)
    : CsvReader(window.shown(), delimiter, std::move(file), first_line) {
    // NOLINTBEGIN(cppcoreguidelines-prefer-member-initializer): the other constructor did so already.
    m_window = &window;
    m_at = window.begin();
    // NOLINTEND(cppcoreguidelines-prefer-member-initializer)
}

const std::vector<std::string_view>* CsvReader::next() {
    for (;;) {
        begin_row();
        if (m_at == m_end) return nullptr;
        read_row();
        if (m_problem || !is_blank_row()) return &m_fields;
    }
}

void CsvReader::begin_row() {
    if (m_window != nullptr && length_of(m_at, m_end) < TextWindow::reach) see_more();
    m_row = offset();
    m_line = m_next_line;
    m_any_quoted = false;
    m_problem.reset();
    m_fields.clear();
    if (!m_unquoted.empty()) m_unquoted.clear();
}

/// Slides the window to where reading is. Within a row that means that the row is too long, for all of a
/// longest one was seen when it began; then none of its fields lives on. False where the text is at its end.
bool CsvReader::see_more() {
    if (m_window == nullptr || !m_window->has_more()) return false;
    m_window->slide_to(m_at);
    m_at = m_window->begin();
    m_end = m_window->end();
    m_fields.clear();
    m_problem = row_too_long();
    return m_at != m_end;
}

void CsvReader::read_row() {
    do {
        skip_blanks();
        if (m_at != m_end && *m_at == '"') {
            read_quoted_field();
        } else {
            read_plain_field();
        }
    } while (read_past_delimiter());
}

void CsvReader::read_plain_field() {
    const char* const from = m_at;
    const char* to = from;
    while (to != m_end && !m_ends_field[index_of(*to)]) ++to;
    m_at = to;
    if (to == m_end && see_more()) return skip_to_field_end();
    while (to != from && (to[-1] == ' ' || to[-1] == '\t')) --to;
    keep({from, length_of(from, to)});
}

void CsvReader::read_quoted_field() {
    m_any_quoted = true;
    ++m_at;
    if (length_of(m_at, m_end) < longest_line + 2) see_more();
    bool has_doubled = false;
    const char* const closing = closing_quote(has_doubled);
    const std::string_view field{m_at, length_of(m_at, closing)};
    m_at = closing + 1;
    m_next_line += line_ends_in(field);
    keep(has_doubled ? without_doubled_quotes(field) : field);
    if (m_delimiter != any_blanks) skip_blanks();
    if (!at_field_end()) read_past_text_behind_quote();
}

/// The quote that ends the field at `m_at`, looked for no further than the longest line reaches.
const char* CsvReader::closing_quote(bool& has_doubled) const {
    const char* const limit = m_at + std::min(length_of(m_at, m_end), longest_line);
    for (const char* at = m_at; at < limit; at += 2) {
        const void* const found = std::memchr(at, '"', length_of(at, limit));
        if (found == nullptr) break;
        at = static_cast<const char*>(found);
        if (at + 1 == m_end || at[1] != '"') return at;
        has_doubled = true;
    }
    throw Error{ErrorKind::malformed,
                said("{file}, line {line}: a double quote is opened and not closed.",
                     "file"_is = called(m_file), "line"_is = m_line),
                said("Close the quote; a double quote inside a quoted field is written twice.")}
        .with_line(m_line);
}

/// The quotes of this row stand wrong. Where it began on an earlier line, rows may have been swallowed by
/// them.
void CsvReader::read_past_text_behind_quote() {
    const Sentence hint = said("A double quote inside a quoted field is written twice.");
    if (m_next_line != m_line) {
        throw Error{ErrorKind::malformed,
                    said("{file}, line {line}: text follows the double quote that closes a field on line "
                         "{closing}.",
                         "file"_is = called(m_file), "line"_is = m_line, "closing"_is = m_next_line),
                    hint}
            .with_line(m_line);
    }
    if (!m_fields.empty()) m_fields.pop_back();
    skip_to_line_end();
    m_problem = FileRowProblem{said("Text follows the double quote that closes a field."), hint};
}

void CsvReader::skip_to_field_end() {
    while ((m_at != m_end || see_more()) && !m_ends_field[index_of(*m_at)]) ++m_at;
}

void CsvReader::skip_to_line_end() {
    while ((m_at != m_end || see_more()) && *m_at != '\r' && *m_at != '\n') ++m_at;
}

/// True where another field of the row follows; else the line end is read.
bool CsvReader::read_past_delimiter() {
    if (m_delimiter == any_blanks) {
        skip_blanks();
        if (!at_line_end()) return true;
    }
    if (m_at == m_end && !see_more()) return false;
    const char c = *m_at++;
    if (c == m_delimiter) return true;
    if (c == '\r' && (m_at != m_end || see_more()) && *m_at == '\n') ++m_at;
    ++m_next_line;
    return false;
}

void CsvReader::skip_blanks() {
    const auto is_blank = [this](char c) {
        return (c == ' ' || c == '\t') && (c != m_delimiter || m_delimiter == any_blanks);
    };
    while ((m_at != m_end || see_more()) && is_blank(*m_at)) ++m_at;
}

void CsvReader::keep(std::string_view field) {
    if (offset() - m_row > longest_line) {
        m_problem = row_too_long();
    } else if (field.size() > longest_field) {
        m_problem = FileRowProblem{said("A field of the row is longer than 4 KiB."),
                                   said("Is a quote or a line end missing?")};
    }
    if (!m_problem) m_fields.push_back(field);
}

std::string_view CsvReader::without_doubled_quotes(std::string_view field) {
    std::string& text = m_unquoted.emplace_back();
    text.reserve(field.size());
    for (std::size_t i = 0; i < field.size(); ++i) {
        text += field[i];
        if (field[i] == '"') ++i;
    }
    return text;
}

std::size_t CsvReader::offset() const {
    return m_window != nullptr ? m_window->offset_of(m_at) : length_of(m_text, m_at);
}

bool CsvReader::at_field_end() const { return m_at == m_end || m_ends_field[index_of(*m_at)]; }

bool CsvReader::at_line_end() const { return m_at == m_end || *m_at == '\r' || *m_at == '\n'; }

bool CsvReader::is_blank_row() const {
    return m_fields.size() == 1 && m_fields.front().empty() && !m_any_quoted;
}

char CsvReader::delimiter_of(std::string_view header) {
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        bool quoted = false;
        const std::ptrdiff_t count = std::ranges::count_if(header, [&](char c) {
            if (c == '"') quoted = !quoted;
            return c == candidate && !quoted;
        });
        if (count <= most) continue;
        most = count;
        best = candidate;
    }
    return best;
}

}  // namespace simprof
