#pragma once

#include "lib/operations/look/sim_viewer.hpp"

#include <unordered_map>
#include <utility>
#include <vector>

namespace simprof {

/// SIMs of a listing, held in little room (40 bytes each), so that the store is let go before the first of
/// them is printed: a reader that waits keeps every writer waiting.
class SimListing {
public:
    void add(Iccid iccid, StateNumber state, RequestNumber deviation, const SimIdentity& identity);
    /// After the last one: what they share is asked of the store.
    void complete(SimViewer& viewer);
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] SimView operator[](std::size_t n) const;

    void warn(Warnings warnings) { m_warnings = std::move(warnings); }
    /// Of the selection.
    [[nodiscard]] const Warnings& warnings() const { return m_warnings; }

private:
    struct Row {
        Iccid iccid;
        SmallIdentity identity;
        StateNumber state;
        RequestNumber deviation;
    };
    std::vector<Row> m_rows;
    Warnings m_warnings;
    TextPool m_texts;
    std::vector<std::shared_ptr<const ServicesView>> m_services;  ///< by number of the state
    std::unordered_map<RequestNumber, std::shared_ptr<const DeviationView>> m_deviations;
};

/// The SIMs to list, by number. Only filters of the selection count where it names no SIM.
[[nodiscard]] SimListing list_sims(Snapshot& snapshot, const Selection& selection, Day today,
                                   std::optional<Day> as_of);

}  // namespace simprof
