#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/sim.hpp"
#include "lib/model/warning.hpp"
#include "lib/rules/sims/judgement.hpp"
#include "lib/rules/verdict.hpp"

#include <optional>
#include <string_view>

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

/// IMP-3: a row gives a status, and another one is typed.
[[nodiscard]] Refusal status_typed_otherwise(Status in_file, Status typed);
/// IMP-4: what people are told where a file names profiles and one is typed.
[[nodiscard]] Warning profiles_passed_over(std::string_view typed);
/// IMP-4: none of the rows needs the profile that is typed, or has it.
[[nodiscard]] Refusal no_row_takes(std::string_view typed);
/// IMP-5: there is nothing to import or to compare; nothing of it can be compared; there is more than it.
[[nodiscard]] Refusal file_without_sims();
[[nodiscard]] Refusal nothing_to_compare();
[[nodiscard]] Refusal one_page_of_several();

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

/// MIG-8, STA-2: whether judge_report refused not what is reported, but the change to it. Where nobody asked
/// for one, the SIM is there, and differs.
[[nodiscard]] bool forbids_change(const Refusal& refusal);

}  // namespace simprof
