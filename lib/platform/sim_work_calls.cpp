#include "lib/platform/sim_work.hpp"

#include <algorithm>

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

}  // namespace

std::vector<ApiCall> SimWorkMaker::calls_for(const Change& change, const std::vector<SimStep>& steps) {
    std::vector<ApiCall> calls;
    bool modified = false;
    for (const SimStep& each : steps) {
        const std::string operation{operation_of(each.action)};
        const bool modifies = operation == "modify";
        if (modifies && modified) continue;  // one call says all of it
        ApiCall call = modifies || each.action == SimAction::activate ? service_call(change, operation)
                                                                      : ApiCall{operation};
        modified = modified || modifies;
        if (!modifies || call.rate_plan || !call.options.empty()) calls.push_back(std::move(call));
    }
    return calls;
}

/// A scheduled plan is cancelled by asking for the plan in force again.
ApiCall SimWorkMaker::service_call(const Change& change, std::string operation) {
    ApiCall call{std::move(operation)};
    if (change.outcome.plan) {
        call.rate_plan = change.outcome.plan->to;
        call.plan_effective = change.outcome.plan->effective;
    } else if (change.outcome.cancelled) {
        call.rate_plan = m_snapshot.catalogue()[change.after.plan].name;
    }
    call.options = switches(change);
    return call;
}

/// Everything that goes off stands before everything that goes on, so that no conflict holds in between.
std::vector<OptionValue> SimWorkMaker::switches(const Change& change) {
    std::vector<OptionValue> all;
    for (PlatformOption& option :
         in_words(differences(change.options_before, change.options_after), change)) {
        all.insert(all.end(), option.switches.begin(), option.switches.end());
        if (option.has_word || !option.difference.to) continue;
        OptionValue as_it_is{option.difference.option, *option.difference.to};
        if (std::ranges::find(m_without_words, as_it_is) == m_without_words.end())
            m_without_words.push_back(as_it_is);
        all.push_back(std::move(as_it_is));
    }
    std::stable_partition(all.begin(), all.end(),
                          [](const OptionValue& option) { return option.value == "off"; });
    return all;
}

}  // namespace simprof
