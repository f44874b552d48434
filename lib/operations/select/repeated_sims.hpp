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
/// different things, or one of them is refused already, all of them are. `iccid_of` a row; `is_refused` tells
/// whether it is; `differ` tells of two rows whether they want different things; `target_of` a row is what it
/// wants, in words.
template <typename Row, typename IccidOf, typename IsRefused, typename Differ, typename TargetOf>
void keep_each_sim_once(std::vector<Row>& rows, const IccidOf& iccid_of, const IsRefused& is_refused,
                        const Differ& differ, const TargetOf& target_of, RefusedRows& refused,
                        Warnings& warnings) {
    RepeatedWarning repeats{"SIMs stand in the list more than once and count once.", "BAT-2"};
    std::size_t kept = 0;
    for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
        const Iccid iccid = iccid_of(rows[from]);
        while (to < rows.size() && iccid_of(rows[to]) == iccid) ++to;
        const std::span<const Row> same{rows.data() + from, to - from};
        if (std::ranges::any_of(same, is_refused)) {
            for (const Row& row : same)
                if (!is_refused(row)) refused.add_sim(other_row_refused(iccid), iccid, row.line);
            continue;
        }
        const auto other =
            std::ranges::find_if(same, [&](const Row& row) { return differ(row, same.front()); });
        if (other != same.end()) {
            const Refusal refusal = two_targets(iccid, target_of(same.front()), target_of(*other));
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
