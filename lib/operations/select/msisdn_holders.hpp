#pragma once

#include "lib/rules/verdict.hpp"
#include "lib/store/store.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace simprof {

/// Which SIMs have these MSISDNs, asked for all at once.
class MsisdnHolders {
public:
    MsisdnHolders(Snapshot& snapshot, const std::vector<Msisdn>& numbers)
        : m_holders(snapshot.sims_with(numbers)) {}

    /// Nothing where no SIM has it.
    [[nodiscard]] std::optional<Iccid> of(Msisdn msisdn) const;
    /// What a row is told whose MSISDN no SIM has.
    [[nodiscard]] static Refusal nobody(Msisdn msisdn);

private:
    std::vector<std::pair<Msisdn, Iccid>> m_holders;  ///< by number
};

}  // namespace simprof
