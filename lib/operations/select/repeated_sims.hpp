#pragma once

#include "lib/operations/change/refused_rows.hpp"
#include "lib/operations/change/repeated_warning.hpp"
#include "lib/rules/batch.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace simprof {

/// BAT-2: of rows that stand by number each SIM keeps its first, and that is told; where its rows want
/// different things, or one of them is refused already, all of them are. What a row means, `of` knows: the
/// `iccid` of one, whether it `is_refused`, whether two `differ` in what they want, and `wanted`, that in
/// words.
template <typename Row, typename Meaning>
void keep_each_sim_once(std::vector<Row>& rows, const Meaning& of, RefusedRows& refused, Warnings& warnings) {
    RepeatedWarning repeats{[](Readable others) {
                                return said_of(others,
                                               "{count} more SIM stands in the list more than once and "
                                               "counts once.",
                                               "{count} more SIMs stand in the list more than once and count "
                                               "once.");
                            },
                            "BAT-2"};
    std::size_t kept = 0;
    for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
        const Iccid iccid = of.iccid(rows[from]);
        while (to < rows.size() && of.iccid(rows[to]) == iccid) ++to;
        const std::span<const Row> same{rows.data() + from, to - from};
        if (std::ranges::any_of(same, [&](const Row& row) { return of.is_refused(row); })) {
            for (const Row& row : same)
                if (!of.is_refused(row)) refused.add_sim(other_row_refused(iccid), iccid, row.line);
            continue;
        }
        const auto other =
            std::ranges::find_if(same, [&](const Row& row) { return of.differ(row, same.front()); });
        if (other != same.end()) {
            const Refusal refusal = two_targets(iccid, of.wanted(same.front()), of.wanted(*other));
            for (const Row& row : same) refused.add_sim(refusal, iccid, row.line);
            continue;
        }
        if (same.size() > 1)
            repeats.add([&] { return Warning{counted_once(iccid), "BAT-2", iccid, same[1].line}; });
        rows[kept++] = rows[from];
    }
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end());
    repeats.append_to(warnings);
}

}  // namespace simprof
