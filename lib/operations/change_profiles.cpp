#include "lib/operations/change_profiles.hpp"

#include "lib/operations/profile_views.hpp"
#include "lib/operations/selection.hpp"
#include "lib/rules/profile.hpp"

#include <fmt/format.h>

namespace simprof {

namespace {

Change start(Snapshot& snapshot, std::string kind, const std::string& profile) {
    Change change;
    change.report.kind = std::move(kind);
    change.report.billing_zone = snapshot.billing_zone().name();
    change.report.profile = ProfileReport{profile, {}};
    change.subject = profile;
    return change;
}

Change add_profile(Snapshot& snapshot, ServiceProfile profile) {
    profile.id = next_id(snapshot.catalogue().profiles);
    Change change = start(snapshot, "profile.create", profile.name);
    change.report.profile->options = differences(OptionSet{}, *profile.options);
    change.writes.profiles.push_back(std::move(profile));
    return change;
}

/// A change of a mark on the profile; where `profile` is as it was already, nothing.
Change mark(Snapshot& snapshot, std::string kind, const ServiceProfile& before, ServiceProfile after) {
    Change change = start(snapshot, std::move(kind), before.name);
    const bool same = before.archived == after.archived && before.deleted == after.deleted;
    if (!same) change.writes.profiles.push_back(std::move(after));
    return change;
}

}  // namespace

Change edit_profile(Snapshot& snapshot, const std::string& name, const OptionChanges& wanted, Timing timing) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServiceProfile& profile = find_profile(catalogue, name);
    const OptionSet options = judge_profile_edit(profile, catalogue[profile.pack], wanted).value_or_throw();
    Change change = start(snapshot, "profile.edit", profile.name);
    const ProfileSims sims = count_sims(snapshot, profile.id, timing.day);
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

void refuse_profile_change(Snapshot& snapshot, const std::string& name, std::string_view what) {
    throw Error{refuse_pack_or_plan_change(find_profile(snapshot.catalogue(), name), what)};
}

Change create_profile(Snapshot& snapshot, const NewProfile& wanted) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServicePack& pack = find_pack(catalogue, wanted.pack);
    const RatePlan& plan = find_plan(catalogue, wanted.plan);
    return add_profile(
        snapshot, judge_new_profile(catalogue, wanted.name, pack, plan, wanted.options).value_or_throw());
}

Change clone_profile(Snapshot& snapshot, const std::string& name, const std::string& new_name,
                     const OptionChanges& changes) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServiceProfile& model = find_profile(catalogue, name);
    const OptionSet wanted = model.options->with(changes);
    return add_profile(snapshot, judge_new_profile(catalogue, new_name, catalogue[model.pack],
                                                   catalogue[model.plan], wanted.values())
                                     .value_or_throw());
}

Change archive_profile(Snapshot& snapshot, const std::string& name) {
    const ServiceProfile& profile = find_profile(snapshot.catalogue(), name);
    ServiceProfile archived = profile;
    archived.archived = true;
    return mark(snapshot, "profile.archive", profile, std::move(archived));
}

Change unarchive_profile(Snapshot& snapshot, const std::string& name) {
    const ServiceProfile& profile = find_profile(snapshot.catalogue(), name);
    ServiceProfile unarchived = profile;
    unarchived.archived = false;
    return mark(snapshot, "profile.unarchive", profile, std::move(unarchived));
}

Change delete_profile(Snapshot& snapshot, const std::string& name) {
    const ServiceProfile& profile = find_profile(snapshot.catalogue(), name);
    throw_if(judge_profile_deletion(profile, count_sims_ever_given(snapshot, profile.id)));
    ServiceProfile deleted = profile;
    deleted.deleted = true;
    return mark(snapshot, "profile.delete", profile, std::move(deleted));
}

}  // namespace simprof
