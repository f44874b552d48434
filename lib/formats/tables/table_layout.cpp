#include "lib/formats/tables/table_layout.hpp"

#include "lib/formats/advice/unread_names.hpp"
#include "lib/language/lists.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/folded.hpp"
#include "lib/text/words/nearest_name.hpp"
#include "lib/text/words/text_form.hpp"
#include "lib/text/writing/formula_defusing.hpp"

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

/// A cell of a header, and how it is compared.
struct ColumnName {
    std::string shown;
    std::string whole;           ///< folded
    std::string before_bracket;  ///< without what some files explain behind it: `MSISDN(+…)`

    explicit ColumnName(std::string_view cell) {
        const std::string text = undefused(cell);
        shown = without_quotes_around(text);
        whole = folded(shown);
        const std::size_t bracket = shown.find('(');
        before_bracket =
            bracket == std::string::npos ? whole : folded(std::string_view{shown}.substr(0, bracket));
    }
    [[nodiscard]] bool is(std::string_view name) const { return whole == name || before_bracket == name; }
};

std::vector<ColumnName> names_of(const std::vector<std::string_view>& cells) {
    return {cells.begin(), cells.end()};
}

class LayingOut {
public:
    LayingOut(const SimForm& form, const std::vector<std::string_view>& names, Sentence place,
              std::size_t line)
        : m_form(form),
          m_names(names_of(names)),
          m_place(std::move(place)),
          m_line(line),
          m_used(names.size()) {
        m_layout.columns.resize(names.size());
    }

    TableLayout lay_out(SimReading::Purpose purpose) {
        for (const SimForm::Reading& reading : m_form.readings) find(reading);
        find_options();
        for (const std::string& name : m_form.ignored) pass_over(name);
        if (purpose == SimReading::Purpose::import) tell_unread();
        for (ReadAs& column : m_layout.columns)
            if (column.field ? !matters(*column.field, purpose) : purpose != SimReading::Purpose::import)
                column = {};
        return std::move(m_layout);
    }

private:
    /// The preferred name counts; columns of the others are passed over.
    void find(const SimForm::Reading& reading) {
        std::optional<std::size_t> found;
        for (const std::string& name : reading.names) {
            const auto column = column_of(folded(name));
            if (!column) continue;
            m_used[*column] = true;
            if (found) {
                note_other_name(reading, *found, *column);
            } else {
                found = column;
                m_layout.columns[*column] = reading.as;
            }
        }
        if (!found && reading.is_wished) refuse_missing(reading.names.front());
    }

    /// A form of one platform knows that it writes both.
    void note_other_name(const SimForm::Reading& reading, std::size_t taken, std::size_t other) {
        if (m_form.is_general)
            m_passed_over.push_back(
                said("The column {column} was passed over: the {field} is read from {taken}.",
                     "column"_is = m_names[other].shown, "field"_is = to_string(reading.as),
                     "taken"_is = m_names[taken].shown));
    }

    std::optional<std::size_t> column_of(const std::string& name) {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            if (m_used[i] || !m_names[i].is(name)) continue;
            if (found) refuse_second(m_names[i].shown);
            found = i;
        }
        return found;
    }

    void find_options() {
        std::set<std::string> known;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            if (m_used[i] || !m_names[i].whole.starts_with(option_prefix)) continue;
            const auto as = parse_read_as(m_names[i].shown);
            if (!as) continue;
            if (!known.insert(as->option).second) refuse_second(m_names[i].shown);
            m_layout.columns[i] = *as;
            m_used[i] = true;
        }
    }

    void pass_over(const std::string& name) {
        for (std::size_t i = 0; i < m_names.size(); ++i)
            if (m_names[i].is(folded(name))) m_used[i] = true;
    }

    void tell_unread() {
        UnreadNames unread{NameKind::column};
        for (std::size_t i = 0; i < m_names.size(); ++i)
            if (!m_used[i] && !m_names[i].whole.empty()) unread.add(m_names[i].shown);
        m_layout.doubtful = unread.doubtful();
        m_layout.notices = unread.notices();
        m_layout.notices.insert(m_layout.notices.end(), m_passed_over.begin(), m_passed_over.end());
    }

    [[noreturn]] void refuse_second(std::string_view name) const {
        refuse(said("{place}: the column \"{column}\" is there twice.", "place"_is = m_place,
                    "column"_is = name),
               said("Take one of the two out, or give it another name."));
    }

    [[noreturn]] void refuse_missing(const std::string& name) const {
        std::vector<std::string> names;
        for (const ColumnName& known : m_names) names.push_back(known.shown);
        const auto nearest = nearest_name(name, names);
        refuse(said("{place}: there is no column \"{column}\".", "place"_is = m_place, "column"_is = name),
               nearest ? said("Did you mean \"{name}\"?", "name"_is = *nearest)
                       : said("Its columns are {columns}.", "columns"_is = listed(names)));
    }

    [[noreturn]] void refuse(Sentence fact, Sentence hint) const {
        throw Error{ErrorKind::malformed, std::move(fact), std::move(hint)}.with_rule("IMP-1").with_line(
            m_line);
    }

    const SimForm& m_form;
    std::vector<ColumnName> m_names;
    Sentence m_place;
    std::size_t m_line;
    std::vector<bool> m_used;  ///< by column
    std::vector<Sentence> m_passed_over;
    TableLayout m_layout;
};

/// The cells without what some reports write before the names of their columns.
std::vector<std::string_view> names_in(const std::vector<std::string_view>& cells, const SimForm& form) {
    const auto& before = form.lines.before_header;
    const bool is_there =
        cells.size() >= before.size() && std::equal(before.begin(), before.end(), cells.begin(),
                                                    [](const std::string& wanted, std::string_view cell) {
                                                        return folded(wanted) == folded(cell);
                                                    });
    if (!is_there) return cells;
    return {cells.begin() + static_cast<std::ptrdiff_t>(before.size()), cells.end()};
}

}  // namespace

bool holds_numbers(const ReadAs& column) {
    return column.field == SimField::iccid || column.field == SimField::imsi ||
           column.field == SimField::msisdn;
}

bool TableLayout::has(SimField field) const {
    return std::ranges::any_of(columns, [&](const ReadAs& column) { return column.field == field; });
}

bool TableLayout::has_any_option() const {
    return std::ranges::any_of(columns, [](const ReadAs& column) { return !column.option.empty(); });
}

IsThere columns_of(const std::vector<std::string_view>& cells) {
    return [names = names_of(cells)](std::string_view name) {
        const std::string wanted = folded(name);
        return std::ranges::any_of(names, [&](const ColumnName& column) { return column.is(wanted); });
    };
}

TableLayout lay_out(const SimForm& form, const std::vector<std::string_view>& header,
                    SimReading::Purpose purpose, const Sentence& place, std::size_t line) {
    const auto names = names_in(header, form);
    TableLayout layout = LayingOut{form, names, place, line}.lay_out(purpose);
    layout.cells_before_names = header.size() - names.size();
    if (layout.cells_before_names > 0) layout.cells_before_row = form.lines.before_row.size();
    return layout;
}

}  // namespace simprof
