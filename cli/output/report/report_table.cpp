#include "cli/output/report/report_table.hpp"

#include "cli/language/spoken.hpp"

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

std::string_view name_of(ReportColumn::Kind kind) {
    switch (kind) {
        case ReportColumn::Kind::number:
            return "number";
        case ReportColumn::Kind::long_text:
            return "long";
        case ReportColumn::Kind::bar:
            return "bar";
        case ReportColumn::Kind::text:
            break;
    }
    return "";
}

Attributes with_class(const ReportColumn& column, Attributes attributes, bool says_something = true) {
    std::string names{name_of(column.kind)};
    if (!says_something) names += names.empty() ? "none" : " none";
    if (!names.empty()) attributes.push_back({"class", std::move(names)});
    return attributes;
}

/// What a cell says before its value where there are no headings above it; a shade as a sign.
std::string label_of(const ReportColumn& column) {
    if (!column.shade) return column.title;
    switch (*column.shade) {
        case Shade::plain:
            return "■ " + column.title;
        case Shade::striped:
            return "▨ " + column.title;
        case Shade::dotted:
            return "▒ " + column.title;
        case Shade::hollow:
            return "□ " + column.title;
    }
    return column.title;
}

Markup cell(const ReportColumn& column, const Markup& content) {
    Attributes attributes;
    if (!column.title.empty()) attributes.push_back({"data-label", label_of(column)});
    const bool says_something = content.html() != Markup{"–"}.html();
    return element("td", with_class(column, std::move(attributes), says_something), content);
}

}  // namespace

ReportTable::ReportTable(std::string id, std::string caption, std::vector<ReportColumn> columns)
    : m_id(std::move(id)), m_caption(std::move(caption)), m_columns(std::move(columns)) {}

void ReportTable::add(const std::vector<Markup>& cells, const std::string& id) {
    Markup row;
    for (std::size_t n = 0; n < cells.size(); ++n) {
        row += n == 0 ? element("th",
                                with_class(m_columns[n],
                                           {{"scope", "row"}, {"data-label", label_of(m_columns[n])}}),
                                cells[n])
                      : cell(m_columns[n], cells[n]);
    }
    m_rows += element("tr", id.empty() ? Attributes{} : Attributes{{"id", id}}, row);
}

void ReportTable::add_remark(std::string_view sentence) {
    const Markup cell =
        element("td", {{"class", "remark"}, {"colspan", std::to_string(m_columns.size())}}, sentence);
    m_rows += element("tr", {}, cell);
}

Markup ReportTable::head() const {
    Markup row;
    for (const ReportColumn& column : m_columns) {
        const Markup sample = column.shade ? swatch(*column.shade) : Markup{};
        row += column.title.empty()
                   ? element("td", with_class(column, {}), "")
                   : element("th", with_class(column, {{"scope", "col"}}), sample + Markup{column.title});
    }
    return element("thead", {}, element("tr", {}, row));
}

bool ReportTable::is_wide() const {
    constexpr std::size_t most_abreast = 4;  // on a narrow screen
    const auto takes_room = [](const ReportColumn& column) {
        return column.kind == ReportColumn::Kind::long_text || column.shade;
    };
    return m_columns.size() > most_abreast || std::ranges::any_of(m_columns, takes_room);
}

Markup ReportTable::markup() const {
    const Attributes stacked = is_wide() ? Attributes{{"class", "stacked"}} : Attributes{};
    const Markup table =
        element("table", stacked,
                element("caption", {{"id", m_id}}, m_caption) + head() + element("tbody", {}, m_rows));
    return element("div",
                   {{"class", "scroll"}, {"role", "region"}, {"aria-labelledby", m_id}, {"tabindex", "0"}},
                   table);
}

Markup number_cell(std::int64_t number) { return Markup{readable_number(number)}; }

}  // namespace simprof::cli
