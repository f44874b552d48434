#include "cli/output/show/refusals.hpp"

#include "cli/language/spoken.hpp"
#include "lib/formats/sims/row_places.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <vector>

namespace simprof::cli {

namespace {

/// The place in the file first: people look there.
std::string named(const RefusedRow& row, const InputFiles& files) {
    if (row.line == 0) return spoken(name_of(row, files));
    const std::string place = spoken_safely(place_in_files(files, row.line, row.column));
    return row.sim ? say("{place}: {iccid}", "place"_is = place, "iccid"_is = row.sim->digits()) : place;
}

}  // namespace

std::string line_cell(const FilePlace& place) { return place.line > 0 ? std::to_string(place.line) : ""; }

std::string reason_of(const RefusalEffect& refusal) {
    const std::string message = spoken_safely(refusal.message);
    return refusal.rule.empty() ? message : fmt::format("{} [{}]", message, refusal.rule);
}

/// Of numbers that were typed, and are none; the reason gives them.
std::string line_for_nameless(const RefusalEffect& refusal) {
    if (refusal.sims == 1) return reason_of(refusal);
    const std::string reason = reason_of(refusal);
    const Readable count{refusal.sims};
    return refusal.is_one_of_several
               ? say("{number}, such as: {reason}", "number"_is = count, "reason"_is = reason)
               : say("{number}: {reason}", "number"_is = count, "reason"_is = reason);
}

std::string line_for(const RefusalEffect& refusal, const InputFiles& files) {
    if (refusal.first.empty()) return line_for_nameless(refusal);
    std::vector<std::string> names;
    for (const RefusedRow& row : refusal.first) names.push_back(named(row, files));
    if (refusal.sims > static_cast<std::int64_t>(names.size())) names.emplace_back("…");
    const Readable count{refusal.sims};
    const std::string all = joined(names, files.are_several() ? "; " : ", ");
    if (refusal.is_one_of_several)
        return say("{number} ({names}), such as: {reason}", "number"_is = count, "names"_is = all,
                   "reason"_is = reason_of(refusal));
    return say("{number} ({names}): {reason}", "number"_is = count, "names"_is = all,
               "reason"_is = reason_of(refusal));
}

}  // namespace simprof::cli
