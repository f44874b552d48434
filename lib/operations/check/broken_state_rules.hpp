#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/verdict.hpp"

namespace simprof {

/// What does not hold of a state that SIMs are in; the first rule of it.
[[nodiscard]] MaybeRefusal broken_rule_of(const Catalogue& catalogue, const ServiceState& state);

}  // namespace simprof
