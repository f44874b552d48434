#include "lib/operations/select/named_things.hpp"

#include "lib/formats/forms/form_library.hpp"
#include "lib/text/words/folded.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"
#include "lib/text/words/unseen_text.hpp"

namespace simprof {

namespace {

Sentence hint_for(std::string_view name, const std::vector<std::string>& known, std::string_view listing) {
    const Sentence all = said("`{command}` shows them all.", "command"_is = listing);
    const auto nearest = nearest_name(name, known);
    return nearest ? said("Did you mean {name}?", "name"_is = *nearest).then(all) : all;
}

Sentence hint_for_plan(const std::string& plan, const std::vector<std::string>& profiles) {
    if (profiles.empty()) return said("{plan} is a rate plan, and no profile has it.", "plan"_is = plan);
    return said("{plan} is a rate plan; profiles with it: {profiles}.", "plan"_is = plan,
                "profiles"_is = joined(profiles, ", "));
}

Sentence hint_for_pack(const std::string& pack, const std::vector<std::string>& profiles) {
    if (profiles.empty()) return said("{pack} is a pack, and no profile has it.", "pack"_is = pack);
    return said("{pack} is a pack; profiles with it: {profiles}.", "pack"_is = pack,
                "profiles"_is = joined(profiles, ", "));
}

/// What a name is where it is no profile's: a plan's or a pack's, and which profiles have that.
Sentence hint_for_other_thing(const Catalogue& catalogue, std::string_view name) {
    const RatePlan* plan = catalogue.plan(name);
    const ServicePack* pack = catalogue.pack(name);
    if (plan == nullptr && pack == nullptr) return {};
    std::vector<std::string> profiles;
    for (const ServiceProfile& profile : catalogue.profiles)
        if (!profile.deleted && (plan != nullptr ? profile.plan == plan->id : profile.pack == pack->id))
            profiles.push_back(profile.name);
    return plan != nullptr ? hint_for_plan(plan->name, profiles) : hint_for_pack(pack->name, profiles);
}

}  // namespace

Refusal unknown_profile(const Catalogue& catalogue, std::string_view name, bool search) {
    const auto known = search ? catalogue.profile_names() : std::vector<std::string>{};
    const Sentence other = search ? hint_for_other_thing(catalogue, name) : Sentence{};
    return {{},
            said("There is no profile “{profile}”.", "profile"_is = name),
            other.empty() ? hint_for(name, known, "simprof profile list") : other,
            ErrorKind::not_found};
}

const ServiceProfile& find_profile(const Catalogue& catalogue, std::string_view text) {
    const std::string_view name = without_unseen_around(text);
    if (const ServiceProfile* profile = catalogue.profile(name)) return *profile;
    throw Error{unknown_profile(catalogue, name)};
}

const ServicePack& find_pack(const Catalogue& catalogue, std::string_view text) {
    const std::string_view name = without_unseen_around(text);
    if (const ServicePack* pack = catalogue.pack(name)) return *pack;
    throw Error{ErrorKind::not_found, said("There is no pack “{pack}”.", "pack"_is = name),
                hint_for(name, catalogue.pack_names(), "simprof pack list")};
}

const RatePlan& find_plan(const Catalogue& catalogue, std::string_view text) {
    const std::string_view name = without_unseen_around(text);
    if (const RatePlan* plan = catalogue.plan(name)) return *plan;
    throw Error{ErrorKind::not_found, said("There is no plan “{plan}”.", "plan"_is = name),
                hint_for(name, catalogue.plan_names(), "simprof plan list")};
}

namespace {

Sentence hint_for_status(std::string_view name) {
    const Sentence all = said("The statuses are {statuses}.", "statuses"_is = joined(status_words, ", "));
    const auto nearest = nearest_name(name, status_words);
    return nearest ? said("Did you mean {name}?", "name"_is = *nearest).then(all) : all;
}

}  // namespace

Status find_status(std::string_view text) {
    const std::string_view name = without_unseen_around(text);
    if (const auto status = parse_status(folded(name))) return *status;
    // The platform's words for some, as its files have them.
    const FormLibrary forms;
    const FormWord* const word = forms.named(general_table_form).word("status", name);
    if (const auto status = word ? parse_status(word->value) : std::nullopt) return *status;
    throw Error{ErrorKind::not_found, said("There is no status “{status}”.", "status"_is = name),
                hint_for_status(name)};
}

}  // namespace simprof
