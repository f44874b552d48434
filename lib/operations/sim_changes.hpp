#pragma once

#include "lib/operations/change.hpp"
#include "lib/operations/selection.hpp"

#include <functional>
#include <string>
#include <unordered_map>

namespace simprof {

/// What a judgement means in names, for everyone who is told of it.
[[nodiscard]] SharedOutcome describe(const Judgement& judgement, const Catalogue& catalogue, Day today);
/// The same for a change that is about to be made: with whether it could be taken back (REQ-4).
[[nodiscard]] SharedOutcome describe_with_way_back(const Judgement& judgement, const Catalogue& catalogue,
                                                   Day today);

/// Which profiles SIMs come back to and by way of which others, for the subject of a request (ALN-2): "lab
/// via lab-twin, …"; empty where none does.
[[nodiscard]] std::string passages(const ChangeReport& report);

/// Makes one change of many SIMs. SIMs in the same state with the same wish share one judgement: the rules of
/// a million SIMs are those of one, asked once for each state.
class SimChanges {
public:
    using Judge = std::function<Judgement(const ServiceState&)>;

    SimChanges(Snapshot& snapshot, std::string kind, Timing timing);

    /// Room for that many SIMs.
    void expect(std::size_t sims);
    /// Judges one SIM. `wish` tells apart SIMs of one state that want different things. In order of number.
    void add(const SelectedSim& selected, const Judge& judge, std::int64_t wish = 0);
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
    Timing m_timing;
    Change m_change;
    RefusedRows m_rejected;
    std::unordered_map<Key, std::uint32_t, Hash> m_judged;
    std::vector<DeviationChange> m_deviations;
};

}  // namespace simprof
