#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/judgement.hpp"
#include "lib/rules/verdict.hpp"

#include <optional>

namespace simprof {

/// What a file or a platform says of a SIM's services. What it does not say is absent.
struct ReportedServices {
    std::optional<Status> status;
    const ServiceProfile* profile = nullptr;
    const RatePlan* plan = nullptr;  ///< in force
    std::optional<ScheduledPlan> scheduled;
    bool keeps_schedule = false;  ///< the plan to come stays, whatever the profile's plan
    OptionChanges options;
};

/// A SIM that is new to the store. Without a status it is available, or active where it has a profile.
/// Options that differ from its profile's make it deviated; a plan that differs arrives as the plan in force
/// with the profile's plan scheduled (MIG-2, MIG-8). A terminated one may be without a profile, and then has
/// no plan and no options (IMP-3). Refuses by STA-1, PRO-2, OPT-1 to OPT-3, MIG-8.
[[nodiscard]] Judgement judge_arrival(const ReportedServices& reported, const Catalogue& catalogue,
                                      Day today);

/// A SIM that the store has and a platform reports otherwise: takes what is reported, by STA-2, STA-3, and
/// for the rest as above. A deviated SIM of the same profile stays deviated (DEV-4).
[[nodiscard]] Judgement judge_report(const ServiceState& state, const ReportedServices& reported,
                                     const Catalogue& catalogue, Day today);

}  // namespace simprof
