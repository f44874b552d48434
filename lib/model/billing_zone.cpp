#include "lib/model/billing_zone.hpp"

#include "lib/language/sentence.hpp"
#include "lib/language/system_reason.hpp"
#include "lib/model/clock_changes.hpp"
#include "lib/model/error.hpp"

#include <absl/time/time.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace simprof {

/// What the file lists is read in a tenth of the time that it takes to load all of a zone, centuries ahead:
/// which is left for when it is asked for.
struct BillingZone::Rules {
    ClockChanges listed;
};

namespace {

/// A path, "file:…" or "localtime" would be loaded too, but would mean another zone on another machine;
/// "Fixed/UTC+01:00:00" is no name of the database.
bool is_zone_name(std::string_view name) {
    return !name.empty() && name != "localtime" && name.front() != '/' &&
           name.find("..") == std::string_view::npos && name.find(':') == std::string_view::npos;
}

constexpr std::string_view first_bytes = "TZif";
constexpr std::size_t largest_file = 8192;  // what is larger is none of the database

/// The first `size` bytes of a zone's file, or as many as it has; nothing, and `errno`, where it cannot be
/// read.
std::optional<std::string> beginning_of_file(std::string_view name, std::size_t size) {
    const std::string path = "/usr/share/zoneinfo/" + std::string{name};
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0) return {};
    std::string bytes(size, '\0');
    const ssize_t count = read(file, bytes.data(), size);
    const int error = errno;
    close(file);
    errno = error;
    if (count < 0) return {};
    bytes.resize(static_cast<std::size_t>(count));
    return bytes;
}

ClockChanges listed_changes(std::string_view name) {
    const auto file = beginning_of_file(name, largest_file);
    return file && file->size() < largest_file ? ClockChanges::in(*file) : ClockChanges{};
}

/// With the rules for all time; it is loaded once.
std::optional<absl::TimeZone> whole_zone(const std::string& name) {
    absl::TimeZone zone;
    if (!absl::LoadTimeZone(name, &zone)) return {};
    return zone;
}

}  // namespace

BillingZone::BillingZone(std::string name, std::shared_ptr<const Rules> rules)
    : m_name(std::move(name)), m_rules(std::move(rules)) {}

std::optional<BillingZone> BillingZone::named(std::string_view name) {
    if (!is_zone_name(name)) return {};
    auto rules = std::make_shared<Rules>(Rules{listed_changes(name)});
    if (rules->listed.empty() && !whole_zone(std::string{name})) return {};
    return BillingZone{std::string{name}, std::move(rules)};
}

std::optional<Sentence> BillingZone::why_unreadable(std::string_view name) {
    if (!is_zone_name(name)) return {};
    const auto bytes = beginning_of_file(name, first_bytes.size());
    if (bytes)
        return *bytes == first_bytes ? std::optional{said("it could not be a moment ago, and can be by now")}
                                     : std::nullopt;
    if (errno == ENOENT || errno == ENOTDIR || errno == EISDIR) return {};
    return system_reason(errno);
}

std::chrono::seconds BillingZone::ahead_of_utc(Instant instant) const {
    if (const auto listed = m_rules->listed.ahead_of_utc(instant)) return *listed;
    const auto zone = whole_zone(m_name);
    if (!zone)
        throw Error{
            ErrorKind::input_output, said("The time zone {zone} could not be read.", "zone"_is = m_name),
            said("Look at the disk (`dmesg`) and at /usr/share/zoneinfo, then give the same command again.")};
    return std::chrono::seconds{zone->At(absl::FromUnixSeconds(instant.time_since_epoch().count())).offset};
}

Day BillingZone::day_at(Instant instant) const {
    return Day{std::chrono::floor<std::chrono::days>(instant + ahead_of_utc(instant))};
}

std::string BillingZone::local_time(Instant instant) const {
    const Instant local = instant + ahead_of_utc(instant);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss time{local - day};
    return fmt::format("{} {:02}:{:02}", to_string(Day{day}), time.hours().count(), time.minutes().count());
}

}  // namespace simprof
