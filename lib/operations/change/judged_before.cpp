#include "lib/operations/change/judged_before.hpp"

#include "lib/operations/change/moved_sims.hpp"

#include <algorithm>
#include <array>

namespace simprof {

namespace {

/// Requests that change nothing but their SIMs' services. A terminated SIM may give numbers up to those that
/// an import brings (STA-3), so its end concerns them.
constexpr std::array kinds_beside_others{RequestKind::sim_migrate, RequestKind::sim_deviate,
                                         RequestKind::sim_realign, RequestKind::sim_activate,
                                         RequestKind::sim_suspend, RequestKind::sim_resume};

bool is_about(const ChangeReport& report, const std::vector<Iccid>& sims) {
    return std::ranges::any_of(sims,
                               [&](Iccid sim) {
                                   return std::ranges::binary_search(report.sims, sim, {},
                                                                     &SimOutcome::iccid);
                               }) ||
           std::ranges::any_of(report.refused, [&](const RefusedRow& row) {
               return row.sim && std::ranges::binary_search(sims, *row.sim);
           });
}

/// Later changes of others do not concern SIMs that are named. A comparison tells of those that only the
/// store has, too.
bool is_untouched(Snapshot& snapshot, const Change& change, JudgedBy by, Instant clock) {
    const ChangeReport& report = change.report;
    if (by != JudgedBy::named_sims || report.comparison || billing_day(snapshot, clock) != report.day)
        return false;
    const auto moved = sims_moved_since(snapshot, change.judged_after, kinds_beside_others);
    return moved && !is_about(report, *moved);
}

}  // namespace

Change judged_before(Snapshot& snapshot, Change judged, JudgedBy by, Instant clock, const Judging& judge) {
    if (is_current(snapshot, judged, clock)) return judged;
    if (!is_untouched(snapshot, judged, by, clock)) return judge(snapshot, billing_day(snapshot, clock));
    judged.judged_after = newest_request(snapshot);
    return judged;
}

}  // namespace simprof
