#include "lib/operations/history/profile_past.hpp"

#include "lib/operations/change/shared_outcomes.hpp"
#include "lib/rules/sims/reversion.hpp"
#include "lib/rules/sims/schedule.hpp"

namespace simprof {

namespace {

/// An activation brings the plan that was to come into force at once (STA-1).
bool came_by_activation(const Judgement& judgement) {
    const bool activates =
        judgement.before.status != Status::active && judgement.after.status == Status::active;
    return activates && judgement.after.plan == judgement.before.next->plan;
}

/// The scheduled plan that a step took away: replaced by another, or ended without one.
void find_lost_schedule(Judgement& judgement) {
    const auto& before = judgement.before.next;
    const auto& after = judgement.after.next;
    if (!before || before == after || came_by_activation(judgement)) return;
    (after ? judgement.superseded : judgement.cancelled) = before;
}

/// SCH-3: by the acceptance of a clock a plan that took effect too early stays, and nothing else changes.
SharedOutcome plan_that_stayed(Snapshot& snapshot, const SimEntry& change) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServiceState& before = snapshot.state(change.before);
    SharedOutcome outcome;
    outcome.outcome = Outcome::changed;
    if (before.profile != ProfileId::none) outcome.profile_now = catalogue[before.profile].name;
    if (before.next)
        outcome.remark =
            said("The plan {plan} took effect before its day, {day}, and stays.",
                 "plan"_is = catalogue[before.next->plan].name, "day"_is = to_string(before.next->from));
    return outcome;
}

}  // namespace

const std::vector<ProfileEntry>& ProfilePast::history(ProfileId profile) {
    const auto [place, is_new] = m_histories.try_emplace(profile);
    if (is_new) place->second = m_snapshot.profile_history(profile);
    return place->second;
}

OptionSetPtr ProfilePast::options(ProfileId profile, RequestNumber request) {
    OptionSetPtr options = m_snapshot.catalogue()[profile].options;
    for (const ProfileEntry& change : history(profile)) {
        if (change.request <= request && change.after) options = change.after;
    }
    return options;
}

OptionSet ProfilePast::options(const ServiceState& state, RequestNumber request) {
    if (state.own_options) return *state.own_options;
    if (state.profile == ProfileId::none) return {};
    return *options(state.profile, request);
}

DeviationChange deviation_change(const SimEntry& change) {
    if (change.deviation_before == change.deviation_after) return DeviationChange::none;
    return change.deviation_after == RequestNumber::none ? DeviationChange::cleared : DeviationChange::set;
}

SharedOutcome outcome_of(Snapshot& snapshot, const SimEntry& change, const Request& request,
                         ProfilePast& past) {
    if (request.kind == RequestKind::store_clock) return plan_that_stayed(snapshot, change);
    const Day day = request.day;
    Judgement judgement;
    judgement.outcome = Outcome::changed;
    judgement.arrives = change.before == StateNumber::none;
    if (!judgement.arrives) judgement.before = folded(snapshot.state(change.before), day);
    // A plan that came into force before the step is no part of it.
    judgement.after = folded(snapshot.state(change.after), day);
    judgement.deviation = deviation_change(change);
    judgement.via = change.via;
    find_lost_schedule(judgement);
    SharedOutcome outcome = describe(judgement, snapshot.catalogue(), day);
    // `describe` knows profiles as they are now; the history tells them as they were.
    const RequestNumber former{static_cast<std::int32_t>(change.request) - 1};
    outcome.options =
        differences(past.options(judgement.before, former), past.options(judgement.after, change.request));
    // What stands in the way now only is told by a revert that is tried.
    outcome.no_way_back = no_way_back(judgement, snapshot.catalogue(), day);
    if (outcome.no_way_back && !is_for_good(*outcome.no_way_back)) outcome.no_way_back.reset();
    return outcome;
}

}  // namespace simprof
