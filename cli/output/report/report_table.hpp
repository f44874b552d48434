#pragma once

#include "cli/output/report/charts.hpp"
#include "cli/output/report/markup.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace simprof::cli {

struct ReportColumn {
    std::string title;  ///< empty: of bars, which repeat a number
    enum class Kind { text, number, long_text, bar } kind = Kind::text;
    std::optional<Shade> shade{};  ///< that the column has in the bars
};

/// A table of the report: a caption, columns under headings, rows that begin with what they are about. On a
/// narrow screen each row is a block, whose cells say themselves which column they are of; else a table
/// scrolls within itself where it is wider than the page.
class ReportTable {
public:
    /// `id`: unique in the page.
    ReportTable(std::string id, std::string caption, std::vector<ReportColumn> columns);
    /// `id`: of the row, where others refer to it; unique in the page.
    void add(const std::vector<Markup>& cells, const std::string& id = {});
    /// A row below the others, about what is not shown.
    void add_remark(std::string_view sentence);
    [[nodiscard]] Markup markup() const;

private:
    [[nodiscard]] Markup head() const;
    [[nodiscard]] bool is_wide() const;
    std::string m_id;
    std::string m_caption;
    std::vector<ReportColumn> m_columns;
    Markup m_rows;
};

[[nodiscard]] Markup number_cell(std::int64_t number);

}  // namespace simprof::cli
