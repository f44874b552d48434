#include "lib/operations/change/catalogue_differences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof {

namespace {

template <typename Thing>
bool holds(const std::vector<Thing>& things, const Thing& wanted) {
    return std::ranges::find(things, wanted) != things.end();
}

/// Calls `tell` with each thing that only one of the two has, and what is to be said of those that go.
template <typename Thing, typename Tell>
void compare(const std::vector<Thing>& before, const std::vector<Thing>& after, const Tell& tell) {
    for (const Thing& thing : after)
        if (!holds(before, thing)) tell(thing, "");
    for (const Thing& thing : before)
        if (!holds(after, thing)) tell(thing, ", which goes");
}

std::vector<std::string> option_names(const ServicePack& pack) {
    std::vector<std::string> names;
    for (const OptionDefinition& option : pack.options) names.push_back(option.name);
    return names;
}

void tell_option(const OptionDefinition& before, const OptionDefinition& after, const std::string& pack,
                 std::vector<std::string>& told) {
    compare(before.values, after.values, [&](const std::string& value, std::string_view gone) {
        told.push_back(fmt::format("value {}={} of the pack {}{}", after.name, value, pack, gone));
    });
    if (before.title != after.title)
        told.push_back(fmt::format("title of the option {} of the pack {}", after.name, pack));
    if (before.default_value != after.default_value)
        told.push_back(fmt::format("default {}={} of the pack {}", after.name, after.default_value, pack));
}

}  // namespace

void tell_differences(const ServicePack* before, const ServicePack& after, std::vector<std::string>& told) {
    const std::string& pack = after.name;
    if (before == nullptr) return told.push_back(fmt::format("pack {}", pack));
    const std::size_t told_before = told.size();
    if (before->title != after.title) told.push_back(fmt::format("title of the pack {}", pack));
    compare(option_names(*before), option_names(after),
            [&](const std::string& option, std::string_view gone) {
                told.push_back(fmt::format("option {} of the pack {}{}", option, pack, gone));
            });
    for (const OptionDefinition& option : after.options)
        if (const OptionDefinition* known = before->option(option.name))
            tell_option(*known, option, pack, told);
    compare(before->conflicts, after.conflicts, [&](const Conflict& conflict, std::string_view gone) {
        told.push_back(fmt::format("conflict of {}={} with {} of the pack {}{}", conflict.option,
                                   conflict.value, conflict.excluded_option, pack, gone));
    });
    if (before->platform != after.platform)
        told.push_back(fmt::format("words of the platform for the pack {}", pack));
    if (told.size() == told_before && before->options != after.options)
        told.push_back(fmt::format("order of the options of the pack {}", pack));
}

void tell_differences(const RatePlan* before, const RatePlan& after, std::vector<std::string>& told) {
    const std::string& plan = after.name;
    if (before == nullptr) return told.push_back(fmt::format("plan {}", plan));
    if (before->title != after.title) told.push_back(fmt::format("title of the plan {}", plan));
    if (before->packs != after.packs) told.push_back(fmt::format("packs of the plan {}", plan));
    if (before->pricing != after.pricing) told.push_back(fmt::format("pricing of the plan {}", plan));
}

void tell_differences(const std::vector<ForbiddenPlanChange>& before,
                      const std::vector<ForbiddenPlanChange>& after, std::vector<std::string>& told) {
    compare(before, after, [&](const ForbiddenPlanChange& change, std::string_view gone) {
        told.push_back(fmt::format("forbidden plan change from {} to {}{}", change.from_pricing,
                                   change.to_pricing, gone));
    });
}

}  // namespace simprof
