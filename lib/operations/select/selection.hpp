#pragma once

#include "lib/model/warning.hpp"
#include "lib/operations/change/refused_rows.hpp"
#include "lib/operations/select/sim_list.hpp"
#include "lib/operations/select/sim_lookup.hpp"
#include "lib/store/store.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace simprof {

class SelectionMemory;

/// The SIMs that a command is about: those named (list and ranges), narrowed by the filters; or all that fit
/// the filters; or all. Values of one filter are alternatives; names of profiles, packs, plans and groups,
/// and labels, may be patterns (`tracker-*`).
struct Selection {
    SimList list;
    std::vector<std::string> ranges;  ///< FIRST..LAST (IDN-5)
    /// The SIMs that these changed; of one that edited a profile, those that follow it now.
    std::vector<RequestNumber> requests;
    std::vector<std::string> profiles;
    std::vector<std::string> packs;
    std::vector<std::string> plans;  ///< in force today
    std::vector<std::string> statuses;
    IdentityFilter identity;
    bool deviated = false;
    bool following = false;
    bool scheduled = false;  ///< with a plan to come
    bool all = false;
    bool from_list = false;            ///< a list file was read, even if it held no row
    bool from_standard_input = false;  ///< such a list came by standard input, and cannot be read again
    std::shared_ptr<SelectionMemory> memory;  ///< where it is selected on one view, then on another

    [[nodiscard]] bool names_sims() const {
        return from_list || !list.empty() || !ranges.empty() || !requests.empty();
    }
    [[nodiscard]] bool has_filter() const;
    /// True where it may be so many SIMs that nobody should wait until they are judged.
    [[nodiscard]] bool is_wide() const;
};

struct SelectedSims {
    std::vector<SelectedSim> sims;  ///< by number, each once
    RefusedRows rejected;           ///< rows of a list that cannot be done
    Warnings warnings;
};

/// Finds them. Rows of a list that name a SIM or a profile that does not exist, no number (IDN-1, IDN-3,
/// IDN-4) or a SIM with two targets (BAT-2) are put aside. Throws Error: profiles, packs, plans and statuses
/// of filters that do not exist (not_found), a range that is none (IDN-5), nothing named (BAT-5). `targets`:
/// whether the profiles that rows of a list name mean anything.
[[nodiscard]] SelectedSims select_sims(Snapshot& snapshot, const Selection& selection, Day today,
                                       ListTargets targets = ListTargets::passed_over);

[[nodiscard]] std::vector<Iccid> iccids_of(const std::vector<SelectedSim>& sims);

/// The filters alone, for listings: which SIMs to visit.
[[nodiscard]] SimFilter filter_of(Snapshot& snapshot, const Selection& selection, Day today);

/// The states that fit the filters, those that no SIM is in any more included; nothing where every state
/// fits.
[[nodiscard]] std::optional<std::vector<StateNumber>> states_of_all_time(Snapshot& snapshot,
                                                                         const Selection& selection,
                                                                         Day today);

}  // namespace simprof
