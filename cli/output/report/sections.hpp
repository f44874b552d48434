#pragma once

#include "cli/language/spoken.hpp"
#include "cli/output/report/markup.hpp"
#include "cli/output/report/report_table.hpp"
#include "lib/model/billing_zone.hpp"
#include "lib/model/day.hpp"
#include "lib/operations/report/excerpt.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What the sections of the page are made of.

namespace simprof::cli {

/// A part of the page under a heading. `id`: unique in the page.
[[nodiscard]] Markup section(const std::string& id, std::string_view heading, const Markup& content);
/// What stands below a heading.
[[nodiscard]] Markup remark(std::string_view sentences);
/// As the clocks of the billing zone show it.
[[nodiscard]] Markup instant_cell(Instant instant, const BillingZone& zone);
[[nodiscard]] Markup day_cell(Day day);
[[nodiscard]] Markup text_or_dash(const std::optional<std::string>& text);

/// The table, with a row about rows that are left out. `row_id`: of a row, given it and its place.
template <typename Row, typename Cells, typename RowId>
[[nodiscard]] Markup table_of(ReportTable table, const Excerpt<Row>& excerpt, const Cells& cells,
                              const RowId& row_id) {
    for (std::size_t n = 0; n < excerpt.rows.size(); ++n)
        table.add(cells(excerpt.rows[n]), row_id(excerpt.rows[n], n));
    if (excerpt.left_out() > 0)
        table.add_remark(say_of(excerpt.left_out(), "… and {count} more.", "… and {count} more."));
    return table.markup();
}

/// Likewise, of rows that nothing refers to.
template <typename Row, typename Cells>
[[nodiscard]] Markup table_of(const ReportTable& table, const Excerpt<Row>& excerpt, const Cells& cells) {
    return table_of(table, excerpt, cells, [](const Row&, std::size_t) { return std::string{}; });
}

}  // namespace simprof::cli
