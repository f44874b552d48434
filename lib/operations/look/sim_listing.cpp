#include "lib/operations/look/sim_listing.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace simprof {

void SimListing::add(Iccid iccid, StateNumber state, RequestNumber deviation, const SimIdentity& identity) {
    m_rows.push_back({iccid, packed(identity, m_texts), state, deviation});
}

void SimListing::complete(SimViewer& viewer) {
    std::set<RequestNumber> deviations;
    for (const Row& row : m_rows)
        if (row.deviation != RequestNumber::none) deviations.insert(row.deviation);
    viewer.read_deviations(std::vector(deviations.begin(), deviations.end()));
    for (Row& row : m_rows) {
        const auto state = static_cast<std::size_t>(row.state);
        if (state >= m_services.size()) m_services.resize(state + 1);
        if (!m_services[state]) m_services[state] = viewer.services(row.state);
        if (row.deviation == RequestNumber::none) continue;
        if (auto deviation = viewer.deviation(row.state, row.deviation))
            m_deviations.try_emplace(row.deviation, std::move(deviation));
        else
            row.deviation = RequestNumber::none;
    }
}

SimView SimListing::operator[](std::size_t n) const {
    const Row& row = m_rows[n];
    SimView view{
        row.iccid, unpacked(row.identity, m_texts), m_services[static_cast<std::size_t>(row.state)], {}};
    if (row.deviation != RequestNumber::none) view.deviation = m_deviations.at(row.deviation);
    return view;
}

namespace {

/// Of those named; each has to exist.
std::vector<Iccid> named_sims(Snapshot& snapshot, const Selection& selection, Day day, SimListing& listing) {
    SelectedSims selected = select_sims(snapshot, selection, day);
    selected.rejected.throw_if_any();
    listing.warn(std::move(selected.warnings));
    return iccids_of(selected.sims);
}

void list(Snapshot& snapshot, const Selection& selection, Day day, SimListing& listing) {
    const auto add = [&](const StoredSim& sim, const SimIdentity& identity) {
        listing.add(sim.iccid, sim.state, sim.deviation, identity);
    };
    if (selection.names_sims())
        snapshot.find(named_sims(snapshot, selection, day, listing), add);
    else
        snapshot.visit(filter_of(snapshot, selection, day), add);
}

/// Days gone by: the filters judge the SIMs as they were.
class PastFilter {
public:
    PastFilter(Snapshot& snapshot, const Selection& selection, Day day) : m_identity(selection.identity) {
        if (const auto states = states_of_all_time(snapshot, selection, day))
            m_states.emplace(states->begin(), states->end());
    }
    [[nodiscard]] bool fits(const PastSim& sim) const {
        if (m_states && !m_states->contains(sim.state)) return false;
        return m_identity.fits(sim.identity.group, sim.identity.label);
    }

private:
    std::optional<std::unordered_set<StateNumber>> m_states;
    const IdentityFilter& m_identity;
};

void list_past(Snapshot& snapshot, const Selection& selection, const Past& past, Day day,
               SimListing& listing) {
    const PastFilter filter{snapshot, selection, day};
    const auto add = [&](const StoredSim& now, const SimIdentity& identity) {
        const auto then = past.sim(now, identity);
        if (then && filter.fits(*then)) listing.add(now.iccid, then->state, then->deviation, then->identity);
    };
    if (!selection.names_sims()) return snapshot.visit({}, add);
    Selection named;
    named.list = selection.list;
    named.ranges = selection.ranges;
    named.requests = selection.requests;
    snapshot.find(named_sims(snapshot, named, day, listing), add);
}

}  // namespace

SimListing list_sims(Snapshot& snapshot, const Selection& selection, Day today, std::optional<Day> as_of) {
    const Day day = as_of.value_or(today);
    const auto past = past_of(snapshot, today, as_of);
    SimListing listing;
    if (past)
        list_past(snapshot, selection, *past, day, listing);
    else
        list(snapshot, selection, day, listing);
    SimViewer viewer{snapshot, known(day), past ? &*past : nullptr};
    listing.complete(viewer);
    return listing;
}

}  // namespace simprof
