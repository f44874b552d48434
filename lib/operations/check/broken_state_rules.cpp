#include "lib/operations/check/broken_state_rules.hpp"

#include "lib/operations/check/broken_catalogue_rules.hpp"

namespace simprof {

namespace {

Refusal broken(std::string rule, Sentence message) { return {std::move(rule), std::move(message), {}}; }

/// STA-1: a SIM has a profile with a plan unless it is available; a terminated one may be without (IMP-3).
MaybeRefusal judge_presence(const ServiceState& state) {
    const bool has_profile = state.profile != ProfileId::none;
    if (state.status == Status::available && has_profile)
        return broken("STA-1", said("An available SIM has a profile."));
    if (state.status != Status::available && state.status != Status::terminated && !has_profile)
        return broken("STA-1",
                      said("A SIM is {status} without a profile.", "status"_is = to_string(state.status)));
    if (has_profile != (state.plan != PlanId::none))
        return broken("STA-1", said("A SIM has a profile and no plan, or a plan and no profile."));
    return {};
}

/// MIG-2, MIG-4, STA-3: a plan to come is another one, begins on the first of a month, and goes with the SIM.
MaybeRefusal judge_schedule(const ServiceState& state) {
    if (!state.next) return {};
    if (state.next->plan == state.plan) return broken("MIG-4", said("A scheduled plan is the one in force."));
    if (state.next->from != state.next->from.month().first_day())
        return broken("MIG-2", said("A plan is scheduled for {day}, which is no first day of a month.",
                                    "day"_is = to_string(state.next->from)));
    return {};
}

/// SCH-1, MIG-2: a SIM has its profile's plan, or is to have it.
MaybeRefusal judge_plan(const Catalogue& catalogue, const ServiceState& state,
                        const ServiceProfile& profile) {
    const PlanId coming = state.next ? state.next->plan : state.plan;
    if (catalogue.plans.find(state.plan) == nullptr || catalogue.plans.find(coming) == nullptr)
        return broken("CAT-2", said("A SIM has a plan that is not there."));
    if (coming != profile.plan && state.status != Status::terminated)
        return broken("MIG-2",
                      said("A SIM of the profile {profile} has another plan, and its own is not to come.",
                           "profile"_is = profile.name));
    return {};
}

}  // namespace

MaybeRefusal broken_rule_of(const Catalogue& catalogue, const ServiceState& state) {
    if (auto refusal = judge_presence(state)) return refusal;
    if (auto refusal = judge_schedule(state)) return refusal;
    if (state.profile == ProfileId::none)
        return state.own_options ? MaybeRefusal{broken("DEV-2", said("A SIM without a profile has options."))}
                                 : std::nullopt;
    const ServiceProfile* profile = catalogue.profiles.find(state.profile);
    if (profile == nullptr || profile->deleted)
        return broken("PRO-9", said("SIMs have a profile that is not there, or was deleted."));
    if (auto refusal = judge_plan(catalogue, state, *profile)) return refusal;
    const ServicePack* pack = catalogue.packs.find(profile->pack);
    if (!state.deviated() || pack == nullptr) return {};
    return judge_whole_set(*pack, state.own_options, OptionHolder::sim, profile->name);
}

}  // namespace simprof
