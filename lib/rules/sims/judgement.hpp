#pragma once

#include "lib/model/error.hpp"
#include "lib/model/sim.hpp"

#include <optional>

namespace simprof {

enum class Outcome { changed, unchanged, refused };

/// What the rules make of one wish about one service state. SIMs in the same state share the judgement.
struct Judgement {
    Outcome outcome = Outcome::unchanged;
    std::optional<Refusal> refusal;  ///< where refused
    Sentence remark;                 ///< a sentence that people should read beside the outcome; mostly empty
    bool arrives = false;            ///< the SIM is new: `before` means nothing
    ServiceState before;             ///< with a due plan folded in
    ServiceState after;
    DeviationChange deviation = DeviationChange::none;
    ProfileId via{};                          ///< the profile that a realignment passes through (ALN-2)
    std::optional<ScheduledPlan> superseded;  ///< the scheduled plan that another one replaced
    std::optional<ScheduledPlan> cancelled;   ///< the scheduled plan that ended without another
};

/// The judgement "no" by a rule; the state stays.
[[nodiscard]] Judgement refused_by(Refusal refusal, const ServiceState& state);
/// The judgement "nothing to change"; the state stays.
[[nodiscard]] Judgement unchanged(const ServiceState& state);

}  // namespace simprof
