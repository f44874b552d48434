#include "lib/store/store.hpp"

#include <fmt/format.h>

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

Request Snapshot::known_request(RequestNumber number) {
    if (auto found = request(number)) return *std::move(found);
    throw Error{
        ErrorKind::store,
        fmt::format("The store is damaged: request {} is missing.", static_cast<std::int64_t>(number)),
        "`simprof store check` says more; `simprof store restore FILE` brings a backup back."};
}

}  // namespace simprof
