#include "lib/operations/look/option_comparison.hpp"

#include <algorithm>

namespace simprof {

namespace {

std::optional<std::string> value_in(const OptionSet& options, const std::string& option) {
    const auto value = options.value_of(option);
    return value ? std::optional<std::string>{*value} : std::nullopt;
}

}  // namespace

std::vector<ComparedOption> compared_options(const ServicesView& services) {
    std::vector<ComparedOption> compared;
    if (!services.profile_options) return compared;
    const OptionSet& profile = *services.profile_options;
    for (const auto& [option, value] : services.options->values())
        compared.push_back({option, value, value_in(profile, option)});
    for (const auto& [option, value] : profile.values()) {
        if (!services.options->value_of(option)) compared.push_back({option, std::nullopt, value});
    }
    return compared;
}

std::int64_t count_differing(const ServicesView& services) {
    return std::ranges::count_if(compared_options(services), &ComparedOption::differs);
}

}  // namespace simprof
