#include "lib/operations/change/way_back.hpp"

#include "lib/rules/clock.hpp"
#include "lib/rules/sims/reversion.hpp"

#include <utility>

namespace simprof {

namespace {

/// Of requests that are never taken back, whatever they did.
MaybeRefusal never_taken_back(RequestKind kind) {
    if (kind == RequestKind::catalogue_apply) return catalogue_only_grows();
    if (kind == RequestKind::store_clock) return accepted_clock_stays();
    return {};
}

}  // namespace

WayBack way_back_of(const ChangeReport& report) {
    WayBack way_back;
    way_back.sims = report.summary.changed;
    if (auto why = never_taken_back(report.kind)) {
        way_back.without = way_back.sims;
        way_back.why = std::move(why);
        return way_back;
    }
    for (const SharedOutcome& outcome : report.outcomes) {
        if (!outcome.no_way_back || outcome.sims == 0) continue;
        way_back.without += outcome.sims;
        if (!way_back.why) way_back.why = outcome.no_way_back;
        way_back.one_reason &= *way_back.why == *outcome.no_way_back;
        way_back.for_good &= is_for_good(*outcome.no_way_back);
    }
    return way_back;
}

}  // namespace simprof
