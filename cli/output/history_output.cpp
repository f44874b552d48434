#include "cli/output/history_output.hpp"

#include "cli/output/change_lines.hpp"

#include <fmt/format.h>

namespace simprof::cli {

Json to_json(const HistoryEntry& entry) {
    const SharedOutcome& outcome = entry.outcome;
    Json json{{"request", to_json(entry.request)},
              {"arrived", entry.arrived},
              {"by_profile", entry.by_profile ? or_null(outcome.profile_now) : Json{}},
              {"status", outcome.status ? to_json(*outcome.status) : Json{}},
              {"profile", outcome.profile ? to_json(*outcome.profile) : Json{}},
              {"options", to_json(outcome.options)},
              {"plan", outcome.plan ? to_json(*outcome.plan) : Json{}},
              {"superseded", to_json(outcome.superseded)},
              {"cancelled", to_json(outcome.cancelled)},
              {"deviation", to_json(outcome.deviation)}};
    Json identity = Json::object();
    for (const IdentityDifference& difference : entry.identities) {
        identity[difference.part] = to_json(NameDifference{difference.from, difference.to});
    }
    json["identity"] = std::move(identity);
    return json;
}

std::string effect_line(const HistoryEntry& entry) {
    std::string line;
    const auto add = [&](const std::string& part) { line += (line.empty() ? "" : "; ") + part; };
    const SharedOutcome& outcome = entry.outcome;
    if (entry.by_profile) add(fmt::format("by an edit of the profile {}", outcome.profile_now.value_or("")));
    if (outcome.status) add(fmt::format("status {}", arrow(outcome.status->from, outcome.status->to)));
    if (outcome.profile) add(fmt::format("profile {}", arrow(outcome.profile->from, outcome.profile->to)));
    if (outcome.deviation == DeviationChange::set) add("deviated from the profile");
    if (outcome.deviation == DeviationChange::cleared) add("deviation ended");
    const bool first_options = outcome.profile && !outcome.profile->from;
    for (const OptionDifference& difference : outcome.options) {
        if (!first_options) add(line_for(difference));
    }
    if (outcome.plan)
        add(fmt::format("plan {} on {}", arrow(outcome.plan->from, outcome.plan->to),
                        to_string(outcome.plan->effective)));
    if (outcome.superseded)
        add(fmt::format("superseded: {} from {}", outcome.superseded->plan,
                        to_string(outcome.superseded->from)));
    if (outcome.cancelled)
        add(fmt::format("cancelled: {} from {}", outcome.cancelled->plan,
                        to_string(outcome.cancelled->from)));
    for (const IdentityDifference& difference : entry.identities) add(line_for(difference));
    return line.empty() ? "nothing of its own" : line;
}

}  // namespace simprof::cli
