#pragma once

#include "lib/operations/change/change.hpp"
#include "lib/rules/sims/judgement.hpp"
#include "lib/rules/verdict.hpp"

#include <cstdint>
#include <unordered_map>

namespace simprof {

/// What a judgement means in names, for everyone who is told of it.
[[nodiscard]] SharedOutcome describe(const Judgement& judgement, const Catalogue& catalogue, Day today);

/// REQ-4: why the change could not be taken back as soon as it is made.
[[nodiscard]] MaybeRefusal no_way_back(const Judgement& judgement, const Catalogue& catalogue, Day today);

/// Which profiles SIMs come back to and by way of which others (ALN-2): "lab via lab-twin, …"; empty
/// where none does.
[[nodiscard]] std::string passages(const ChangeReport& report);

/// The outcomes that the SIMs of a change share, each with the state that it leads to.
class SharedOutcomes {
public:
    explicit SharedOutcomes(Change& change) : m_change(change) {}

    /// A new one, with whether it could be taken back (REQ-4); its index.
    std::uint32_t add(const Judgement& judgement, const Catalogue& catalogue, Day today);
    /// The same for a SIM that gets another identity, too: that one is changed, whatever its services.
    std::uint32_t renamed(std::uint32_t outcome);

private:
    Change& m_change;
    std::unordered_map<std::uint32_t, std::uint32_t> m_renamed;
};

}  // namespace simprof
