#pragma once

#include "lib/operations/change/refused_rows.hpp"
#include "lib/store/store.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// SIMs named one by one, on the command line or in a file, each read as it is added. Small: a row takes 16
/// bytes, so that a list may be long.
class SimList {
public:
    /// An ICCID, with or without its check digit, or an MSISDN behind a +. `profile`: the row's own target.
    void add(std::string_view number, std::size_t line = 0, std::string_view profile = {});
    /// An MSISDN with or without its +.
    void add_msisdn(std::string_view number, std::size_t line = 0, std::string_view profile = {});
    /// A row that has no form.
    void add_unreadable(std::string message, std::string hint, std::size_t line);

    struct Entry {
        std::int64_t number;   ///< the key of an ICCID; below 0: of an MSISDN, negated
        std::uint32_t line;    ///< of the file; 0 where there is none
        std::uint32_t target;  ///< index into `targets()`; 0: none
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// Names of target profiles; the first is empty.
    [[nodiscard]] const std::vector<std::string>& targets() const { return m_targets; }
    [[nodiscard]] const RefusedRows& unreadable() const { return m_unreadable; }
    [[nodiscard]] bool empty() const { return m_entries.empty() && m_unreadable.empty(); }

private:
    std::uint32_t target_index(std::string_view profile);
    std::vector<Entry> m_entries;
    std::vector<std::string> m_targets{std::string{}};
    std::map<std::string, std::uint32_t, std::less<>> m_indices{{std::string{}, 0}};  ///< of `m_targets`
    RefusedRows m_unreadable;
};

/// The SIMs that a command is about: those named (list and ranges), narrowed by the filters; or all that fit
/// the filters; or all. Values of one filter are alternatives.
struct Selection {
    SimList list;
    std::vector<std::string> ranges;  ///< FIRST..LAST (IDN-5)
    std::vector<std::string> profiles;
    std::vector<std::string> packs;
    std::vector<std::string> plans;  ///< in force today
    std::vector<std::string> statuses;
    std::vector<std::string> groups;
    bool deviated = false;
    bool following = false;
    bool scheduled = false;  ///< with a plan to come
    bool all = false;
    bool from_list = false;            ///< a list file was read, even if it held no row
    bool from_standard_input = false;  ///< such a list came by standard input, and cannot be read again
    bool keep_going = false;           ///< rows that name no SIM are put aside, not thrown (BAT-3)

    [[nodiscard]] bool names_sims() const { return from_list || !list.empty() || !ranges.empty(); }
    [[nodiscard]] bool has_filter() const;
};

/// A selected SIM and what its row asked for.
struct SelectedSim {
    StoredSim sim;
    std::uint32_t line = 0;
    ProfileId target{};  ///< of its row; none where the row has no target of its own
};

struct SelectedSims {
    std::vector<SelectedSim> sims;  ///< by number, each once
    RefusedRows rejected;           ///< rows put aside; empty but for `keep_going`
    std::vector<std::string> warnings;
};

/// Finds them. Throws Error: every SIM, profile, pack, plan and status that does not exist (not_found),
/// numbers that are none (IDN-1, IDN-3, IDN-4, IDN-5), the same SIM with two targets (BAT-2), nothing named
/// (BAT-5). With `keep_going` rows of a list that cannot be done are put aside instead.
[[nodiscard]] SelectedSims select_sims(Snapshot& snapshot, const Selection& selection, Day today);

/// The filters alone, for listings: which SIMs to visit.
[[nodiscard]] SimFilter filter_of(Snapshot& snapshot, const Selection& selection, Day today);

/// The states that fit the filters, those that no SIM is in any more included; nothing where every state
/// fits.
[[nodiscard]] std::optional<std::vector<StateNumber>> states_of_all_time(Snapshot& snapshot,
                                                                         const Selection& selection,
                                                                         Day today);

/// One SIM by ICCID, with or without its check digit, or by MSISDN behind a +. Throws Error (not_found,
/// IDN-1).
[[nodiscard]] StoredSim find_sim(Snapshot& snapshot, std::string_view number);

/// By name; an unknown one is Error of kind not_found that names the nearest.
[[nodiscard]] const ServiceProfile& find_profile(const Catalogue& catalogue, std::string_view name);
[[nodiscard]] const ServicePack& find_pack(const Catalogue& catalogue, std::string_view name);
[[nodiscard]] const RatePlan& find_plan(const Catalogue& catalogue, std::string_view name);

}  // namespace simprof
