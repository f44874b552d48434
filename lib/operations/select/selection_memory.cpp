#include "lib/operations/select/selection_memory.hpp"

#include "lib/operations/change/change.hpp"
#include "lib/operations/change/moved_sims.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace simprof {

namespace {

/// None of these brings SIMs or changes who they are: a list names the same ones after it.
constexpr std::array harmless_kinds{RequestKind::sim_migrate,   RequestKind::sim_deviate,
                                    RequestKind::sim_realign,   RequestKind::sim_activate,
                                    RequestKind::sim_suspend,   RequestKind::sim_resume,
                                    RequestKind::sim_terminate, RequestKind::profile_edit};

Iccid iccid_of(const SelectedSim& selected) { return selected.sim.iccid; }

/// SIMs that are named stay the ones selected; those that moved are as they are now.
void renew(Snapshot& snapshot, std::span<const Iccid> moved, std::vector<SelectedSim>& sims) {
    snapshot.find(moved, [&](const StoredSim& sim) {
        const auto place = std::ranges::lower_bound(sims, sim.iccid, {}, iccid_of);
        if (place != sims.end() && iccid_of(*place) == sim.iccid) place->sim = sim;
    });
}

std::vector<SelectedSim> those_that_fit(Snapshot& snapshot, std::span<const Iccid> moved,
                                        const SimFilter& filter) {
    const std::set<StateNumber> states =
        filter.states ? std::set(filter.states->begin(), filter.states->end()) : std::set<StateNumber>{};
    std::vector<SelectedSim> fit;
    snapshot.find(moved, [&](const StoredSim& sim, const SimIdentity& identity) {
        if (filter.states && !states.contains(sim.state)) return;
        if (filter.identity.fits(identity.group, identity.label)) fit.push_back({sim});
    });
    return fit;
}

/// Of those that moved, the ones that fit the filters now take the place of those that did before.
void select_again(std::span<const Iccid> moved, const std::vector<SelectedSim>& fit,
                  std::vector<SelectedSim>& sims) {
    std::erase_if(sims, [&](const SelectedSim& selected) {
        return std::ranges::binary_search(moved, iccid_of(selected));
    });
    const auto others = static_cast<std::ptrdiff_t>(sims.size());
    sims.insert(sims.end(), fit.begin(), fit.end());
    std::ranges::inplace_merge(sims, sims.begin() + others, {}, iccid_of);
}

}  // namespace

void SelectionMemory::keep(Snapshot& snapshot, Day today, const SelectedSims& selected) {
    m_before = Before{selected, newest_request(snapshot), today};
}

std::optional<SelectedSims> SelectionMemory::recall(Snapshot& snapshot, const Selection& selection,
                                                    Day today) {
    auto before = std::exchange(m_before, {});
    if (!before || before->day != today || !selection.requests.empty()) return {};
    if (selection.names_sims() && selection.has_filter()) return {};
    const auto moved = sims_moved_since(snapshot, before->seen, harmless_kinds);
    if (!moved) return {};
    std::vector<SelectedSim>& sims = before->selected.sims;
    if (selection.names_sims())
        renew(snapshot, *moved, sims);
    else
        select_again(*moved, those_that_fit(snapshot, *moved, filter_of(snapshot, selection, today)), sims);
    if (sims.empty()) return {};
    return std::move(before->selected);
}

}  // namespace simprof
