#pragma once

#include "lib/operations/look/sim_views.hpp"

#include <unordered_map>
#include <vector>

namespace simprof {

/// SIMs of a listing, held in little room (40 bytes each), so that the store is let go before the first of
/// them is printed: a reader that waits keeps every writer waiting.
class SimListing {
public:
    void add(const SimView& sim);
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] SimView operator[](std::size_t n) const;

private:
    struct Row {
        Iccid iccid;
        SmallIdentity identity;
        std::uint32_t services;   ///< place in `m_services`
        std::uint32_t deviation;  ///< place in `m_deviations`; 0: none
    };
    std::vector<Row> m_rows;
    TextPool m_texts;
    std::vector<std::shared_ptr<const ServicesView>> m_services;
    std::vector<std::shared_ptr<const DeviationView>> m_deviations{nullptr};
    std::unordered_map<const void*, std::uint32_t> m_places;  ///< of both
};

/// The SIMs to list, by number. Only filters of the selection count where it names no SIM.
[[nodiscard]] SimListing list_sims(Snapshot& snapshot, const Selection& selection, Day today,
                                   std::optional<Day> as_of);

}  // namespace simprof
