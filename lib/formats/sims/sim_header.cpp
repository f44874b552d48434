#include "lib/formats/sims/sim_header.hpp"

#include "lib/model/digits.hpp"
#include "lib/model/error.hpp"
#include "lib/text/formula_defusing.hpp"
#include "lib/text/text_form.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <utility>

namespace simprof {

namespace {

constexpr std::string_view option_prefix = "opt:";

std::string_view without_quotes_around(std::string_view text) {
    text = without_blanks_around(text);
    const bool quoted =
        text.size() > 1 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
    return quoted ? without_blanks_around(text.substr(1, text.size() - 2)) : text;
}

/// The name without what some files explain behind it: `MSISDN(+…)`.
std::string column_key(std::string_view cell) {
    const std::string_view name = without_quotes_around(cell);
    return squeezed(name.substr(0, name.find('(')));
}

bool names_option(std::string_view cell) {
    return cell.size() > option_prefix.size() &&
           squeezed(cell.substr(0, option_prefix.size())) == option_prefix;
}

/// A number where a name is expected, in any of the ways that people and spreadsheets write numbers.
bool looks_like_number(std::string_view cell) {
    const auto is_part = [&](char c) {
        return is_digit(c) || std::string_view{" '\"=+-.,EF"}.find(c) != std::string_view::npos;
    };
    return std::ranges::count_if(cell, is_digit) >= 5 && std::ranges::all_of(cell, is_part);
}

class HeaderReading {
public:
    HeaderReading(std::string file, std::size_t line) : m_file(std::move(file)), m_line(line) {}

    SimHeader read(const std::vector<std::string_view>& cells) {
        for (const std::string_view cell : cells) m_header.columns.push_back(column_of(cell));
        if (!m_header.has(&SimRecord::iccid) && !m_header.has(&SimRecord::msisdn)) refuse_nameless(cells);
        if (!m_secrets.empty()) m_header.notices.push_back(secret_columns_dropped(m_secrets));
        if (!m_unknown.empty()) m_header.notices.push_back(columns_not_read(m_unknown));
        return std::move(m_header);
    }

private:
    SimColumn column_of(std::string_view raw_cell) {
        const std::string cell = undefused(raw_cell);
        if (names_option(cell)) return option_column(cell);
        const std::string key = column_key(cell);
        if (const auto field = sim_field(key)) return field_column(*field, cell);
        m_header.of_delivery |= key == "transatelid" || key == "pin" || key == "puk";
        if (is_secret(key)) {
            m_secrets.emplace_back(without_quotes_around(cell));
            return {{}, {}, true};
        }
        if (!is_known_harmless(key)) {
            m_unknown.emplace_back(without_quotes_around(cell));
        }
        return {};
    }

    SimColumn option_column(const std::string& cell) {
        std::string option = cell.substr(option_prefix.size());
        if (!m_options.insert(option).second) refuse_second(cell);
        return {{}, std::move(option)};
    }

    SimColumn field_column(SimField field, const std::string& cell) {
        if (m_header.has(field)) refuse_second(cell);
        return {field, {}};
    }

    [[noreturn]] void refuse_second(const std::string& cell) const {
        refuse(fmt::format("{}, line {}: the column \"{}\" is there twice.", m_file, m_line, cell),
               "Take one of the two out, or give it another name.");
    }

    [[noreturn]] void refuse_nameless(const std::vector<std::string_view>& cells) const {
        if (std::ranges::any_of(cells, looks_like_number)) {
            refuse(
                fmt::format("{}, line {}: the file begins with a number, not with what the numbers are.",
                            m_file, m_line),
                "Put a first line before it: ICCID, MSISDN or serial number, or the names of the columns.");
        }
        refuse(
            fmt::format("{}, line {}: no column holds the ICCID or the MSISDN of the SIMs.", m_file, m_line),
            "The first line must be ICCID, MSISDN or serial number, or name the columns, one of them "
            "\"iccid\" or "
            "\"msisdn\".");
    }

    [[noreturn]] void refuse(std::string fact, std::string hint) const {
        throw Error{ErrorKind::malformed, std::move(fact), std::move(hint)}.with_line(m_line);
    }

    std::string m_file;
    std::size_t m_line;
    SimHeader m_header;
    std::set<std::string> m_options;
    std::vector<std::string> m_secrets;
    std::vector<std::string> m_unknown;
};

}  // namespace

bool SimHeader::has(SimField field) const {
    return std::ranges::any_of(columns, [&](const SimColumn& column) { return column.field == field; });
}

std::optional<SimColumn> list_upload_column(std::string_view line) {
    const auto field = sim_field(column_key(line));
    if (field != &SimRecord::iccid && field != &SimRecord::msisdn) return {};
    return SimColumn{field, {}};
}

SimHeader read_sim_header(const std::vector<std::string_view>& cells, const std::string& file,
                          std::size_t line) {
    return HeaderReading{file, line}.read(cells);
}

}  // namespace simprof
