#include "lib/store/store.hpp"

namespace simprof {

std::vector<StoredSim> Snapshot::find(std::span<const Iccid> iccids) {
    std::vector<StoredSim> sims;
    sims.reserve(iccids.size());
    find(iccids, [&](const StoredSim& sim) { sims.push_back(sim); });
    return sims;
}

std::vector<StoredSim> Snapshot::scan(const SimFilter& filter) {
    std::vector<StoredSim> sims;
    scan(filter, [&](const StoredSim& sim) { sims.push_back(sim); });
    return sims;
}

}  // namespace simprof
