#include "lib/formats/csv.hpp"

#include "lib/formats/input_limits.hpp"
#include "lib/model/error.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace simprof {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t index_of(char c) { return static_cast<unsigned char>(c); }
std::size_t length_of(const char* from, const char* to) { return static_cast<std::size_t>(to - from); }

/// CRLF, LF and a lone CR are one line end each.
std::size_t count_line_ends(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool half_of_crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if ((text[i] == '\n' || text[i] == '\r') && !half_of_crlf) ++count;
    }
    return count;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, char delimiter, std::string file)
    : m_at(text.data()), m_end(text.data() + text.size()), m_delimiter(delimiter), m_file(std::move(file)) {
    if (text.starts_with(byte_order_mark)) m_at += byte_order_mark.size();
    for (const char c : {delimiter, '\r', '\n'}) m_ends_field[index_of(c)] = true;
}

const std::vector<std::string_view>* CsvReader::next() {
    while (m_at != m_end) {
        begin_row();
        read_row();
        if (m_problem) {
            m_fields.clear();
            return &m_fields;
        }
        if (!is_blank_row()) return &m_fields;
    }
    return nullptr;
}

void CsvReader::begin_row() {
    m_row = m_at;
    m_line = m_next_line;
    m_any_quoted = false;
    m_problem.reset();
    m_fields.clear();
    if (!m_unquoted.empty()) m_unquoted.clear();
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
    while (to != from && (to[-1] == ' ' || to[-1] == '\t')) --to;
    keep({from, length_of(from, to)});
}

void CsvReader::read_quoted_field() {
    m_any_quoted = true;
    ++m_at;
    bool has_doubled = false;
    const char* const closing = closing_quote(has_doubled);
    const std::string_view field{m_at, length_of(m_at, closing)};
    m_at = closing + 1;
    m_next_line += count_line_ends(field);
    keep(has_doubled ? without_doubled_quotes(field) : field);
    skip_blanks();
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
                fmt::format("{}, line {}: a double quote is opened and not closed.", m_file, m_line),
                "Close the quote; a double quote inside a quoted field is written twice."}
        .with_line(m_line);
}

/// The quotes of this row stand wrong. Where it began on an earlier line, rows may have been swallowed by
/// them.
void CsvReader::read_past_text_behind_quote() {
    constexpr std::string_view hint = "A double quote inside a quoted field is written twice.";
    if (m_next_line != m_line) {
        throw Error{ErrorKind::malformed,
                    fmt::format("{}, line {}: text follows the double quote that closes a field on line {}.",
                                m_file, m_line, m_next_line),
                    std::string{hint}}
            .with_line(m_line);
    }
    m_problem = FileRowProblem{"Text follows the double quote that closes a field.", std::string{hint}};
    while (m_at != m_end && *m_at != '\r' && *m_at != '\n') ++m_at;
}

/// True where another field of the row follows; else the line end is read.
bool CsvReader::read_past_delimiter() {
    if (m_at == m_end) return false;
    const char c = *m_at++;
    if (c == m_delimiter) return true;
    if (c == '\r' && m_at != m_end && *m_at == '\n') ++m_at;
    ++m_next_line;
    return false;
}

void CsvReader::skip_blanks() {
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\t') && *m_at != m_delimiter) ++m_at;
}

void CsvReader::keep(std::string_view field) {
    if (length_of(m_row, m_at) > longest_line) {
        m_problem = FileRowProblem{"The row is longer than 64 KiB.", "Is a line end missing?"};
    } else if (field.size() > longest_field) {
        m_problem =
            FileRowProblem{"A field of the row is longer than 4 KiB.", "Is a quote or a line end missing?"};
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

bool CsvReader::at_field_end() const { return m_at == m_end || m_ends_field[index_of(*m_at)]; }

bool CsvReader::is_blank_row() const {
    return m_fields.size() == 1 && m_fields.front().empty() && !m_any_quoted;
}

char CsvReader::delimiter_of(std::string_view header) {
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char candidate : {',', ';', '\t'}) {
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
