#pragma once

#include "lib/store/store.hpp"

#include <functional>
#include <utility>

namespace simprof::sqlite {

class Connection;

/// Which SIMs to walk over.
struct SimWalk {
    const SimFilter& filter;
    std::int64_t most = 0;  ///< no more SIMs than this fit, so the walk ends there
};

[[nodiscard]] std::vector<StoredSim> scan_sims(Connection& connection, const SimWalk& walk);
void visit_sims(Connection& connection, const SimWalk& walk,
                const std::function<void(const StoredSim&, const SimIdentity&)>& visit);

/// True where it is quicker to read the table from one end of a list to the other than to look for each of
/// its SIMs. `stored` is how many SIMs there are.
[[nodiscard]] bool walk_pays(std::size_t listed, std::int64_t stored);

/// By number, each once.
[[nodiscard]] std::vector<StoredSim> find_sims(Connection& connection, std::span<const Iccid> iccids,
                                               std::int64_t stored);
[[nodiscard]] std::vector<std::pair<Iccid, SimIdentity>> find_identities(Connection& connection,
                                                                         std::span<const Iccid> iccids,
                                                                         std::int64_t stored);

[[nodiscard]] std::optional<StoredSim> find_sim(Connection& connection, Iccid iccid);
[[nodiscard]] std::optional<SimIdentity> find_identity(Connection& connection, Iccid iccid);
[[nodiscard]] std::optional<Iccid> sim_with(Connection& connection, Imsi imsi);
[[nodiscard]] std::optional<Iccid> sim_with(Connection& connection, Msisdn msisdn);

}  // namespace simprof::sqlite
