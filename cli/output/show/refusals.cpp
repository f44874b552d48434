#include "cli/output/show/refusals.hpp"

#include "cli/language/spoken.hpp"
#include "lib/formats/sheets/cell_place.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <vector>

namespace simprof::cli {

namespace {

/// The place in the file first: people look there.
std::string named(const RefusedRow& row, const std::string& sheet) {
    if (row.line == 0) return spoken(name_of(row));
    const std::string place = place_in_file(row.line, row.column, sheet);
    return row.sim ? fmt::format("{}: {}", place, row.sim->digits()) : place;
}

}  // namespace

std::string place_in_file(std::size_t line, std::size_t column, const std::string& sheet) {
    if (!sheet.empty())
        return shown_safely(column > 0 ? cell_in_sheet(sheet, {column - 1, line})
                                       : spoken(row_in_sheet(sheet, line)));
    return column > 0 ? fmt::format("line {}, column {}", line, column) : fmt::format("line {}", line);
}

std::string reason_of(const RefusalEffect& refusal) {
    const std::string message = shown_safely(spoken(refusal.message));
    return refusal.rule.empty() ? message : fmt::format("{} [{}]", message, refusal.rule);
}

std::string line_for(const RefusalEffect& refusal, const std::string& sheet) {
    std::vector<std::string> names;
    for (const RefusedRow& row : refusal.first) names.push_back(named(row, sheet));
    const bool are_all = refusal.sims == static_cast<std::int64_t>(names.size());
    return fmt::format("{} ({}{}){}: {}", readable(refusal.sims), joined(names, ", "), are_all ? "" : ", …",
                       refusal.is_one_of_several ? ", such as" : "", reason_of(refusal));
}

}  // namespace simprof::cli
