#pragma once

#include "lib/operations/change/change.hpp"
#include "lib/operations/change/shared_outcomes.hpp"
#include "lib/operations/select/selection.hpp"

#include <functional>
#include <string>
#include <unordered_map>

namespace simprof {

/// Makes one change of many SIMs. SIMs in the same state with the same wish share one judgement: the rules of
/// a million SIMs are those of one, asked once for each state.
class SimBatch {
public:
    using Judge = std::function<Judgement(const ServiceState&)>;

    SimBatch(Snapshot& snapshot, RequestKind kind, Day today);

    /// Room for that many SIMs.
    void expect(std::size_t sims);
    /// Judges one SIM. `wish` tells apart SIMs of one state that want different things. In order of number.
    /// `restored_deviation`: the request that made the deviation which the SIM gets back, if it does.
    void add(const SelectedSim& selected, const Judge& judge, std::int64_t wish = 0,
             RequestNumber restored_deviation = RequestNumber::none);
    /// The SIM that was added last gets another identity, too; nothing where it is refused.
    void rename(const SimIdentity& from, const SimIdentity& to);

    /// A row that cannot be judged.
    void reject(const Error& error, const SelectedSim& selected);

    /// With the rows and the warnings that came of the selection; its SIMs are forgotten.
    [[nodiscard]] Change finish(SelectedSims& selected);

private:
    struct Key {
        StateNumber state;
        std::int64_t wish;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const noexcept;
    };
    std::uint32_t judged(const Key& key, const Judge& judge);
    void count(const SharedOutcome& outcome);

    Snapshot& m_snapshot;
    Day m_today;
    Change m_change;
    SharedOutcomes m_outcomes;
    RefusedRows m_rejected;
    std::unordered_map<Key, std::uint32_t, Hash> m_judged;
};

}  // namespace simprof
