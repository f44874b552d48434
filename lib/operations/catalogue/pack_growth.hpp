#pragma once

#include "lib/model/catalogue.hpp"

namespace simprof {

/// A stored pack as a file's statement would have it: what the pack has stands in its former order before
/// what is new; titles and the platform's words that the file leaves out stay (CAT-5). Whether it may be so
/// is for the rules.
[[nodiscard]] ServicePack grown_pack(const ServicePack& stored, ServicePack wanted);

/// Likewise for a plan.
[[nodiscard]] RatePlan grown_plan(const RatePlan& stored, RatePlan wanted);

}  // namespace simprof
