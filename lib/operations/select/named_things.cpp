#include "lib/operations/select/named_things.hpp"

#include "lib/formats/forms/form_library.hpp"
#include "lib/text/words/folded.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"
#include "lib/text/words/unseen_text.hpp"

#include <fmt/format.h>

namespace simprof {

namespace {

std::string hint_for(std::string_view name, const std::vector<std::string>& known, std::string_view listing) {
    if (const auto nearest = nearest_name(name, known))
        return fmt::format("Did you mean {}? `{}` shows them all.", *nearest, listing);
    return fmt::format("`{}` shows them all.", listing);
}

/// What a name is where it is no profile's: a plan's or a pack's, and which profiles have that.
std::string hint_for_other_thing(const Catalogue& catalogue, std::string_view name) {
    const RatePlan* plan = catalogue.plan(name);
    const ServicePack* pack = catalogue.pack(name);
    if (plan == nullptr && pack == nullptr) return {};
    std::vector<std::string> profiles;
    for (const ServiceProfile& profile : catalogue.profiles)
        if (!profile.deleted && (plan != nullptr ? profile.plan == plan->id : profile.pack == pack->id))
            profiles.push_back(profile.name);
    const std::string fact = plan != nullptr ? plan->name + " is a rate plan" : pack->name + " is a pack";
    return profiles.empty() ? fmt::format("{}, and no profile has it.", fact)
                            : fmt::format("{}; profiles with it: {}.", fact, joined(profiles, ", "));
}

}  // namespace

Refusal unknown_profile(const Catalogue& catalogue, std::string_view name, bool search) {
    const auto known = search ? catalogue.profile_names() : std::vector<std::string>{};
    const std::string other = search ? hint_for_other_thing(catalogue, name) : std::string{};
    return {{},
            fmt::format("There is no profile “{}”.", name),
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
    throw Error{ErrorKind::not_found, fmt::format("There is no pack “{}”.", name),
                hint_for(name, catalogue.pack_names(), "simprof pack list")};
}

const RatePlan& find_plan(const Catalogue& catalogue, std::string_view text) {
    const std::string_view name = without_unseen_around(text);
    if (const RatePlan* plan = catalogue.plan(name)) return *plan;
    throw Error{ErrorKind::not_found, fmt::format("There is no plan “{}”.", name),
                hint_for(name, catalogue.plan_names(), "simprof plan list")};
}

namespace {

std::string hint_for_status(std::string_view name) {
    const auto nearest = nearest_name(name, status_words);
    return fmt::format("{}The statuses are {}.", nearest ? fmt::format("Did you mean {}? ", *nearest) : "",
                       joined(status_words, ", "));
}

}  // namespace

Status find_status(std::string_view text) {
    const std::string_view name = without_unseen_around(text);
    if (const auto status = parse_status(folded(name))) return *status;
    // The platform's words for some, as its files have them.
    const FormLibrary forms;
    const FormWord* const word = forms.named(general_table_form).word("status", name);
    if (const auto status = word ? parse_status(word->value) : std::nullopt) return *status;
    throw Error{ErrorKind::not_found, fmt::format("There is no status “{}”.", name), hint_for_status(name)};
}

}  // namespace simprof
