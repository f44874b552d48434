#include "lib/platform/sim_work_calls.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace simprof {

namespace {

constexpr std::string_view operation_of(SimAction action) {
    switch (action) {
        case SimAction::resume:
            return "reactivate";
        case SimAction::activate:
            return "activate";
        case SimAction::suspend:
            return "suspend";
        case SimAction::terminate:
            return "terminate";
        default:
            return "modify";
    }
}

/// Everything that goes off stands before everything that goes on, so that no conflict holds in between.
std::vector<OptionValue> switches(const std::vector<PlatformOption>& options,
                                  std::vector<OptionValue>& without_words) {
    std::vector<OptionValue> all;
    for (const PlatformOption& option : options) {
        all.insert(all.end(), option.switches.begin(), option.switches.end());
        if (option.has_word || !option.difference.to) continue;
        OptionValue as_it_is{option.difference.option, *option.difference.to};
        if (std::ranges::find(without_words, as_it_is) == without_words.end())
            without_words.push_back(as_it_is);
        all.push_back(std::move(as_it_is));
    }
    std::stable_partition(all.begin(), all.end(),
                          [](const OptionValue& option) { return option.value == "off"; });
    return all;
}

}  // namespace

bool tells_services(SimAction action) {
    return action == SimAction::activate || operation_of(action) == "modify";
}

std::vector<ApiCall> calls_for(const std::vector<SimStep>& steps, const ServiceChange& change,
                               std::vector<OptionValue>& without_words) {
    std::vector<ApiCall> calls;
    bool modified = false;
    for (const SimStep& each : steps) {
        ApiCall call{std::string{operation_of(each.action)}};
        const bool modifies = call.operation == "modify";
        if (modifies && modified) continue;  // one call says all of it
        if (tells_services(each.action)) {
            call.rate_plan = change.rate_plan;
            call.plan_effective = change.plan_effective;
            call.options = switches(change.options, without_words);
        }
        modified = modified || modifies;
        if (!modifies || call.rate_plan || !call.options.empty()) calls.push_back(std::move(call));
    }
    return calls;
}

}  // namespace simprof
