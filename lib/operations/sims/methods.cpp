#include "lib/operations/sims/methods.hpp"

#include "lib/operations/select/named_things.hpp"
#include "lib/operations/sims/sim_batch.hpp"
#include "lib/rules/arrivals/arrival.hpp"
#include "lib/rules/sims/deviation.hpp"
#include "lib/rules/sims/life_cycle.hpp"
#include "lib/rules/sims/migration.hpp"
#include "lib/rules/sims/realignment.hpp"

#include <fmt/format.h>

#include <utility>

namespace simprof {

namespace {

/// One judgement for every SIM that is selected.
Change judge_all(Snapshot& snapshot, RequestKind kind, SelectedSims selected, Day today, const auto& judge) {
    SimBatch changes{snapshot, kind, today};
    changes.expect(selected.sims.size());
    for (const SelectedSim& sim : selected.sims) changes.add(sim, judge);
    return changes.finish(selected);
}

const ServiceProfile* named_profile(const Catalogue& catalogue, const std::optional<std::string>& name) {
    return name ? &find_profile(catalogue, *name) : nullptr;
}

/// The row's own target, or the common one; null where there is neither.
const ServiceProfile* target_of(const SelectedSim& sim, const ServiceProfile* common,
                                const Catalogue& catalogue) {
    return sim.target == ProfileId::none ? common : &catalogue[sim.target];
}

/// IMP-4: what is typed beats what a list says.
void say_passed_over(SelectedSims& selected, const SimList& list, const ServiceProfile& typed) {
    if (list.names_targets()) selected.warnings.push_back(profiles_passed_over(typed.name));
}

Error no_target(Iccid iccid) {
    return {ErrorKind::malformed,
            said("No target profile is named for SIM {iccid}.", "iccid"_is = iccid.digits()),
            said("Say --to PROFILE, or give the list a column “profile”.")};
}

/// A plan is what a SIM is chosen by, and comes with a profile: who names one alone may mean that.
void expect_target_beside_plan(const Selection& selection) {
    if (selection.plans.empty() || selection.list.names_targets()) return;
    throw Error{
        ErrorKind::malformed, said("No target profile is named."),
        said("--plan chooses SIMs by the plan in force. A plan is given with a profile: --to PROFILE; "
             "`simprof profile list` shows the plan of each.")};
}

}  // namespace

Change migrate_sims(Snapshot& snapshot, const Selection& selection, const std::optional<std::string>& target,
                    Day today) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServiceProfile* common = named_profile(catalogue, target);
    if (!common) expect_target_beside_plan(selection);
    SelectedSims selected =
        select_sims(snapshot, selection, today, common ? ListTargets::passed_over : ListTargets::read);
    SimBatch changes{snapshot, RequestKind::sim_migrate, today};
    changes.expect(selected.sims.size());
    if (common) say_passed_over(selected, selection.list, *common);
    for (const SelectedSim& sim : selected.sims) {
        const ServiceProfile* to = target_of(sim, common, catalogue);
        if (!to) {
            changes.reject(no_target(sim.sim.iccid), sim);
            continue;
        }
        const auto judge = [&](const ServiceState& state) {
            return judge_migration(state, *to, catalogue, today);
        };
        changes.add(sim, judge, static_cast<std::int64_t>(to->id));
    }
    return changes.finish(selected);
}

Change deviate_sims(Snapshot& snapshot, const Selection& selection, const OptionChanges& wanted,
                    std::string_view reason, Day today) {
    const Catalogue& catalogue = snapshot.catalogue();
    const bool reason_given = is_reason(reason);
    return judge_all(snapshot, RequestKind::sim_deviate, select_sims(snapshot, selection, today), today,
                     [&](const ServiceState& state) {
                         return judge_deviation(state, wanted, reason_given, catalogue, today);
                     });
}

Change realign_sims(Snapshot& snapshot, const Selection& selection, const std::optional<std::string>& via,
                    Day today) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServiceProfile* named = named_profile(catalogue, via);
    Change change = judge_all(
        snapshot, RequestKind::sim_realign, select_sims(snapshot, selection, today), today,
        [&](const ServiceState& state) { return judge_realignment(state, named, catalogue, today); });
    change.subject = passages(change.report);
    return change;
}

Change activate_sims(Snapshot& snapshot, const Selection& selection, const std::optional<std::string>& target,
                     Day today) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServiceProfile* profile = named_profile(catalogue, target);
    SelectedSims selected = select_sims(snapshot, selection, today);
    if (profile) say_passed_over(selected, selection.list, *profile);
    return judge_all(
        snapshot, RequestKind::sim_activate, std::move(selected), today,
        [&](const ServiceState& state) { return judge_activation(state, profile, catalogue, today); });
}

Change suspend_sims(Snapshot& snapshot, const Selection& selection, Day today) {
    return judge_all(snapshot, RequestKind::sim_suspend, select_sims(snapshot, selection, today), today,
                     [&](const ServiceState& state) { return judge_suspension(state, today); });
}

Change resume_sims(Snapshot& snapshot, const Selection& selection, Day today) {
    return judge_all(snapshot, RequestKind::sim_resume, select_sims(snapshot, selection, today), today,
                     [&](const ServiceState& state) { return judge_resumption(state, today); });
}

Change terminate_sims(Snapshot& snapshot, const Selection& selection, Day today) {
    const Catalogue& catalogue = snapshot.catalogue();
    return judge_all(snapshot, RequestKind::sim_terminate, select_sims(snapshot, selection, today), today,
                     [&](const ServiceState& state) { return judge_termination(state, catalogue, today); });
}

}  // namespace simprof
