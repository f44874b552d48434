#include "cli/world/system_facts.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof::cli;

TEST_CASE("TZ names the time zone of this computer, as a name or as a path") {
    CHECK(zone_of_system({{"TZ", "Europe/Paris"}}) == "Europe/Paris");
    CHECK(zone_of_system({{"TZ", ":Asia/Tokyo"}}) == "Asia/Tokyo");
    CHECK(zone_of_system({{"TZ", "/usr/share/zoneinfo/America/New_York"}}) == "America/New_York");
}

TEST_CASE("A TZ that names no zone is passed over") {
    const std::string without = zone_of_system({});
    CHECK_FALSE(without.empty());
    for (const char* value : {"", "Europe/Nowhere", "../../../etc/passwd", "/etc/passwd", "<+03>-3"}) {
        CHECK(zone_of_system({{"TZ", value}}) == without);
    }
}

TEST_CASE("A TZ that is passed over is told") {
    CHECK_FALSE(unusable_zone({}));
    CHECK_FALSE(unusable_zone({{"TZ", ""}}));
    CHECK_FALSE(unusable_zone({{"TZ", ":Europe/Paris"}}));
    CHECK(unusable_zone({{"TZ", "Nowhere/Land"}}) == "Nowhere/Land");
    CHECK(unusable_zone({{"TZ", "CET-1CEST,M3.5.0,M10.5.0/3"}}) == "CET-1CEST,M3.5.0,M10.5.0/3");
}

TEST_CASE("An account is found by its number, root's at least") {
    const auto root = account_of(0);
    REQUIRE(root);
    CHECK(root->name == "root");
    CHECK(root->home == "/root");
    CHECK_FALSE(account_of(4'000'000'000LL));
    CHECK_FALSE(account_of(-1));
}
