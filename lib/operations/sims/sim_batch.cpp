#include "lib/operations/sims/sim_batch.hpp"

#include "lib/operations/history/history.hpp"

#include <utility>

namespace simprof {

std::size_t SimBatch::Hash::operator()(const Key& key) const noexcept {
    const auto state = static_cast<std::uint64_t>(key.state);
    return (state * 0x9E3779B97F4A7C15ULL) ^ static_cast<std::uint64_t>(key.wish);
}

SimBatch::SimBatch(Snapshot& snapshot, RequestKind kind, Day today)
    : m_snapshot(snapshot),
      m_today(today),
      m_change(start_change(snapshot, kind, today)),
      m_outcomes(m_change) {}

std::uint32_t SimBatch::judged(const Key& key, const Judge& judge) {
    const auto [place, is_new] =
        m_judged.try_emplace(key, static_cast<std::uint32_t>(m_change.report.outcomes.size()));
    if (is_new) {
        m_outcomes.add(judge(m_snapshot.state(key.state)), m_snapshot.catalogue(), m_today);
    }
    return place->second;
}

void SimBatch::add(const SelectedSim& selected, const Judge& judge, std::int64_t wish,
                   RequestNumber restored_deviation) {
    const std::uint32_t shared = judged({selected.sim.state, wish}, judge);
    const SharedOutcome& outcome = m_change.report.outcomes[shared];
    m_change.report.sims.push_back({selected.sim.iccid, shared, selected.line});
    if (outcome.outcome == Outcome::changed)
        m_change.writes.sims.push_back({selected.sim, shared, outcome.deviation, restored_deviation});
    count(outcome);
}

void SimBatch::rename(const SimIdentity& from, const SimIdentity& to) {
    ChangeReport& report = m_change.report;
    SimOutcome& last = report.sims.back();
    const Outcome outcome = report.outcomes[last.shared].outcome;
    const auto renamed = identity_differences(last.iccid, from, to);
    if (outcome == Outcome::refused || renamed.empty()) return;
    m_change.writes.identities.add(last.iccid, from, to);
    report.identities.insert(report.identities.end(), renamed.begin(), renamed.end());
    last.shared = m_outcomes.renamed(last.shared);
    if (outcome == Outcome::changed) return;
    --report.summary.unchanged;
    ++report.summary.changed;
}

void SimBatch::count(const SharedOutcome& outcome) {
    ChangeSummary& summary = m_change.report.summary;
    ++summary.selected;
    if (outcome.outcome == Outcome::changed) ++summary.changed;
    if (outcome.outcome == Outcome::unchanged) ++summary.unchanged;
    if (outcome.outcome == Outcome::refused) ++summary.refused;
    count_plans(summary, outcome, m_today);
}

void SimBatch::expect(std::size_t sims) {
    m_change.report.sims.reserve(sims);
    m_change.writes.sims.reserve(sims);
}

void SimBatch::reject(const Error& error, const SelectedSim& selected) {
    m_rejected.add(error, selected.sim.iccid.digits(), selected.line);
}

Change SimBatch::finish(SelectedSims& selected) {
    selected.sims = {};
    for (RefusedRow& row : selected.rejected.take()) m_rejected.add(std::move(row));
    complete(m_change, m_rejected, std::move(selected.warnings), m_today);
    return std::move(m_change);
}

}  // namespace simprof
