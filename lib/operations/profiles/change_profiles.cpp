#include "lib/operations/profiles/change_profiles.hpp"

#include "lib/operations/profiles/profile_change_parts.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "lib/operations/select/named_things.hpp"
#include "lib/rules/catalogue/profile.hpp"

#include <utility>

namespace simprof {

namespace {

Change add_profile(Snapshot& snapshot, ServiceProfile profile, Day today) {
    profile.id = next_id(snapshot.catalogue().profiles);
    Change change = start_profile_change(snapshot, RequestKind::profile_create, profile.name,
                                         ProfileEvent::created, today);
    change.report.profile->options = differences(OptionSet{}, *profile.options);
    change.writes.profiles.push_back(std::move(profile));
    return change;
}

}  // namespace

Change edit_profile(Snapshot& snapshot, const std::string& name, const OptionChanges& wanted, Day today) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServiceProfile& profile = find_profile(catalogue, name);
    const OptionSet options = judge_profile_edit(profile, catalogue[profile.pack], wanted).value_or_throw();
    return change_profile_options(snapshot, RequestKind::profile_edit, profile, options, today);
}

void refuse_profile_change(Snapshot& snapshot, const std::string& name, NameOf of_what) {
    throw Error{refuse_pack_or_plan_change(find_profile(snapshot.catalogue(), name), of_what)};
}

Change create_profile(Snapshot& snapshot, const NewProfile& wanted, Day today) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServicePack& pack = find_pack(catalogue, wanted.pack);
    const RatePlan& plan = find_plan(catalogue, wanted.plan);
    return add_profile(snapshot,
                       judge_new_profile(catalogue, wanted.name, pack, plan, wanted.options).value_or_throw(),
                       today);
}

Change clone_profile(Snapshot& snapshot, const std::string& name, const std::string& new_name,
                     const OptionChanges& changes, Day today) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServiceProfile& model = find_profile(catalogue, name);
    const OptionSet wanted = model.options->with(changes);
    return add_profile(
        snapshot,
        judge_new_profile(catalogue, new_name, catalogue[model.pack], catalogue[model.plan], wanted.values())
            .value_or_throw(),
        today);
}

Change archive_profile(Snapshot& snapshot, const std::string& name, Day today) {
    ServiceProfile profile = find_profile(snapshot.catalogue(), name);
    profile.archived = true;
    return mark_profile(snapshot, RequestKind::profile_archive, std::move(profile), ProfileEvent::archived,
                        today);
}

Change unarchive_profile(Snapshot& snapshot, const std::string& name, Day today) {
    ServiceProfile profile = find_profile(snapshot.catalogue(), name);
    profile.archived = false;
    return mark_profile(snapshot, RequestKind::profile_unarchive, std::move(profile),
                        ProfileEvent::unarchived, today);
}

Change delete_profile(Snapshot& snapshot, const std::string& name, Day today) {
    ServiceProfile profile = find_profile(snapshot.catalogue(), name);
    throw_if(judge_profile_deletion(profile, count_sims_ever_given(snapshot, profile.id)));
    profile.deleted = true;
    return mark_profile(snapshot, RequestKind::profile_delete, std::move(profile), ProfileEvent::deleted,
                        today);
}

}  // namespace simprof
