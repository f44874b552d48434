#include "lib/operations/profiles/profile_change_parts.hpp"

#include "lib/operations/profiles/profile_views.hpp"

#include <utility>

namespace simprof {

Change start_profile_change(Snapshot& snapshot, RequestKind kind, const std::string& profile,
                            ProfileEvent event, Day today) {
    Change change = start_change(snapshot, kind, today);
    change.report.profile = ProfileReport{profile, {}, event, false};
    change.subject = profile;
    return change;
}

Change change_profile_options(Snapshot& snapshot, RequestKind kind, const ServiceProfile& profile,
                              const OptionSet& options, Day today) {
    Change change = start_profile_change(snapshot, kind, profile.name, ProfileEvent::edited, today);
    const ProfileSims sims = count_sims(snapshot, profile.id, today);
    ChangeSummary& summary = change.report.summary;
    summary.selected = sims.total;
    summary.unchanged = sims.following;
    if (options == *profile.options) return change;  // PRO-8

    change.report.profile->options = differences(*profile.options, options);
    summary.changed = sims.following;  // PRO-5
    summary.unchanged = 0;
    summary.skipped_deviated = sims.deviated;  // PRO-6
    change.reached = sims.following;
    ServiceProfile edited = profile;
    edited.options = std::make_shared<const OptionSet>(options);
    change.writes.profiles.push_back(std::move(edited));
    return change;
}

Change mark_profile(Snapshot& snapshot, RequestKind kind, ServiceProfile after, ProfileEvent event,
                    Day today) {
    const ServiceProfile& before = snapshot.catalogue()[after.id];
    Change change = start_profile_change(snapshot, kind, before.name, event, today);
    const bool same = before.archived == after.archived && before.deleted == after.deleted;
    change.report.profile->is_so_already = same;
    if (!same) change.writes.profiles.push_back(std::move(after));
    return change;
}

ProfileEvent event_of(const ProfileEntry& change, const Request& request, bool is_first) {
    if (!change.before) return is_first ? ProfileEvent::created : ProfileEvent::restored;
    if (!change.after) return ProfileEvent::deleted;
    if (change.archived_before == change.archived_after)
        return request.kind == RequestKind::catalogue_apply ? ProfileEvent::grown : ProfileEvent::edited;
    return change.archived_after ? ProfileEvent::archived : ProfileEvent::unarchived;
}

}  // namespace simprof
