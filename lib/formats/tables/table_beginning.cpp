#include "lib/formats/tables/table_beginning.hpp"

#include "lib/formats/advice/file_advice.hpp"
#include "lib/formats/forms/form_choice.hpp"
#include "lib/formats/tables/table_layout.hpp"
#include "lib/model/digits.hpp"
#include "lib/model/error.hpp"
#include "lib/text/reading/csv.hpp"
#include "lib/text/words/file_name.hpp"
#include "lib/text/words/text_form.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

/// A number where a name is expected, in any of the ways that people and spreadsheets write numbers.
bool looks_like_number(std::string_view cell) {
    const auto is_part = [](char c) {
        return is_digit(c) || std::string_view{" '\"=+-.,;\tEFf"}.find(c) != std::string_view::npos;
    };
    return std::ranges::count_if(cell, is_digit) >= 5 && std::ranges::all_of(cell, is_part);
}

/// "Lines 1 to 4 stand before the header and were passed over."
Sentence lines_passed_over(std::size_t lines) {
    return said_of(lines, "Line 1 stands before the header and was passed over.",
                   "Lines 1 to {count} stand before the header and were passed over.");
}

/// The first lines of a text, those that are blank included.
class FirstLines {
public:
    FirstLines(std::string_view text, const std::string& file, std::size_t first_line)
        : m_rest(text), m_file(&file), m_number(first_line) {}

    [[nodiscard]] bool is_at_end() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view line() const { return m_rest.substr(0, m_rest.find_first_of("\r\n")); }
    [[nodiscard]] std::size_t number() const { return m_number; }
    /// From this line on.
    [[nodiscard]] std::string_view rest() const { return m_rest; }

    void go_on() {
        const std::size_t length = line().size();
        const bool is_crlf = m_rest.substr(length, 2) == "\r\n";
        m_rest.remove_prefix(std::min(length + (is_crlf ? 2 : 1), m_rest.size()));
        ++m_number;
    }

    /// The cells of the row that begins here. Throws Error (malformed, with the line) where it breaks the
    /// form.
    [[nodiscard]] std::vector<std::string> cells(char delimiter) const {
        CsvReader rows{m_rest, delimiter, *m_file, m_number};
        const auto& header = rows.header();
        return {header.begin(), header.end()};
    }

private:
    std::string_view m_rest;
    const std::string* m_file;
    std::size_t m_number;
};

class HeaderSearch {
public:
    HeaderSearch(std::string_view shown, const std::string& file, const SimReading& reading,
                 std::size_t first_line)
        : m_shown(shown), m_file(file), m_reading(reading), m_first_line(first_line), m_forms(reading) {}

    TableBeginning find() {
        for (FirstLines lines{m_shown, m_file, m_first_line};
             !lines.is_at_end() && lines.number() <= m_first_line + most_lines_before_header; lines.go_on()) {
            if (without_blanks_around(lines.line()).empty()) continue;
            const bool is_first = std::exchange(m_is_first, false);
            if (is_first && is_lone_number(lines.line())) return list_without_header();
            if (auto beginning = at(lines, is_first)) return std::move(*beginning);
        }
        if (m_first_mistake) throw Error{*m_first_mistake};
        refuse_unknown_table();
    }

private:
    [[nodiscard]] static bool is_lone_number(std::string_view line) {
        const std::string_view cell = without_delimiters_behind(without_blanks_around(line));
        return looks_like_number(cell) && cell.find_first_of(",;\t") == std::string_view::npos;
    }

    [[nodiscard]] TableBeginning list_without_header() {
        return {m_forms.general(SimForm::Kind::table), 0, 0, no_delimiter, {}, {}};
    }

    std::optional<TableBeginning> at(const FirstLines& lines, bool is_first) {
        const char delimiter = CsvReader::delimiter_of(lines.line());
        if (auto beginning = at(lines, is_first, delimiter)) return beginning;
        if (lines.line().find(delimiter) != std::string_view::npos) return {};
        auto lined_up = at(lines, is_first, any_blanks);
        return lined_up && is_sentence(lines, lined_up->form) ? std::nullopt : lined_up;
    }

    /// A sentence may well have the name of a number among its words; names alone are a header.
    static bool is_sentence(const FirstLines& lines, const SimForm& form) {
        const auto cells = lines.cells(any_blanks);
        const IsThere is_there = columns_of({cells.begin(), cells.end()});
        return form.is_general && (cells.size() < 2 || fitting(form, is_there).names_there < cells.size());
    }

    std::optional<TableBeginning> at(const FirstLines& lines, bool is_first, char delimiter) {
        std::vector<std::string> cells;
        try {
            cells = lines.cells(delimiter);
        } catch (const Error& error) {
            if (is_first) m_first_mistake = error;
            return {};
        }
        const IsThere is_there = columns_of({cells.begin(), cells.end()});
        const auto known = m_forms.choose(SimForm::Kind::table, is_there, m_file);
        if (!known) return {};
        if (cells.size() == 1) delimiter = no_delimiter;
        const std::size_t offset = m_shown.size() - lines.rest().size();
        TableBeginning beginning{*known->form, lines.number(), offset, delimiter, known->why, {}};
        if (!is_first) beginning.notices.push_back(lines_passed_over(lines.number() - 1));
        return beginning;
    }

    [[noreturn]] void refuse_unknown_table() {
        const FirstLines first = likeliest_header();
        if (std::ranges::any_of(first.cells(CsvReader::delimiter_of(first.line())), looks_like_number)) {
            throw Error{
                ErrorKind::malformed,
                said("{file}, line {line}: the file begins with a number, not with what the numbers are.",
                     "file"_is = called(m_file), "line"_is = first.number()),
                said("Put a first line before it: ICCID, MSISDN or serial number, or the names of the "
                     "columns.")}
                .with_rule("IMP-1")
                .with_line(first.number());
        }
        refuse_unknown_names(sampled_columns(first.rest(), m_file, CsvReader::delimiter_of(first.line())),
                             m_forms.general(SimForm::Kind::table), m_reading,
                             line_of_file(m_file, first.number()), first.number());
    }

    /// The first of the lines with the most names in them.
    [[nodiscard]] FirstLines likeliest_header() const {
        std::ptrdiff_t most = 0;
        FirstLines best{m_shown, m_file, m_first_line};
        for (FirstLines lines{m_shown, m_file, m_first_line};
             !lines.is_at_end() && lines.number() <= m_first_line + most_lines_before_header; lines.go_on()) {
            const std::ptrdiff_t names = names_on(lines);
            if (names <= most) continue;
            most = names;
            best = lines;
        }
        return best;
    }

    [[nodiscard]] static std::ptrdiff_t names_on(const FirstLines& lines) {
        try {
            return std::ranges::count_if(lines.cells(CsvReader::delimiter_of(lines.line())),
                                         [](const std::string& cell) { return !cell.empty(); });
        } catch (const Error&) {
            return 0;
        }
    }

    std::string_view m_shown;
    const std::string& m_file;
    const SimReading& m_reading;
    std::size_t m_first_line;
    FormChoice m_forms;
    bool m_is_first = true;
    std::optional<Error> m_first_mistake;
};

}  // namespace

std::vector<SampledName> sampled_columns(TableRows& rows, std::size_t header_line) {
    constexpr std::size_t rows_looked_at = 1000;
    std::vector<SampledName> columns;
    try {
        const auto* cells = rows.next();
        while (cells && rows.line() < header_line) cells = rows.next();
        if (!cells) return columns;
        for (const std::string_view cell : *cells) columns.push_back({std::string{cell}, {}});
        for (std::size_t n = 0; n < rows_looked_at && (cells = rows.next()); ++n)
            for (std::size_t i = 0; i < std::min(cells->size(), columns.size()); ++i)
                columns[i].add((*cells)[i]);
    } catch (const Error&) {  // of what was shown, the last row may be cut
    }
    return columns;
}

std::vector<SampledName> sampled_columns(std::string_view text, const std::string& file, char delimiter) {
    CsvReader rows{text, delimiter, file};
    return sampled_columns(rows, 1);
}

std::string_view without_delimiters_behind(std::string_view cell) {
    while (!cell.empty() && std::string_view{",; \t"}.find(cell.back()) != std::string_view::npos)
        cell.remove_suffix(1);
    return cell;
}

TableBeginning beginning_of(std::string_view shown, const std::string& file, const SimReading& reading,
                            std::size_t first_line) {
    return HeaderSearch{shown, file, reading, first_line}.find();
}

}  // namespace simprof
