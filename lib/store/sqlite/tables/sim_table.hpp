#pragma once

#include "lib/store/store.hpp"

#include <span>

namespace simprof::sqlite {

class Connection;

/// True where it is quicker to read the table from one end of a list to the other than to look for each of
/// its SIMs. `stored` is how many SIMs there are.
[[nodiscard]] bool walk_pays(std::size_t listed, std::int64_t stored);

/// The SIMs of a list that may have any order and repeats.
struct SimLook {
    std::span<const Iccid> iccids;
    std::int64_t stored = 0;  ///< how many SIMs there are
};

/// By number, each once.
void find_sims(Connection& connection, const SimLook& look, const Snapshot::VisitSim& visit);
void find_identities(Connection& connection, const SimLook& look, const Snapshot::VisitIdentity& visit);

/// Whether a SIM has a number of so many digits.
[[nodiscard]] bool has_iccids_of(Connection& connection, int length);

[[nodiscard]] std::optional<StoredSim> find_sim(Connection& connection, Iccid iccid);
[[nodiscard]] std::optional<SimIdentity> find_identity(Connection& connection, Iccid iccid);

}  // namespace simprof::sqlite
