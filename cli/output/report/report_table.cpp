#include "cli/output/report/report_table.hpp"

#include "cli/output/show/counts.hpp"

#include <utility>

namespace simprof::cli {

namespace {

Attributes with_class(const ReportColumn& column, Attributes attributes) {
    switch (column.kind) {
        case ReportColumn::Kind::number:
            attributes.push_back({"class", "number"});
            break;
        case ReportColumn::Kind::long_text:
            attributes.push_back({"class", "long"});
            break;
        case ReportColumn::Kind::bar:
            attributes.push_back({"class", "bar"});
            break;
        case ReportColumn::Kind::text:
            break;
    }
    return attributes;
}

}  // namespace

ReportTable::ReportTable(std::string id, std::string caption, std::vector<ReportColumn> columns)
    : m_id(std::move(id)), m_caption(std::move(caption)), m_columns(std::move(columns)) {}

void ReportTable::add(const std::vector<Markup>& cells) {
    Markup row;
    for (std::size_t n = 0; n < cells.size(); ++n) {
        row += n == 0 ? element("th", with_class(m_columns[n], {{"scope", "row"}}), cells[n])
                      : element("td", with_class(m_columns[n], {}), cells[n]);
    }
    m_rows += element("tr", {}, row);
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

Markup ReportTable::markup() const {
    const Markup table = element(
        "table", {}, element("caption", {{"id", m_id}}, m_caption) + head() + element("tbody", {}, m_rows));
    return element("div",
                   {{"class", "scroll"}, {"role", "region"}, {"aria-labelledby", m_id}, {"tabindex", "0"}},
                   table);
}

Markup number_cell(std::int64_t number) { return Markup{grouped(number)}; }

}  // namespace simprof::cli
