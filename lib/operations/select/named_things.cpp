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

}  // namespace

Refusal unknown_profile(const Catalogue& catalogue, std::string_view name, bool search) {
    const auto known = search ? catalogue.profile_names() : std::vector<std::string>{};
    return {{},
            fmt::format("There is no profile “{}”.", name),
            hint_for(name, known, "simprof profile list"),
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

Status find_status(std::string_view text) {
    const std::string_view name = without_unseen_around(text);
    if (const auto status = parse_status(folded(name))) return *status;
    // The platform's words for some, as its files have them.
    const FormLibrary forms;
    const FormWord* const word = forms.named(general_table_form).word("status", name);
    if (const auto status = word ? parse_status(word->value) : std::nullopt) return *status;
    throw Error{ErrorKind::not_found, fmt::format("There is no status “{}”.", name),
                fmt::format("The statuses are {}.", joined(status_words, ", "))};
}

}  // namespace simprof
