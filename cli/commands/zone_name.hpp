#pragma once

#include "lib/model/billing_zone.hpp"

#include <string>

namespace simprof::cli {

/// The zone that people mean, whatever the case. Throws Error (malformed) with the nearest name that there
/// is.
[[nodiscard]] BillingZone read_zone(const std::string& name);

/// True for UTC by any of its names.
[[nodiscard]] bool is_utc(const BillingZone& zone);

}  // namespace simprof::cli
