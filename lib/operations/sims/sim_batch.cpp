#include "lib/operations/sims/sim_batch.hpp"

#include "lib/operations/history/history.hpp"
#include "lib/rules/sims/schedule.hpp"

#include <utility>

namespace simprof {

namespace {

Warning end_of_month_warning(Day today, const std::string& zone) {
    const Day next = first_of_next_month(today);
    return {said("{today} is one of the last three days of its month (billing zone {zone}): the plan changes "
                 "as soon as {next}. The same command given from {next} on would change it on {later}.",
                 "today"_is = to_string(today), "zone"_is = zone, "next"_is = to_string(next),
                 "later"_is = to_string(first_of_next_month(next))),
            "MIG-2"};
}

}  // namespace

std::size_t SimBatch::Hash::operator()(const Key& key) const noexcept {
    const auto state = static_cast<std::uint64_t>(key.state);
    return (state * 0x9E3779B97F4A7C15ULL) ^ static_cast<std::uint64_t>(key.wish);
}

SimBatch::SimBatch(Snapshot& snapshot, RequestKind kind, Day today)
    : m_snapshot(snapshot), m_change(start_change(snapshot, kind, today)), m_outcomes(m_change) {}

const ServiceState& SimBatch::state(StateNumber number) const {
    static const ServiceState none;
    return number == StateNumber::none ? none : m_snapshot.state(number);
}

Outcome SimBatch::take(const SelectedSim& selected, std::uint32_t shared, RequestNumber restored_deviation) {
    ChangeReport& report = m_change.report;
    SharedOutcome& outcome = report.outcomes[shared];
    m_last_is_refused = outcome.outcome == Outcome::refused;
    if (m_last_is_refused) {
        ++outcome.sims;
        m_refused.add_sim(outcome.refusal, selected.sim.iccid, selected.line);
        return Outcome::refused;
    }
    report.add_sim({selected.sim.iccid, shared, selected.line});
    if (outcome.outcome == Outcome::changed) {
        m_change.writes.sims.push_back({selected.sim, shared, outcome.deviation, restored_deviation});
        ++report.summary.changed;
    }
    count_plans(report.summary, outcome, report.day);
    return outcome.outcome;
}

void SimBatch::rename(const std::optional<SimIdentity>& from, const SimIdentity& to) {
    if (m_last_is_refused) return;
    ChangeReport& report = m_change.report;
    SimOutcome& last = report.sims.back();
    if (!from) return m_change.writes.identities.add(last.iccid, from, to);
    const auto renamed = identity_differences(last.iccid, *from, to);
    if (renamed.empty()) return;
    m_change.writes.identities.add(last.iccid, from, to);
    report.identities.insert(report.identities.end(), renamed.begin(), renamed.end());
    if (report.outcomes[last.shared].outcome == Outcome::changed) return;
    --report.outcomes[last.shared].sims;
    last.shared = m_outcomes.renamed(last.shared);
    ++report.outcomes[last.shared].sims;
    ++report.summary.changed;
}

void SimBatch::expect(std::size_t sims) {
    m_change.report.sims.reserve(sims);
    m_change.writes.sims.reserve(sims);
}

void SimBatch::reject(const Error& error, const SelectedSim& selected) {
    m_refused.add(error, selected.sim.iccid, selected.line);
}

Change SimBatch::finish(SelectedSims& selected) {
    selected.sims = {};
    return finish(std::move(selected.rejected), std::move(selected.warnings));
}

Change SimBatch::finish(RefusedRows unreadable, Warnings warnings) {
    ChangeReport& report = m_change.report;
    ChangeSummary& summary = report.summary;
    m_refused.add(std::move(unreadable));
    report.refused = m_refused.take();
    report.files = m_refused.files();
    summary.refused = static_cast<std::int64_t>(report.refused.size());
    summary.unchanged = static_cast<std::int64_t>(report.sims.size()) - summary.changed;
    summary.selected = static_cast<std::int64_t>(report.sims.size()) + summary.refused;
    report.warnings = std::move(warnings);
    if (summary.scheduled > 0 && is_end_of_month(report.day))
        report.warnings.push_back(end_of_month_warning(report.day, report.billing_zone));
    m_change.reached = summary.changed;
    return std::move(m_change);
}

}  // namespace simprof
