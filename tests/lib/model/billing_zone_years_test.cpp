#include "lib/model/billing_zone.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <optional>
#include <set>
#include <string>

using simprof::BillingZone;
using simprof::Day;
using simprof::Instant;

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

Day day_by_c_library(Instant instant) {
    const std::time_t seconds = instant.time_since_epoch().count();
    std::tm local{};
    localtime_r(&seconds, &local);
    return Day{
        std::chrono::sys_days{std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday}};
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

TEST_CASE("The C library agrees about the day of every hour of 26 years") {
    for (const std::string name :
         {"Pacific/Kiritimati", "Pacific/Apia", "Pacific/Pago_Pago", "Europe/Paris", "America/New_York",
          "America/Sao_Paulo", "America/St_Johns", "Africa/Cairo", "Asia/Kathmandu"}) {
        CAPTURE(name);
        const BillingZone zone = BillingZone::named(name).value();
        const ProcessZone process{name.c_str()};
        int disagreements = 0;
        for (Instant hour = first_hour; hour < past_last_hour; hour += 1h) {
            if (zone.day_at(hour) != day_by_c_library(hour)) ++disagreements;
        }
        CHECK(disagreements == 0);
    }
}
