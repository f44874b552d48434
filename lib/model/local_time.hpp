#pragma once

#include "lib/model/billing_zone.hpp"

#include <string>

namespace simprof {

/// The instant as the clocks of the zone show it, for people: `2026-11-23 11:00`.
[[nodiscard]] std::string local_time(Instant instant, const BillingZone& zone);

}  // namespace simprof
