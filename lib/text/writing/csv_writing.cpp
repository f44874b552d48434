#include "lib/text/writing/csv_writing.hpp"

#include "lib/model/digits.hpp"
#include "lib/text/words/terminal_text.hpp"
#include "lib/text/writing/formula_defusing.hpp"

#include <algorithm>

namespace simprof {

namespace {

bool is_letter_or_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_harmless_inside(char c) {
    return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' || c == ' ';
}

/// Most cells: they begin with a letter or a digit and hold nothing that means anything to anyone.
bool goes_as_it_is(std::string_view field) {
    if (field.empty()) return true;
    return is_letter_or_digit(field.front()) && field.back() != ' ' &&
           std::ranges::all_of(field, is_harmless_inside);
}

/// Other delimiters too, for a spreadsheet may take those; blanks and a byte-order mark, for reading drops
/// them.
bool must_be_quoted(std::string_view field) {
    return field.find_first_of("\",;\t\r\n") != std::string_view::npos || field.starts_with(' ') ||
           field.ends_with(' ') || field.starts_with("\xEF\xBB\xBF");
}

void append_quoted(std::string& out, std::string_view field) {
    out += '"';
    for (const char c : field) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

}  // namespace

void append_csv_field(std::string& out, std::string_view field) {
    if (goes_as_it_is(field)) {
        out += field;
        return;
    }
    append_csv_cell(out, defused(field));
}

void append_csv_cell(std::string& out, std::string_view cell) {
    if (must_be_quoted(cell)) {
        append_quoted(out, cell);
    } else {
        out += cell;
    }
}

void append_csv_row(std::string& out, const std::vector<std::string_view>& fields, char delimiter) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i != 0) out += delimiter;
        append_csv_field(out, fields[i]);
    }
    // A row of one empty field would be a blank line, which nobody reads.
    if (fields.size() == 1 && fields.front().empty()) out += "\"\"";
    out += "\r\n";
}

void append_answer_row(std::string& out, const std::vector<std::string_view>& fields, char delimiter) {
    std::vector<std::string> safe;
    safe.reserve(fields.size());
    for (const std::string_view field : fields) safe.push_back(controls_escaped(field));
    append_csv_row(out, {safe.begin(), safe.end()}, delimiter);
}

}  // namespace simprof
