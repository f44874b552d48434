#include "cli/output/show/refusals.hpp"

#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <vector>

namespace simprof::cli {

namespace {

/// The line of the file first: people look there.
std::string named(const RefusedRow& row) {
    if (row.line == 0) return name_of(row);
    return row.sim ? fmt::format("line {}: {}", row.line, row.sim->digits())
                   : fmt::format("line {}", row.line);
}

}  // namespace

std::string reason_of(const RefusalEffect& refusal) {
    const std::string message = shown_safely(refusal.message);
    return refusal.rule.empty() ? message : fmt::format("{} [{}]", message, refusal.rule);
}

std::string line_for(const RefusalEffect& refusal) {
    std::vector<std::string> names;
    for (const RefusedRow& row : refusal.first) names.push_back(named(row));
    const bool are_all = refusal.sims == static_cast<std::int64_t>(names.size());
    return fmt::format("{} ({}{}){}: {}", refusal.sims, joined(names, ", "), are_all ? "" : ", …",
                       refusal.is_one_of_several ? ", such as" : "", reason_of(refusal));
}

}  // namespace simprof::cli
