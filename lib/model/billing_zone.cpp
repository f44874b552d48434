#include "lib/model/billing_zone.hpp"

#include "lib/language/system_reason.hpp"

#include <absl/time/time.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace simprof {

struct BillingZone::Rules {
    absl::TimeZone zone;
};

namespace {

/// A path, "file:…" or "localtime" would be loaded too, but would mean another zone on another machine;
/// "Fixed/UTC+01:00:00" is no name of the database.
bool is_zone_name(std::string_view name) {
    return !name.empty() && name != "localtime" && name.front() != '/' &&
           name.find("..") == std::string_view::npos && name.find(':') == std::string_view::npos;
}

constexpr std::string_view first_bytes = "TZif";

}  // namespace

BillingZone::BillingZone(std::string name, std::shared_ptr<const Rules> rules)
    : m_name(std::move(name)), m_rules(std::move(rules)) {}

std::optional<BillingZone> BillingZone::named(std::string_view name) {
    if (!is_zone_name(name)) return {};
    auto rules = std::make_shared<Rules>();
    if (!absl::LoadTimeZone(std::string{name}, &rules->zone)) return {};
    return BillingZone{std::string{name}, std::move(rules)};
}

std::optional<Sentence> BillingZone::why_unreadable(std::string_view name) {
    if (!is_zone_name(name)) return {};
    const std::string path = "/usr/share/zoneinfo/" + std::string{name};
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    std::array<char, first_bytes.size()> bytes{};
    const ssize_t count = file < 0 ? -1 : read(file, bytes.data(), bytes.size());
    const int error = errno;
    if (file >= 0) close(file);
    if (count >= 0)
        return std::string_view(bytes.data(), bytes.size()) == first_bytes
                   ? std::optional{said("it could not be a moment ago, and can be by now")}
                   : std::nullopt;
    if (error == ENOENT || error == ENOTDIR || error == EISDIR) return {};
    return system_reason(error);
}

Day BillingZone::day_at(Instant instant) const {
    const auto civil = m_rules->zone.At(absl::FromUnixSeconds(instant.time_since_epoch().count())).cs;
    return Day{std::chrono::sys_days{std::chrono::year{static_cast<int>(civil.year())} / civil.month() /
                                     civil.day()}};
}

std::string BillingZone::local_time(Instant instant) const {
    const absl::Time time = absl::FromUnixSeconds(instant.time_since_epoch().count());
    return absl::FormatTime("%Y-%m-%d %H:%M", time, m_rules->zone);
}

}  // namespace simprof
