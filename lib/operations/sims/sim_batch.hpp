#pragma once

#include "lib/operations/change/change.hpp"
#include "lib/operations/change/shared_outcomes.hpp"
#include "lib/operations/select/selection.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace simprof {

/// The engine of every change of SIMs: judges them, fills the report and what is written, and counts. SIMs in
/// the same state with the same wish share one judgement: the rules of a million SIMs are those of one, asked
/// once for each state.
///
/// A judge makes a Judgement of a ServiceState; for a SIM that is new to the store it gets an empty one. What
/// it throws ends the whole change.
class SimBatch {
public:
    SimBatch(Snapshot& snapshot, RequestKind kind, Day today);

    /// Room for that many SIMs.
    void expect(std::size_t sims);

    /// What SIMs in that state come to that want the same, without one being added.
    template <typename Judge>
    [[nodiscard]] const SharedOutcome& judged(StateNumber state, std::int64_t wish, const Judge& judge) {
        return outcomes()[place_of({state, wish}, judge)];
    }

    /// Judges one SIM; one without a state is new to the store. `wish` tells apart SIMs of one state that
    /// want different things. In order of number. `restored_deviation`: the request that made the deviation
    /// which the SIM gets back, if it does.
    template <typename Judge>
    Outcome add(const SelectedSim& selected, const Judge& judge, std::int64_t wish = 0,
                RequestNumber restored_deviation = RequestNumber::none) {
        return take(selected, place_of({selected.sim.state, wish}, judge), restored_deviation);
    }
    /// The SIM that was added last gets another identity, too, or its first one; nothing where it is refused.
    void rename(const std::optional<SimIdentity>& from, const SimIdentity& to);

    /// A row that cannot be judged.
    void reject(const Error& error, const SelectedSim& selected);

    /// With the rows and the warnings that came of the selection; its SIMs are forgotten.
    [[nodiscard]] Change finish(SelectedSims& selected);
    [[nodiscard]] Change finish(RefusedRows unreadable = {}, Warnings warnings = {});

private:
    struct Key {
        StateNumber state;
        std::int64_t wish;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const noexcept;
    };

    /// The place of the outcome that SIMs of that key share.
    template <typename Judge>
    std::uint32_t place_of(const Key& key, const Judge& judge) {
        const auto [known, is_new] = m_judged.try_emplace(key, static_cast<std::uint32_t>(outcomes().size()));
        if (is_new) m_outcomes.add(judge(state(key.state)), m_snapshot.catalogue(), m_change.report.day);
        return known->second;
    }
    [[nodiscard]] const ServiceState& state(StateNumber number) const;
    [[nodiscard]] std::vector<SharedOutcome>& outcomes() { return m_change.report.outcomes; }
    Outcome take(const SelectedSim& selected, std::uint32_t shared, RequestNumber restored_deviation);

    Snapshot& m_snapshot;
    Change m_change;
    SharedOutcomes m_outcomes;
    RefusedRows m_refused;
    std::unordered_map<Key, std::uint32_t, Hash> m_judged;
    bool m_last_is_refused = false;
};

}  // namespace simprof
