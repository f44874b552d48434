#pragma once

#include "lib/rules/sims/judgement.hpp"
#include "lib/rules/verdict.hpp"

#include <string>

namespace simprof::test {

/// The id of the rule that refused; empty where none did.
inline std::string rule_of(const MaybeRefusal& refusal) { return refusal ? refusal->rule : ""; }

template <typename T>
std::string rule_of(const Verdict<T>& verdict) {
    return verdict.accepted() ? "" : verdict.refusal().rule;
}

/// The id of the rule that refused, or else `changed` or `unchanged`. A refusal must leave the state as it
/// is.
inline std::string rule_of(const Judgement& judgement) {
    if (judgement.outcome == Outcome::changed) return judgement.refusal ? "changed and refused" : "changed";
    if (!(judgement.before == judgement.after)) return "state changed all the same";
    if (judgement.outcome == Outcome::unchanged)
        return judgement.refusal ? "unchanged and refused" : "unchanged";
    return judgement.refusal ? judgement.refusal->rule : "refused without a rule";
}

/// Whether a message or hint speaks of something.
inline bool mentions(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

}  // namespace simprof::test
