#include "lib/model/clock_changes.hpp"

#include "lib/model/billing_zone.hpp"
#include "lib/model/error.hpp"

#include <absl/time/time.h>
#include <doctest/doctest.h>
#include <stdlib.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace std::chrono_literals;
using simprof::BillingZone;
using simprof::ClockChanges;
using simprof::Instant;

namespace {

const std::filesystem::path zones = "/usr/share/zoneinfo";

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// All that the system has a file for, but those that stand there twice, and the one that is its own.
std::vector<std::string> names_of_zones() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{zones})
        if (entry.is_regular_file() && entry.path().filename() != "localtime" &&
            !entry.path().string().starts_with((zones / "posix/").string()) &&
            bytes_of(entry.path()).starts_with("TZif"))
            names.push_back(entry.path().lexically_relative(zones));
    return names;
}

std::string as_the_library_says(const absl::TimeZone& zone, Instant instant) {
    return absl::FormatTime("%Y-%m-%d %H:%M", absl::FromUnixSeconds(instant.time_since_epoch().count()),
                            zone);
}

/// From 1880 to 2120, at other hours and in other seasons.
std::vector<Instant> many_instants() {
    std::vector<Instant> instants;
    for (Instant instant = std::chrono::sys_days{1880y / 1 / 1};
         instant < std::chrono::sys_days{2120y / 1 / 1}; instant += 97 * 24h + 11h)
        instants.push_back(instant);
    return instants;
}

/// Where clocks of the zone change in these years, to the second: the last second before, and the first of
/// it.
std::vector<Instant> seconds_about_changes(const absl::TimeZone& zone) {
    std::vector<Instant> instants;
    absl::Time time =
        absl::FromUnixSeconds(Instant{std::chrono::sys_days{1880y / 1 / 1}}.time_since_epoch().count());
    absl::TimeZone::CivilTransition change;
    while (zone.NextTransition(time, &change) && change.to.year() < 2120) {
        time = zone.At(change.to).trans;
        const Instant at{std::chrono::seconds{absl::ToUnixSeconds(time)}};
        instants.insert(instants.end(), {at - 1s, at});
    }
    return instants;
}

/// How often the two differ.
int differences(const std::string& name, const absl::TimeZone& zone, const std::vector<Instant>& instants) {
    const BillingZone ours = BillingZone::named(name).value();
    int count = 0;
    for (const Instant instant : instants)
        if (ours.local_time(instant) != as_the_library_says(zone, instant)) ++count;
    return count;
}

}  // namespace

TEST_CASE("What a zone's clocks show is what a library that knows all rules says, in every zone") {
    const std::vector<Instant> instants = many_instants();
    std::size_t zones_of_it = 0;
    for (const std::string& name : names_of_zones()) {
        CAPTURE(name);
        absl::TimeZone zone;
        const bool known = absl::LoadTimeZone(name, &zone);
        CHECK(known == BillingZone::named(name).has_value());
        if (!known) continue;
        CHECK(differences(name, zone, instants) == 0);
        CHECK(differences(name, zone, seconds_about_changes(zone)) == 0);
        ++zones_of_it;
    }
    CHECK(zones_of_it > 300);
}

TEST_CASE("Of a file of the time-zone database that is not as it has to be no change is known") {
    const std::string whole = bytes_of(zones / "Europe/Paris");
    CHECK_FALSE(ClockChanges::in(whole).empty());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        CHECK(ClockChanges::in(whole.substr(0, length)).empty());
    }
    const auto changed = [&](std::size_t place, char byte) {
        std::string file = whole;
        file[place] = byte;
        return ClockChanges::in(file).empty();
    };
    CHECK(changed(0, 'X'));      // no such file
    CHECK(changed(4, '\0'));     // with instants of 32 bits alone
    CHECK(changed(32, '\x7f'));  // more instants than there is room for
    CHECK(ClockChanges::in("").empty());
}

TEST_CASE("Of a file that counts leap seconds no change is known") {
    CHECK(ClockChanges::in(bytes_of(zones / "right/Europe/Paris")).empty());
}

TEST_CASE(
    "What a file does not list is left to the rules: before its first change, and from its last one on") {
    const ClockChanges paris = ClockChanges::in(bytes_of(zones / "Europe/Paris"));
    const auto at = [](const char* text) { return simprof::parse_instant(text).value(); };
    CHECK(paris.ahead_of_utc(at("2026-11-27T00:00:00Z")) == 1h);
    CHECK(paris.ahead_of_utc(at("2026-07-27T00:00:00Z")) == 2h);
    CHECK_FALSE(paris.ahead_of_utc(at("1800-01-01T00:00:00Z")));
    CHECK_FALSE(paris.ahead_of_utc(at("2150-07-01T00:00:00Z")));
    CHECK(BillingZone::named("Europe/Paris").value().local_time(at("2150-07-01T00:00:00Z")) ==
          "2150-07-01 02:00");
}

TEST_CASE("Rules that cannot be read when they are asked for are an error") {
    // Spelled as nowhere else, so that they were not loaded before.
    const BillingZone troll = BillingZone::named("Antarctica/./Troll").value();
    setenv("TZDIR", "/nowhere", 1);
    CHECK_THROWS_AS((void)troll.local_time(simprof::parse_instant("2150-07-01T00:00:00Z").value()),
                    simprof::Error);
    unsetenv("TZDIR");
}
