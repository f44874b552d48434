#include "lib/operations/history/request_view.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/change/catalogue_differences.hpp"
#include "lib/operations/change/change.hpp"
#include "lib/operations/history/history.hpp"
#include "lib/operations/history/numbers_given_up.hpp"
#include "lib/operations/history/profile_past.hpp"
#include "lib/operations/history/reversions.hpp"
#include "lib/operations/profiles/profile_change_parts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace simprof {

namespace {

/// What a request did to SIMs, each kind of step described once. Those that only gave a number up are told
/// apart.
void add_sims(Snapshot& snapshot, const Request& request, const std::vector<SimEntry>& entries,
              const std::set<Iccid>& only_givers, ChangeReport& report) {
    ProfilePast past{snapshot};
    std::map<std::tuple<StateNumber, StateNumber, DeviationChange, ProfileId>, std::uint32_t> known;
    for (const SimEntry& change : entries) {
        if (only_givers.contains(change.iccid)) continue;
        const auto key = std::tuple{change.before, change.after, deviation_change(change), change.via};
        const auto [place, is_new] =
            known.try_emplace(key, static_cast<std::uint32_t>(report.outcomes.size()));
        if (is_new) report.outcomes.push_back(outcome_of(snapshot, change, request, past));
        const SharedOutcome& outcome = report.outcomes[place->second];
        report.add_sim({change.iccid, place->second});
        count_plans(report.summary, outcome, request.day);
    }
}

void add_identities(const std::vector<IdentityEntry>& edits, const std::set<Iccid>& only_givers,
                    ChangeReport& report) {
    for (const IdentityEntry& change : edits) {
        if (only_givers.contains(change.iccid)) continue;
        const auto found = identity_differences(change.iccid, change.before.value(), change.after);
        report.identities.insert(report.identities.end(), found.begin(), found.end());
    }
}

void add_sims(Snapshot& snapshot, const Request& request, ChangeReport& report) {
    const std::vector<SimEntry> entries = snapshot.sim_entries(request.number);
    const std::vector<IdentityEntry> edits = snapshot.identity_edits(request.number);
    NumbersGivenUp given = numbers_given_up(snapshot, request, entries, edits);
    add_sims(snapshot, request, entries, given.only_givers, report);
    add_identities(edits, given.only_givers, report);
    report.gave_up = std::move(given.numbers);
}

/// Profiles that a catalogue brought; where the history kept no packs, options that profiles gained, too.
void tell_profiles(const Catalogue& catalogue, const std::vector<ProfileEntry>& entries, bool with_options,
                   std::vector<Sentence>& told) {
    const auto tell = [&](Sentence addition) {
        if (std::ranges::find(told, addition) == told.end()) told.push_back(std::move(addition));
    };
    for (const ProfileEntry& entry : entries) {
        const ServiceProfile& profile = catalogue[entry.profile];
        if (!entry.before) tell(said("profile {profile}", "profile"_is = profile.name));
        if (!entry.before || !with_options) continue;
        for (const OptionDifference& difference : differences(*entry.before, *entry.after))
            tell(said("option {option} of the pack {pack}", "option"_is = difference.option,
                      "pack"_is = catalogue[profile.pack].name));
    }
}

/// What a catalogue did.
void add_catalogue(Snapshot& snapshot, const std::vector<ProfileEntry>& profiles, ChangeReport& report) {
    const Catalogue& catalogue = snapshot.catalogue();
    const CatalogueEntries entries = snapshot.catalogue_entries(report.request->number);
    for (const auto& entry : entries.packs)
        note_differences(entry.before ? &*entry.before : nullptr, entry.after, report.catalogue);
    for (const auto& entry : entries.plans)
        note_differences(entry.before ? &*entry.before : nullptr, entry.after, catalogue, report.catalogue);
    if (const auto& forbidden = entries.forbidden_plan_changes)
        note_differences(forbidden->before.value(), forbidden->after, report.catalogue);
    tell_profiles(catalogue, profiles, !entries.kept, report.catalogue.added);
    report.packs_and_plans_unknown = !entries.kept;
}

/// One profile as such, or what a catalogue did.
void add_profiles(Snapshot& snapshot, const Request& request, ChangeReport& report) {
    static const OptionSet none;
    const Catalogue& catalogue = snapshot.catalogue();
    const std::vector<ProfileEntry> changes = snapshot.profile_entries(request.number);
    if (request.kind == RequestKind::catalogue_apply) {
        add_catalogue(snapshot, changes, report);
        return;
    }
    if (changes.empty()) return;
    const ProfileEntry& change = changes.front();
    const bool is_first = snapshot.profile_history(change.profile).front().request == request.number;
    const ProfileEvent event = event_of(change, request, is_first);
    const bool brings_options = event == ProfileEvent::created || event == ProfileEvent::edited;
    report.profile = ProfileReport{catalogue[change.profile].name, {}, event, false};
    if (brings_options)
        report.profile->options = differences(change.before ? *change.before : none, *change.after);
}

}  // namespace

Request find_request(Snapshot& snapshot, RequestNumber number) {
    if (auto request = snapshot.request(number)) return *std::move(request);
    throw Error{ErrorKind::not_found,
                said("There is no request {request}.", "request"_is = static_cast<std::int64_t>(number)),
                said("simprof request list shows the requests.")};
}

RequestView view_request(Snapshot& snapshot, RequestNumber number) {
    const Request request = find_request(snapshot, number);
    RequestView view{request, {}};
    view.report.kind = request.kind;
    view.report.request = request;
    view.report.day = request.day;
    view.report.past = true;
    view.report.taken_back_by = taken_back_by(snapshot, number);
    view.report.billing_zone = snapshot.billing_zone().name();
    if (request.kind == RequestKind::store_clock)
        view.report.former_clock =
            find_request(snapshot, RequestNumber{static_cast<std::int32_t>(number) - 1}).at;
    view.report.summary.selected = view.report.summary.changed = request.reached;
    add_sims(snapshot, request, view.report);
    add_profiles(snapshot, request, view.report);
    return view;
}

}  // namespace simprof
