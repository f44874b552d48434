#pragma once

#include <span>
#include <string_view>

namespace simprof {

/// A rule of the domain as people read it. The id never changes.
struct RuleEntry {
    std::string_view id;        ///< "MIG-2"
    std::string_view title;     ///< a few words
    std::string_view sentence;  ///< what holds
    std::string_view why;
    std::string_view way_out;  ///< what to do when it refuses or surprises
    bool chosen = false;       ///< public sources are silent; this project decided
};

/// Every rule, in the order of the subjects.
[[nodiscard]] std::span<const RuleEntry> rule_book();

/// By its id, upper or lower case; null where there is no such rule.
[[nodiscard]] const RuleEntry* find_rule(std::string_view id);

}  // namespace simprof
