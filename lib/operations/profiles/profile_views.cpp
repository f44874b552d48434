#include "lib/operations/profiles/profile_views.hpp"

#include "lib/rules/sims/schedule.hpp"

#include <algorithm>

namespace simprof {

namespace {

void count(ProfileSims& sims, const StateUse& use, Day today) {
    if (use.state.status == Status::terminated) return;
    sims.total += use.sims;
    (use.state.deviated() ? sims.deviated : sims.following) += use.sims;
    if (scheduled_plan(use.state, today)) sims.scheduled += use.sims;
}

}  // namespace

ProfileSims count_sims(Snapshot& snapshot, ProfileId profile, Day today) {
    ProfileSims sims;
    for (const StateUse& use : snapshot.states()) {
        if (use.state.profile == profile) count(sims, use, today);
    }
    return sims;
}

std::map<ProfileId, ProfileSims> count_sims(const std::vector<StateUse>& uses, Day today) {
    std::map<ProfileId, ProfileSims> sims;
    for (const StateUse& use : uses) count(sims[use.state.profile], use, today);
    return sims;
}

std::map<ProfileId, ProfileSims> count_sims(Snapshot& snapshot, Day today) {
    return count_sims(snapshot.states(), today);
}

std::int64_t count_sims_ever_given(Snapshot& snapshot, ProfileId profile) {
    std::int64_t sims = 0;
    for (const StateUse& use : snapshot.states()) {
        if (use.state.profile == profile) sims += use.sims;
    }
    return sims;
}

ProfileView view_profile(const Catalogue& catalogue, const ServiceProfile& profile, const ProfileSims& sims) {
    return {profile.name,
            catalogue[profile.pack].name,
            catalogue[profile.plan].name,
            profile.archived,
            profile.options,
            sims};
}

ProfileView view_profile(Snapshot& snapshot, const ServiceProfile& profile, Day today) {
    return view_profile(snapshot.catalogue(), profile, count_sims(snapshot, profile.id, today));
}

std::vector<ProfileView> view_profiles(Snapshot& snapshot, Day today) {
    std::map<ProfileId, ProfileSims> sims = count_sims(snapshot, today);
    std::vector<ProfileView> views;
    for (const ServiceProfile& profile : snapshot.catalogue().profiles) {
        if (!profile.deleted) views.push_back(view_profile(snapshot.catalogue(), profile, sims[profile.id]));
    }
    std::ranges::sort(views, {}, &ProfileView::name);
    return views;
}

}  // namespace simprof
