#include "lib/model/local_time.hpp"

#include <absl/time/time.h>

namespace simprof {

std::string local_time(Instant instant, const BillingZone& zone) {
    absl::TimeZone rules;
    absl::LoadTimeZone(zone.name(), &rules);  // known, for the billing zone was made of it
    return absl::FormatTime("%Y-%m-%d %H:%M", absl::FromUnixSeconds(instant.time_since_epoch().count()),
                            rules);
}

}  // namespace simprof
