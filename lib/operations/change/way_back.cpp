#include "lib/operations/change/way_back.hpp"

#include "lib/rules/reversion.hpp"

namespace simprof {

WayBack way_back_of(const ChangeReport& report) {
    WayBack way_back;
    way_back.sims = report.summary.changed;
    if (report.kind == RequestKind::catalogue_apply) {
        way_back.without = way_back.sims;
        way_back.why = catalogue_only_grows();
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
