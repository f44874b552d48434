#include "lib/model/billing_zone.hpp"

#include <absl/time/time.h>

#include <utility>

namespace simprof {

struct BillingZone::Rules {
    absl::TimeZone zone;
};

BillingZone::BillingZone(std::string name, std::shared_ptr<const Rules> rules)
    : m_name(std::move(name)), m_rules(std::move(rules)) {}

std::optional<BillingZone> BillingZone::named(std::string_view name) {
    // A path, "file:…" or "localtime" would be loaded too, but would mean another zone on another machine;
    // "Fixed/UTC+01:00:00" is no name of the database.
    if (name.empty() || name == "localtime" || name.front() == '/') return {};
    if (name.find("..") != std::string_view::npos || name.find(':') != std::string_view::npos) return {};
    auto rules = std::make_shared<Rules>();
    if (!absl::LoadTimeZone(std::string{name}, &rules->zone)) return {};
    return BillingZone{std::string{name}, std::move(rules)};
}

Day BillingZone::day_at(Instant instant) const {
    const auto civil = m_rules->zone.At(absl::FromUnixSeconds(instant.time_since_epoch().count())).cs;
    return Day{std::chrono::sys_days{std::chrono::year{static_cast<int>(civil.year())} / civil.month() /
                                     civil.day()}};
}

}  // namespace simprof
