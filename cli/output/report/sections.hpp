#pragma once

#include "cli/output/report/markup.hpp"
#include "cli/output/report/report_table.hpp"
#include "cli/output/show/counts.hpp"
#include "lib/model/day.hpp"
#include "lib/model/request.hpp"
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
[[nodiscard]] Markup instant_cell(Instant instant);
[[nodiscard]] Markup day_cell(Day day);
[[nodiscard]] Markup request_cell(const Request& request);
[[nodiscard]] Markup text_or_dash(const std::optional<std::string>& text);

/// The table, with a row about rows that are left out.
template <typename Row, typename Cells>
[[nodiscard]] Markup table_of(ReportTable table, const Excerpt<Row>& excerpt, const Cells& cells) {
    for (const Row& row : excerpt.rows) table.add(cells(row));
    if (excerpt.left_out() > 0)
        table.add_remark("… and " + grouped(static_cast<std::int64_t>(excerpt.left_out())) + " more.");
    return table.markup();
}

}  // namespace simprof::cli
