#include "lib/store/store.hpp"

#include "lib/model/name_pattern.hpp"

#include <algorithm>

namespace simprof {

bool IdentityFilter::fits(std::string_view group, std::string_view label) const {
    const auto names_group = [&](const std::string& wanted) {
        return is_pattern(wanted) ? fits_pattern(group, wanted) : group == wanted;
    };
    const auto names_label = [&](const std::string& wanted) { return fits_pattern(label, wanted); };
    return (groups.empty() || std::ranges::any_of(groups, names_group)) &&
           (labels.empty() || std::ranges::any_of(labels, names_label));
}

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

std::int64_t Snapshot::number_of_sims() {
    std::int64_t sims = 0;
    for (const StateUse& use : states()) sims += use.sims;
    return sims;
}

Request Snapshot::known_request(RequestNumber number) {
    if (auto found = request(number)) return *std::move(found);
    throw Error{ErrorKind::store,
                said("The store is damaged: request {request} is missing.",
                     "request"_is = static_cast<std::int64_t>(number)),
                said("`simprof store check` says more; `simprof store restore FILE` brings a backup back.")};
}

}  // namespace simprof
