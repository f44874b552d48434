#include "lib/platform/export_request.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/history/request_view.hpp"
#include "lib/operations/history/reversions.hpp"
#include "lib/platform/platform_words.hpp"
#include "lib/platform/sim_work.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace simprof {

namespace {

/// True where the request holds what the platform is to have; imports hold what it has.
bool concerns_sims_on_platform(const Request& request) {
    return !takes_sims_over(request.kind) && request.kind != RequestKind::catalogue_apply;
}

void add_sims(Snapshot& snapshot, PlatformWork& work) {
    if (!concerns_sims_on_platform(work.request)) return;
    SimWorkMaker maker{snapshot, work.request};
    std::map<std::tuple<StateNumber, StateNumber, DeviationChange, ProfileId>, std::uint32_t> known;
    for (const SimEntry& change : snapshot.sim_entries(work.request.number)) {
        const auto key = std::tuple{change.before, change.after, deviation_change(change), change.via};
        const auto [place, is_new] = known.try_emplace(key, static_cast<std::uint32_t>(work.works.size()));
        if (is_new) work.works.push_back(maker.work_for(change));
        work.sims.push_back({change.iccid, place->second});
    }
    work.without_words = maker.take_without_words();
}

std::optional<ProfileAction> action_of(const ProfileEntry& change) {
    if (!change.before) return ProfileAction::create;
    if (!change.after) return ProfileAction::remove;
    if (*change.before != *change.after) return ProfileAction::edit;
    if (change.archived_before == change.archived_after) return {};
    return change.archived_after ? ProfileAction::archive : ProfileAction::unarchive;
}

ProfileStep step_for(const Catalogue& catalogue, const ProfileEntry& change, ProfileAction action) {
    static const OptionSet none;
    const ServiceProfile& profile = catalogue[change.profile];
    const ServicePack& pack = catalogue[profile.pack];
    ProfileStep step{action, profile.name, pack.name, catalogue[profile.plan].name};
    if (action == ProfileAction::remove) return step;
    for (const OptionDifference& difference :
         differences(change.before ? *change.before : none, change.after ? *change.after : none))
        step.options.push_back(platform_option(pack, difference));
    return step;
}

void add_profiles(Snapshot& snapshot, PlatformWork& work) {
    for (const ProfileEntry& change : snapshot.profile_entries(work.request.number)) {
        if (const auto action = action_of(change))
            work.profiles.push_back(step_for(snapshot.catalogue(), change, *action));
    }
    std::ranges::stable_sort(work.profiles, {}, &ProfileStep::action);
    const bool one_edited = work.profiles.size() == 1 && work.request.sims == 0 &&
                            work.profiles.front().action == ProfileAction::edit;
    if (one_edited) work.profiles.front().followers = work.request.reached;
}

std::int64_t number_of(const PlatformWork& work) { return static_cast<std::int64_t>(work.request.number); }

bool is_about_profiles(const PlatformWork& work) {
    return !work.profiles.empty() || work.request.kind == RequestKind::catalogue_apply;
}

Error refused(const PlatformWork& work, Sentence fact) {
    return {ErrorKind::refused, std::move(fact),
            said("What to click in its portal: simprof request export {request} --format runbook",
                 "request"_is = number_of(work))};
}

}  // namespace

PlatformWork platform_work(Snapshot& snapshot, RequestNumber number) {
    PlatformWork work;
    work.request = find_request(snapshot, number);
    work.taken_back_by = taken_back_by(snapshot, number);
    work.billing_zone = snapshot.billing_zone().name();
    add_sims(snapshot, work);
    add_profiles(snapshot, work);
    return work;
}

void refuse_calls_for_profiles(const PlatformWork& work) {
    if (!is_about_profiles(work)) return;
    throw refused(
        work,
        said("Request {request} ({kind}) changed profiles, and the platform's API knows single SIMs only.",
             "request"_is = number_of(work), "kind"_is = to_string(work.request.kind)));
}

void refuse_lists_for_profiles(const PlatformWork& work) {
    const bool has_steps =
        std::ranges::any_of(work.works, [](const SimWork& each) { return !each.steps.empty(); });
    if (has_steps || !is_about_profiles(work)) return;
    throw refused(
        work,
        said("Request {request} ({kind}) changed profiles, and no SIM by its number: there is no list to "
             "upload.",
             "request"_is = number_of(work), "kind"_is = to_string(work.request.kind)));
}

}  // namespace simprof
