#include "lib/operations/sim_changes.hpp"

#include "lib/operations/history.hpp"
#include "lib/rules/deviation.hpp"
#include "lib/rules/reversion.hpp"

#include <fmt/ranges.h>

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

std::optional<NameDifference> status_difference(const Judgement& judgement) {
    const std::string to{to_string(judgement.after.status)};
    if (judgement.arrives) return NameDifference{{}, to};
    if (judgement.before.status == judgement.after.status) return {};
    return NameDifference{std::string{to_string(judgement.before.status)}, to};
}

void describe_refusal(const Judgement& judgement, SharedOutcome& outcome) {
    outcome.message = judgement.remark;
    if (!judgement.refusal) return;
    outcome.rule = judgement.refusal->rule;
    outcome.message = judgement.refusal->message;
    outcome.hint = judgement.refusal->hint;
    outcome.kind = judgement.refusal->kind;
}

/// REQ-4: why the change could not be taken back as soon as it is made.
MaybeRefusal no_way_back(const Judgement& judgement, const Catalogue& catalogue, Day today) {
    if (judgement.outcome != Outcome::changed) return {};
    if (judgement.arrives) return brought_by_request();
    return judge_reversion(judgement.after, judgement.before, catalogue, today).refusal;
}

}  // namespace

SharedOutcome describe(const Judgement& judgement, const Catalogue& catalogue, Day today) {
    SharedOutcome outcome;
    outcome.outcome = judgement.outcome;
    describe_refusal(judgement, outcome);
    const ServiceState& before = judgement.before;
    const ServiceState& after = judgement.after;
    outcome.profile_now = name_of(after.profile, catalogue);
    if (judgement.outcome != Outcome::changed) return outcome;
    outcome.status = status_difference(judgement);
    if (before.profile != after.profile) {
        outcome.profile =
            NameDifference{name_of(before.profile, catalogue), name_of(after.profile, catalogue)};
    }
    outcome.options = differences(options_of(before, catalogue), options_of(after, catalogue));
    outcome.plan = plan_difference(judgement, catalogue, today);
    outcome.superseded = named(judgement.superseded, catalogue);
    outcome.cancelled = named(judgement.cancelled, catalogue);
    outcome.deviation = judgement.deviation;
    outcome.via = name_of(judgement.via, catalogue);
    return outcome;
}

SharedOutcome describe_with_way_back(const Judgement& judgement, const Catalogue& catalogue, Day today) {
    SharedOutcome outcome = describe(judgement, catalogue, today);
    outcome.no_way_back = no_way_back(judgement, catalogue, today);
    return outcome;
}

std::string passages(const ChangeReport& report) {
    std::set<std::string> passages;
    for (const SharedOutcome& outcome : report.outcomes)
        if (outcome.via) passages.insert(fmt::format("{} via {}", *outcome.profile_now, *outcome.via));
    return fmt::format("{}", fmt::join(passages, ", "));
}

std::size_t SimChanges::Hash::operator()(const Key& key) const noexcept {
    const auto state = static_cast<std::uint64_t>(key.state);
    return (state * 0x9E3779B97F4A7C15ULL) ^ static_cast<std::uint64_t>(key.wish);
}

SimChanges::SimChanges(Snapshot& snapshot, std::string kind, Timing timing)
    : m_snapshot(snapshot), m_timing(timing) {
    m_change.report.kind = std::move(kind);
    m_change.report.day = timing.day;
    m_change.report.billing_zone = snapshot.billing_zone().name();
}

std::uint32_t SimChanges::judged(const Key& key, const Judge& judge) {
    const auto [place, is_new] =
        m_judged.try_emplace(key, static_cast<std::uint32_t>(m_change.report.outcomes.size()));
    if (is_new) {
        const Judgement judgement = judge(m_snapshot.state(key.state));
        m_change.report.outcomes.push_back(
            describe_with_way_back(judgement, m_snapshot.catalogue(), m_timing.day));
        m_change.writes.states.push_back(judgement.after);
        m_deviations.push_back(judgement.deviation);
    }
    return place->second;
}

void SimChanges::add(const SelectedSim& selected, const Judge& judge, std::int64_t wish) {
    const std::uint32_t shared = judged({selected.sim.state, wish}, judge);
    const SharedOutcome& outcome = m_change.report.outcomes[shared];
    m_change.report.sims.push_back({selected.sim.iccid, shared, selected.line});
    if (outcome.outcome == Outcome::changed)
        m_change.writes.sims.push_back({selected.sim, shared, m_deviations[shared]});
    count(outcome);
}

void SimChanges::rename(const SimIdentity& from, const SimIdentity& to) {
    ChangeReport& report = m_change.report;
    const SimOutcome& last = report.sims.back();
    const Outcome outcome = report.outcomes[last.shared].outcome;
    const auto renamed = identity_differences(last.iccid, from, to);
    if (outcome == Outcome::refused || renamed.empty()) return;
    m_change.writes.identities.add(last.iccid, from, to);
    report.identities.insert(report.identities.end(), renamed.begin(), renamed.end());
    if (outcome == Outcome::changed) return;
    --report.summary.unchanged;
    ++report.summary.changed;
}

void SimChanges::count(const SharedOutcome& outcome) {
    ChangeSummary& summary = m_change.report.summary;
    ++summary.selected;
    if (outcome.outcome == Outcome::changed) ++summary.changed;
    if (outcome.outcome == Outcome::unchanged) ++summary.unchanged;
    if (outcome.outcome == Outcome::refused) ++summary.refused;
    count_plans(summary, outcome, m_timing.day);
}

void SimChanges::expect(std::size_t sims) {
    m_change.report.sims.reserve(sims);
    m_change.writes.sims.reserve(sims);
}

void SimChanges::reject(const Error& error, const SelectedSim& selected) {
    m_rejected.add(error, selected.sim.iccid.digits(), selected.line);
}

Change SimChanges::finish(SelectedSims& selected) {
    selected.sims = {};
    for (RefusedRow& row : selected.rejected.take()) m_rejected.add(std::move(row));
    complete(m_change, m_rejected, std::move(selected.warnings), m_timing.day);
    return std::move(m_change);
}

}  // namespace simprof
