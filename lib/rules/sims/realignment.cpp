#include "lib/rules/sims/realignment.hpp"

#include "lib/model/open_profiles.hpp"
#include "lib/rules/sims/life_cycle.hpp"
#include "lib/rules/sims/migration.hpp"
#include "lib/rules/sims/schedule.hpp"
#include "lib/text/words/shell_word.hpp"

namespace simprof {

namespace {

Refusal no_way_back(const ServiceProfile& home) {
    return {"ALN-2",
            said("There is no profile with the pack and plan of {profile} that the SIM could pass through.",
                 "profile"_is = home.name),
            said("Create a twin with simprof profile clone {profile} NEW-NAME, or name a profile with --via.",
                 "profile"_is = shell_word(home.name))};
}

Refusal via_is_home(const ServiceProfile& home) {
    return {"ALN-2",
            said("{profile} is the SIM's own profile: it cannot leave by it.", "profile"_is = home.name),
            said("Name another profile with --via, or none to have one chosen.")};
}

}  // namespace

Verdict<ProfileId> choose_via(const ServiceProfile& home, const Catalogue& catalogue) {
    const ProfileId twin = catalogue.profiles.open().nearest(home);
    if (twin == ProfileId::none) return no_way_back(home);
    return twin;
}

MaybeRefusal judge_via(const ServiceProfile& via, const ServiceState& now, const Catalogue& catalogue) {
    if (auto refusal = judge_plan_change(catalogue, now.plan, via.plan)) return refusal;
    if (via.id == now.profile) return via_is_home(via);
    return {};
}

Judgement judge_realignment(const ServiceState& state, const ServiceProfile* via, const Catalogue& catalogue,
                            Day today) {
    const ServiceState now = folded(state, today);
    if (auto refusal = judge_status_for_service_change(now.status)) return refused_by(*refusal, now);
    if (via) {
        if (auto refusal = judge_target_not_archived(*via)) return refused_by(*refusal, now);
    }
    if (!now.deviated()) return unchanged(now);  // ALN-3
    if (via) {
        if (auto refusal = judge_via(*via, now, catalogue)) return refused_by(*refusal, now);
    }
    const auto through = via ? Verdict{via->id} : choose_via(catalogue[now.profile], catalogue);
    if (!through.accepted()) return refused_by(through.refusal(), now);

    Judgement judgement = unchanged(now);  // ALN-1: plan in force and scheduled plan end as they were
    judgement.outcome = Outcome::changed;
    judgement.remark = remark_for_status(now.status);
    judgement.deviation = DeviationChange::cleared;
    judgement.via = through.value();
    judgement.after.own_options.reset();
    return judgement;
}

}  // namespace simprof
