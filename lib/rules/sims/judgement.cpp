#include "lib/rules/sims/judgement.hpp"

#include <utility>

namespace simprof {

Judgement refused_by(Refusal refusal, const ServiceState& state) {
    Judgement judgement = unchanged(state);
    judgement.outcome = Outcome::refused;
    judgement.refusal = std::move(refusal);
    return judgement;
}

Judgement unchanged(const ServiceState& state) {
    Judgement judgement;
    judgement.before = state;
    judgement.after = state;
    return judgement;
}

}  // namespace simprof
