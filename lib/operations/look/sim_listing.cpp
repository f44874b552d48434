#include "lib/operations/look/sim_listing.hpp"

namespace simprof {

namespace {

template <typename Thing>
std::uint32_t place_of(const std::shared_ptr<const Thing>& thing,
                       std::vector<std::shared_ptr<const Thing>>& things,
                       std::unordered_map<const void*, std::uint32_t>& places) {
    const auto [place, is_new] = places.try_emplace(thing.get(), static_cast<std::uint32_t>(things.size()));
    if (is_new) things.push_back(thing);
    return place->second;
}

}  // namespace

void SimListing::add(const SimView& sim) {
    const std::uint32_t deviation = sim.deviation ? place_of(sim.deviation, m_deviations, m_places) : 0;
    m_rows.push_back(
        {sim.iccid, packed(sim.identity, m_texts), place_of(sim.services, m_services, m_places), deviation});
}

SimView SimListing::operator[](std::size_t n) const {
    const Row& row = m_rows[n];
    return {row.iccid, unpacked(row.identity, m_texts), m_services[row.services],
            m_deviations[row.deviation]};
}

SimListing list_sims(Snapshot& snapshot, const Selection& selection, Day today, std::optional<Day> as_of) {
    SimListing listing;
    visit_sims(snapshot, selection, today, as_of, [&](const SimView& sim) { listing.add(sim); });
    return listing;
}

}  // namespace simprof
