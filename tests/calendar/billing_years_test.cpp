#include "lib/model/billing_zone.hpp"
#include "lib/rules/sims/schedule.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using simprof::BillingZone;
using simprof::Day;
using simprof::Instant;
namespace test = simprof::test;

namespace {

using namespace std::chrono_literals;

const Instant first_hour = simprof::parse_instant("2010-01-01T00:00:00Z").value();
const Instant past_last_hour = simprof::parse_instant("2036-01-01T00:00:00Z").value();

/// What a calendar does from one hour to the next, over all hours of 2010 to 2035.
struct Course {
    int steps_back = 0;
    std::set<std::string> skipped;
};

Course course_of(const BillingZone& zone) {
    Course course;
    Day yesterday = zone.day_at(first_hour);
    for (Instant hour = first_hour; hour < past_last_hour; hour += 1h) {
        const Day today = zone.day_at(hour);
        if (today < yesterday) ++course.steps_back;
        for (auto day = yesterday.sys_days() + std::chrono::days{1}; day < today.sys_days();
             day += std::chrono::days{1}) {
            course.skipped.insert(to_string(Day{day}));
        }
        yesterday = today;
    }
    return course;
}

/// The process's time zone while this lives, so that the C library can be asked.
class ProcessZone {
public:
    explicit ProcessZone(const char* zone) {
        if (const char* before = std::getenv("TZ")) m_before = before;
        set(zone);
    }
    ~ProcessZone() { set(m_before ? m_before->c_str() : nullptr); }
    ProcessZone(const ProcessZone&) = delete;
    ProcessZone& operator=(const ProcessZone&) = delete;

private:
    static void set(const char* zone) {
        if (zone) {
            setenv("TZ", zone, 1);
        } else {
            unsetenv("TZ");
        }
        tzset();
    }
    std::optional<std::string> m_before;
};

Day day_of(int year, int month, int day) {
    return Day{std::chrono::sys_days{std::chrono::year{year} / month / day}};
}

/// A day and the first of the month after it, by the C library's calendar of the process's zone.
struct DayAndFirst {
    Day day;
    Day first;
    friend bool operator==(const DayAndFirst&, const DayAndFirst&) = default;
};

DayAndFirst by_c_library(Instant instant) {
    const std::time_t seconds = instant.time_since_epoch().count();
    std::tm local{};
    localtime_r(&seconds, &local);
    const int year = local.tm_year + 1900;
    const int month = local.tm_mon + 1;
    return {day_of(year, month, local.tm_mday),
            month == 12 ? day_of(year + 1, 1, 1) : day_of(year, month + 1, 1)};
}

/// Those with summer times, steps at midnight, days that are missing, and halves and quarters of hours.
const std::vector<std::string> telling_zones{
    "Pacific/Kiritimati", "Pacific/Apia",     "Pacific/Pago_Pago", "Europe/Paris",     "America/New_York",
    "America/Sao_Paulo",  "America/St_Johns", "America/Havana",    "Africa/Cairo",     "Africa/Casablanca",
    "Asia/Beirut",        "Asia/Kathmandu",   "Asia/Tehran",       "America/Asuncion", "Australia/Lord_Howe"};

/// Every zone of the time-zone database.
std::vector<std::string> all_zones() {
    std::vector<std::string> zones;
    std::ifstream table{"/usr/share/zoneinfo/zone.tab"};
    for (std::string line; std::getline(table, line);) {
        std::istringstream words{line};
        std::string country;
        std::string place;
        std::string zone;
        if (words >> country >> place >> zone && !country.starts_with('#')) zones.push_back(zone);
    }
    return zones;
}

/// How many of all hours the C library tells otherwise.
int disagreements_in(const std::string& name, test::Rounds& rounds) {
    const BillingZone zone = BillingZone::named(name).value();
    const ProcessZone process{name.c_str()};
    int disagreements = 0;
    for (Instant hour = first_hour; hour < past_last_hour; hour += 1h) {
        const Day day = zone.day_at(hour);
        if (DayAndFirst{day, simprof::first_of_next_month(day)} != by_c_library(hour)) ++disagreements;
        rounds.count();
    }
    return disagreements;
}

}  // namespace

TEST_CASE("Over 26 years of hours no day is left out and none comes again") {
    for (const std::string name :
         {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Paris", "America/New_York", "America/Sao_Paulo",
          "America/Havana", "Asia/Beirut", "Africa/Cairo"}) {
        CAPTURE(name);
        const Course course = course_of(BillingZone::named(name).value());
        CHECK(course.steps_back == 0);
        CHECK(course.skipped.empty());
    }
}

TEST_CASE("Samoa had no 30 December 2011") {
    const Course course = course_of(BillingZone::named("Pacific/Apia").value());
    CHECK(course.steps_back == 0);
    CHECK(course.skipped == std::set<std::string>{"2011-12-30"});
}

TEST_CASE(
    "MIG-2: the C library agrees about the day of every hour of 26 years, and the first of the month after" *
    doctest::test_suite("soak")) {
    test::Rounds rounds{"calendar", "hours"};
    for (const std::string& name : rounds.is_soak() ? all_zones() : telling_zones) {
        CAPTURE(name);
        CHECK(disagreements_in(name, rounds) == 0);
    }
}
