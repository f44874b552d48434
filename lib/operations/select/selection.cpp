#include "lib/operations/select/selection.hpp"

#include "lib/model/name.hpp"
#include "lib/model/name_pattern.hpp"
#include "lib/operations/select/group_names.hpp"
#include "lib/operations/select/named_things.hpp"
#include "lib/operations/select/repeated_sims.hpp"
#include "lib/operations/select/selection_memory.hpp"
#include "lib/rules/arrivals/identity.hpp"
#include "lib/rules/batch.hpp"
#include "lib/rules/sims/schedule.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace simprof {

namespace {

constexpr std::size_t many_named = 1'000;

/// Profiles, packs, plans and statuses that the filters name, resolved; empty: any.
struct ResolvedFilters {
    std::set<ProfileId> profiles;
    std::set<PackId> packs;
    std::set<PlanId> plans;
    std::set<Status> statuses;
};

/// Which profiles a name can mean: the one that has it now, or whichever had it.
enum class Names { now, ever };

void insert_profiles(const Catalogue& catalogue, const std::string& name, Names names,
                     std::set<ProfileId>& into) {
    const std::size_t before = into.size();
    const auto fits = [&](const ServiceProfile& profile) {
        if (names == Names::now && profile.deleted) return false;
        return is_pattern(name) ? fits_pattern(profile.name, name)
                                : folded_case(profile.name) == folded_case(name);
    };
    if (names == Names::ever || is_pattern(name)) {
        for (const ServiceProfile& profile : catalogue.profiles)
            if (fits(profile)) into.insert(profile.id);
    }
    if (into.size() == before) into.insert(find_profile(catalogue, name).id);
}

/// The things that a name or a pattern means; `find` throws where that is nothing.
template <typename Things, typename Id, typename Find>
void insert_named(const Things& things, const std::string& name, const Find& find, std::set<Id>& into) {
    const std::size_t before = into.size();
    if (is_pattern(name)) {
        for (const auto& thing : things)
            if (fits_pattern(thing.name, name)) into.insert(thing.id);
    }
    if (into.size() == before) into.insert(find(name));
}

ResolvedFilters resolve(const Catalogue& catalogue, const Selection& selection, Names names) {
    ResolvedFilters filters;
    for (const std::string& name : selection.profiles)
        insert_profiles(catalogue, name, names, filters.profiles);
    const auto pack = [&](const std::string& name) { return find_pack(catalogue, name).id; };
    for (const std::string& name : selection.packs) insert_named(catalogue.packs, name, pack, filters.packs);
    const auto plan = [&](const std::string& name) { return find_plan(catalogue, name).id; };
    for (const std::string& name : selection.plans) insert_named(catalogue.plans, name, plan, filters.plans);
    for (const std::string& name : selection.statuses) filters.statuses.insert(find_status(name));
    return filters;
}

template <typename Set, typename Value>
bool fits(const Set& wanted, const Value& value) {
    return wanted.empty() || wanted.contains(value);
}

PackId pack_of(const ServiceState& state, const Catalogue& catalogue) {
    return state.profile == ProfileId::none ? PackId::none : catalogue[state.profile].pack;
}

/// A terminated SIM is no longer counted among a profile's SIMs (STA-3): only its status or --all selects it.
bool hides_terminated(const Selection& selection) {
    return selection.statuses.empty() &&
           (!selection.profiles.empty() || !selection.packs.empty() || !selection.plans.empty() ||
            selection.deviated || selection.following || selection.scheduled);
}

bool matches(const ServiceState& state, const Selection& selection, const ResolvedFilters& filters,
             const Catalogue& catalogue, Day today) {
    if (state.status == Status::terminated && hides_terminated(selection)) return false;
    if (selection.deviated || selection.following) {
        if (state.profile == ProfileId::none) return false;
        if (selection.deviated != selection.following && state.deviated() != selection.deviated) return false;
    }
    if (selection.scheduled && !scheduled_plan(state, today)) return false;
    return fits(filters.profiles, state.profile) && fits(filters.statuses, state.status) &&
           fits(filters.packs, pack_of(state, catalogue)) && fits(filters.plans, plan_in_force(state, today));
}

bool filters_by_state(const Selection& selection) {
    return !selection.profiles.empty() || !selection.packs.empty() || !selection.plans.empty() ||
           !selection.statuses.empty() || selection.deviated || selection.following || selection.scheduled;
}

/// Nothing where every state fits.
std::optional<std::vector<StateNumber>> states_that_fit(Snapshot& snapshot, const Selection& selection,
                                                        Day today, Names names) {
    if (!filters_by_state(selection)) return {};
    const Catalogue& catalogue = snapshot.catalogue();
    const ResolvedFilters filters = resolve(catalogue, selection, names);
    std::vector<StateNumber> states;
    for (const StateUse& use : snapshot.states()) {
        if (matches(use.state, selection, filters, catalogue, today)) states.push_back(use.number);
    }
    return states;
}

/// SIMs that are named stay in their order of number; the filters narrow them.
void narrow(Snapshot& snapshot, const Selection& selection, Day today, std::vector<SelectedSim>& sims) {
    const SimFilter filter = filter_of(snapshot, selection, today);
    if (filter.states) {
        const std::set<StateNumber> states(filter.states->begin(), filter.states->end());
        std::erase_if(sims,
                      [&](const SelectedSim& selected) { return !states.contains(selected.sim.state); });
    }
    if (filter.identity.empty()) return;
    std::set<Iccid> members;
    snapshot.find(iccids_of(sims), [&](const StoredSim& sim, const SimIdentity& identity) {
        if (filter.identity.fits(identity.group, identity.label)) members.insert(members.end(), sim.iccid);
    });
    std::erase_if(sims, [&](const SelectedSim& selected) { return !members.contains(selected.sim.iccid); });
}

void scan_all(Snapshot& snapshot, const SimFilter& filter, std::vector<SelectedSim>& sims) {
    snapshot.scan(filter, [&](const StoredSim& sim) { sims.push_back({sim}); });
}

void add_ranges(Snapshot& snapshot, const Selection& selection, std::vector<SelectedSim>& sims) {
    for (const std::string& text : selection.ranges) {
        const IccidRange range = read_range(text).value_or_throw();
        SimFilter filter;
        filter.first = range.first;
        filter.last = range.last;
        scan_all(snapshot, filter, sims);
    }
}

/// Profiles whose options a request changed: by an edit, new options of a pack, or taking an edit back.
std::set<ProfileId> edited_profiles(Snapshot& snapshot, RequestNumber request) {
    std::set<ProfileId> profiles;
    for (const ProfileEntry& entry : snapshot.profile_entries(request))
        if (entry.before && entry.after && *entry.before != *entry.after) profiles.insert(entry.profile);
    return profiles;
}

/// Who follows the profiles that a request edited now.
void add_followers(Snapshot& snapshot, std::int64_t request, const std::set<ProfileId>& profiles,
                   SelectedSims& selected) {
    SimFilter filter;
    filter.states.emplace();
    for (const StateUse& use : snapshot.states())
        if (profiles.contains(use.state.profile) && !use.state.deviated())
            filter.states->push_back(use.number);
    scan_all(snapshot, filter, selected.sims);
    std::vector<std::string> names;
    names.reserve(profiles.size());
    for (const ProfileId profile : profiles) names.push_back(snapshot.profile(profile).name);
    selected.warnings.emplace_back(
        names.size() == 1
            ? said("Request {request} is about the profile {profile}: these are the SIMs that follow it now.",
                   "request"_is = request, "profile"_is = names.front())
            : said("Request {request} is about the profiles {profiles}: these are the SIMs that follow them "
                   "now.",
                   "request"_is = request, "profiles"_is = joined(names, ", ")));
}

void add_changed(Snapshot& snapshot, RequestNumber number, SelectedSims& selected) {
    const auto text = static_cast<std::int64_t>(number);
    if (!snapshot.request(number))
        throw Error{ErrorKind::not_found, said("There is no request {request}.", "request"_is = text),
                    said("`simprof request list` lists them.")};
    const std::set<ProfileId> profiles = edited_profiles(snapshot, number);
    if (!profiles.empty()) return add_followers(snapshot, text, profiles, selected);
    const std::vector<SimEntry> entries = snapshot.sim_entries(number);
    if (entries.empty())
        throw Error{ErrorKind::not_found, said("Request {request} changed no SIM.", "request"_is = text),
                    said("`simprof request show {request}` shows what it did.", "request"_is = text)};
    std::vector<Iccid> iccids;
    iccids.reserve(entries.size());
    for (const SimEntry& entry : entries) iccids.push_back(entry.iccid);
    snapshot.find(iccids, [&](const StoredSim& sim) { selected.sims.push_back({sim}); });
}

/// What a row of a list means (BAT-2).
struct SelectedRowMeaning {
    const Catalogue& catalogue;
    [[nodiscard]] static Iccid iccid(const SelectedSim& row) { return row.sim.iccid; }
    [[nodiscard]] static bool is_refused(const SelectedSim& row) { return row.target == refused_target; }
    [[nodiscard]] static bool differ(const SelectedSim& one, const SelectedSim& other) {
        return one.target != other.target;
    }
    [[nodiscard]] Sentence wanted(const SelectedSim& row) const {
        return row.target == ProfileId::none ? said("none") : verbatim(catalogue[row.target].name);
    }
};

/// Counted lines become those of the files, as people find them.
void name_places(Warnings& warnings, const InputFiles& files) {
    for (Warning& warning : warnings) {
        const FilePlace place = files.place_of(warning.line);
        warning.line = place.line;
        if (!files.are_several()) continue;
        warning.file = place.file;
        warning.sheet = place.sheet;
    }
}

SelectedSims read_sims(Snapshot& snapshot, const Selection& selection, Day today, ListTargets targets) {
    SelectedSims selected;
    if (!selection.names_sims()) {
        if (!selection.has_filter() && !selection.all) throw Error{nothing_selected()};
        scan_all(snapshot, filter_of(snapshot, selection, today), selected.sims);
        selected.warnings = unknown_names(snapshot, selection, selected.sims.empty());
        return selected;
    }
    selected.rejected = selection.list.unreadable();
    selected.sims = look_up(snapshot, selection.list, targets, selected.rejected);
    for (const RequestNumber request : selection.requests) add_changed(snapshot, request, selected);
    if (!selection.ranges.empty() || !selection.requests.empty()) {
        add_ranges(snapshot, selection, selected.sims);
        std::ranges::stable_sort(selected.sims, {}, [](const SelectedSim& sim) { return sim.sim.iccid; });
    }
    keep_each_sim_once(selected.sims, SelectedRowMeaning{snapshot.catalogue()}, selected.rejected,
                       selected.warnings);
    if (selected.sims.empty() && selected.rejected.empty() && !selection.has_filter())
        throw Error{nothing_selected()};
    narrow(snapshot, selection, today, selected.sims);
    name_places(selected.warnings, selected.rejected.files());
    for (Warning& warning : unknown_names(snapshot, selection, selected.sims.empty()))
        selected.warnings.push_back(std::move(warning));
    return selected;
}

}  // namespace

std::vector<Iccid> iccids_of(const std::vector<SelectedSim>& sims) {
    std::vector<Iccid> iccids;
    iccids.reserve(sims.size());
    for (const SelectedSim& selected : sims) iccids.push_back(selected.sim.iccid);
    return iccids;
}

bool Selection::has_filter() const { return filters_by_state(*this) || !identity.empty(); }

bool Selection::is_wide() const {
    return !ranges.empty() || !requests.empty() || list.entries().size() > many_named ||
           (!names_sims() && (all || has_filter()));
}

std::optional<std::vector<StateNumber>> states_of_all_time(Snapshot& snapshot, const Selection& selection,
                                                           Day today) {
    return states_that_fit(snapshot, selection, today, Names::ever);
}

SimFilter filter_of(Snapshot& snapshot, const Selection& selection, Day today) {
    SimFilter filter;
    filter.identity = selection.identity;
    filter.deviated = selection.deviated && !selection.following;
    filter.states = states_that_fit(snapshot, selection, today, Names::now);
    return filter;
}

SelectedSims select_sims(Snapshot& snapshot, const Selection& selection, Day today, ListTargets targets) {
    if (!selection.memory) return read_sims(snapshot, selection, today, targets);
    if (auto known = selection.memory->recall(snapshot, selection, today)) return *std::move(known);
    SelectedSims selected = read_sims(snapshot, selection, today, targets);
    selection.memory->keep(snapshot, today, selected);
    return selected;
}

}  // namespace simprof
