#include "lib/operations/change/way_back.hpp"

#include "lib/rules/reversion.hpp"

#include <vector>

namespace simprof {

WayBack way_back_of(const ChangeReport& report) {
    WayBack way_back;
    way_back.sims = report.summary.changed;
    if (report.kind == RequestKind::catalogue_apply) {
        way_back.without = way_back.sims;
        way_back.why = catalogue_only_grows();
        return way_back;
    }
    std::vector<std::int64_t> sims(report.outcomes.size());
    for (const SimOutcome& sim : report.sims) ++sims[sim.shared];
    for (std::size_t i = 0; i < sims.size(); ++i) {
        const SharedOutcome& outcome = report.outcomes[i];
        if (!outcome.no_way_back || sims[i] == 0) continue;
        way_back.without += sims[i];
        if (!way_back.why) way_back.why = outcome.no_way_back;
        way_back.one_reason &= *way_back.why == *outcome.no_way_back;
        way_back.for_good &= is_for_good(*outcome.no_way_back);
    }
    return way_back;
}

}  // namespace simprof
