#include "lib/operations/change/shared_outcomes.hpp"

#include "lib/rules/sims/deviation.hpp"
#include "lib/rules/sims/reversion.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace simprof {

namespace {

std::optional<std::string> name_of(ProfileId id, const Catalogue& catalogue) {
    return id == ProfileId::none ? std::nullopt : std::optional{catalogue[id].name};
}

std::optional<std::string> name_of(PlanId id, const Catalogue& catalogue) {
    return id == PlanId::none ? std::nullopt : std::optional{catalogue[id].name};
}

std::optional<NamedSchedule> named(const std::optional<ScheduledPlan>& scheduled,
                                   const Catalogue& catalogue) {
    if (!scheduled) return {};
    return NamedSchedule{catalogue[scheduled->plan].name, scheduled->from};
}

/// The plan that becomes another one: at once, or on the day that it is newly scheduled for.
std::optional<PlanDifference> plan_difference(const Judgement& judgement, const Catalogue& catalogue,
                                              Day today) {
    const ServiceState& before = judgement.before;
    const ServiceState& after = judgement.after;
    if (after.next && after.next != before.next) {
        return PlanDifference{name_of(after.plan, catalogue), catalogue[after.next->plan].name,
                              after.next->from};
    }
    if (before.plan == after.plan) return {};
    return PlanDifference{name_of(before.plan, catalogue), catalogue[after.plan].name, today};
}

/// MIG-10: from one profile to another of a different pack. A first profile has nothing that could end.
std::optional<NameDifference> pack_difference(const Judgement& judgement, const Catalogue& catalogue) {
    const ProfileId before = judgement.before.profile;
    const ProfileId after = judgement.after.profile;
    if (before == ProfileId::none || after == ProfileId::none) return {};
    const PackId from = catalogue[before].pack;
    const PackId to = catalogue[after].pack;
    if (from == to) return {};
    return NameDifference{catalogue[from].name, catalogue[to].name};
}

std::optional<NameDifference> status_difference(const Judgement& judgement) {
    const std::string to{to_string(judgement.after.status)};
    if (judgement.arrives) return NameDifference{{}, to};
    if (judgement.before.status == judgement.after.status) return {};
    return NameDifference{std::string{to_string(judgement.before.status)}, to};
}

}  // namespace

SharedOutcome describe(const Judgement& judgement, const Catalogue& catalogue, Day today) {
    SharedOutcome outcome;
    outcome.outcome = judgement.outcome;
    outcome.remark = judgement.remark;
    if (judgement.refusal) outcome.refusal = std::make_shared<const Refusal>(*judgement.refusal);
    const ServiceState& before = judgement.before;
    const ServiceState& after = judgement.after;
    outcome.profile_now = name_of(after.profile, catalogue);
    if (judgement.outcome != Outcome::changed) return outcome;
    outcome.status = status_difference(judgement);
    if (before.profile != after.profile) {
        outcome.profile =
            NameDifference{name_of(before.profile, catalogue), name_of(after.profile, catalogue)};
    }
    outcome.pack = pack_difference(judgement, catalogue);
    outcome.options = differences(options_of(before, catalogue), options_of(after, catalogue));
    outcome.plan = plan_difference(judgement, catalogue, today);
    outcome.superseded = named(judgement.superseded, catalogue);
    outcome.cancelled = named(judgement.cancelled, catalogue);
    if (!judgement.arrives && after.next == before.next) outcome.kept = named(after.next, catalogue);
    outcome.deviation = judgement.deviation;
    outcome.via = name_of(judgement.via, catalogue);
    return outcome;
}

MaybeRefusal no_way_back(const Judgement& judgement, const Catalogue& catalogue, Day today) {
    if (judgement.outcome != Outcome::changed) return {};
    if (judgement.arrives) return brought_by_request();
    return judge_reversion(judgement.after, judgement.before, catalogue, today).refusal;
}

std::string passages(const ChangeReport& report) {
    std::set<std::string> passages;
    for (const SharedOutcome& outcome : report.outcomes)
        if (outcome.via) passages.insert(fmt::format("{} via {}", *outcome.profile_now, *outcome.via));
    return joined(passages, ", ");
}

std::uint32_t SharedOutcomes::add(const Judgement& judgement, const Catalogue& catalogue, Day today) {
    m_change.report.outcomes.push_back(describe(judgement, catalogue, today));
    m_change.report.outcomes.back().no_way_back = no_way_back(judgement, catalogue, today);
    m_change.writes.states.push_back(judgement.after);
    m_change.writes.vias.push_back(judgement.via);
    return static_cast<std::uint32_t>(m_change.report.outcomes.size() - 1);
}

std::uint32_t SharedOutcomes::renamed(std::uint32_t outcome) {
    std::vector<SharedOutcome>& outcomes = m_change.report.outcomes;
    if (outcomes[outcome].outcome != Outcome::unchanged) return outcome;
    const auto [place, is_new] = m_renamed.try_emplace(outcome, static_cast<std::uint32_t>(outcomes.size()));
    if (!is_new) return place->second;
    SharedOutcome changed = outcomes[outcome];
    changed.outcome = Outcome::changed;
    changed.sims = 0;
    changed.remark = {};
    outcomes.push_back(std::move(changed));
    m_change.writes.states.emplace_back(ServiceState{m_change.writes.states[outcome]});
    m_change.writes.vias.push_back(ProfileId::none);
    return place->second;
}

}  // namespace simprof
