#include "lib/rules/sims/migration.hpp"

#include "lib/rules/sims/life_cycle.hpp"
#include "lib/rules/sims/schedule.hpp"
#include "lib/text/words/shell_word.hpp"

namespace simprof {

namespace {

/// MIG-7: a following SIM is unchanged, a deviated one refused.
Judgement judge_same_profile(const ServiceState& now, const ServiceProfile& target) {
    if (!now.deviated()) return unchanged(now);
    return refused_by(
        Refusal{"MIG-7",
                said("The SIM has the profile {profile} already and is deviated from it.",
                     "profile"_is = target.name),
                said("Bring it back under its profile: simprof sim realign {sim}", "sim"_is = any_sim)},
        now);
}

}  // namespace

MaybeRefusal judge_target_not_archived(const ServiceProfile& target) {
    if (!target.archived) return {};
    return Refusal{
        "MIG-9",
        said("The profile {profile} is archived and takes no more SIMs.", "profile"_is = target.name),
        said("Choose another profile, or simprof profile unarchive {profile}",
             "profile"_is = shell_word(target.name))};
}

Judgement judge_migration(const ServiceState& state, const ServiceProfile& target, const Catalogue& catalogue,
                          Day today) {
    const ServiceState now = folded(state, today);
    if (auto refusal = judge_status_for_service_change(now.status)) return refused_by(*refusal, now);
    if (auto refusal = judge_target_not_archived(target)) return refused_by(*refusal, now);
    if (now.profile == target.id) return judge_same_profile(now, target);
    if (auto refusal = judge_plan_change(catalogue, now.plan, target.plan)) return refused_by(*refusal, now);

    Judgement judgement = unchanged(now);
    judgement.outcome = Outcome::changed;
    judgement.remark = remark_for_status(now.status);
    judgement.after.profile = target.id;                                 // MIG-1
    if (now.deviated()) judgement.deviation = DeviationChange::cleared;  // MIG-6
    judgement.after.own_options.reset();
    schedule_target_plan(judgement, target.plan, today);  // MIG-2 to MIG-5
    return judgement;
}

}  // namespace simprof
