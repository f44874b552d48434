#include "lib/operations/report/request_activity.hpp"

#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

RequestActivity activity_of(Fleet& fleet, std::size_t most = 50) {
    return view_activity(*(*fleet).read(), fleet.today(), 30, most);
}

}  // namespace

TEST_CASE("Requests are counted by day of the billing zone, each of the thirty days present") {
    Fleet fleet;                         // two requests of 23 November
    fleet.now = "2026-11-23T23:30:00Z";  // half past midnight in Paris
    fleet.migrate(tracker, "lab");
    const RequestActivity activity = activity_of(fleet);
    REQUIRE(activity.days.size() == 30);
    CHECK(to_string(activity.days.front().time) == "2026-10-26");
    CHECK(to_string(activity.days.back().time) == "2026-11-24");
    CHECK(activity.days.back().requests == 1);
    CHECK(activity.days.back().reached == 1);
    CHECK(activity.days[28].requests == 2);
    CHECK(activity.days[27].requests == 0);
    CHECK(activity.reached == activity.days[28].reached + 1);
}

TEST_CASE("A request leaves the last thirty days after its thirtieth") {
    Fleet fleet;
    fleet.now = "2026-12-22T12:00:00Z";
    CHECK(activity_of(fleet).newest.in_all == 2);
    CHECK(activity_of(fleet).days.front().requests == 2);
    fleet.now = "2026-12-23T12:00:00Z";
    CHECK(activity_of(fleet).newest.in_all == 0);
    CHECK(activity_of(fleet).reached == 0);
}

TEST_CASE("The newest requests are shown in full, and all are counted") {
    Fleet fleet;
    fleet.migrate(tracker, "lab");
    const RequestActivity activity = activity_of(fleet, 2);
    CHECK(activity.newest.in_all == 3);
    REQUIRE(activity.newest.rows.size() == 2);
    CHECK(activity.newest.rows.front().kind == RequestKind::sim_migrate);
    CHECK(activity.newest.rows.back().kind == RequestKind::sim_import);
    CHECK(activity.days.back().requests == 3);
}

TEST_CASE("A request of a later day than today's is not of the last days") {
    Fleet fleet;
    fleet.now = "2026-11-22T12:00:00Z";
    CHECK(activity_of(fleet).newest.in_all == 0);
}

TEST_CASE("Requests are counted by month, from the store's first request on, at most of twelve months") {
    Fleet fleet;                         // two requests of 23 November
    fleet.now = "2026-12-31T23:30:00Z";  // January in Paris
    fleet.migrate(tracker, "lab");
    RequestActivity activity = activity_of(fleet);
    REQUIRE(activity.months.size() == 3);
    CHECK(to_string(activity.months.front().time) == "2026-11");
    CHECK(activity.months.front().requests == 2);
    CHECK(activity.months[1].requests == 0);
    CHECK(to_string(activity.months.back().time) == "2027-01");
    CHECK(activity.months.back().requests == 1);
    CHECK(activity.months.back().reached == 1);
    CHECK(activity.newest.in_all == 1);
    fleet.now = "2027-11-30T12:00:00Z";
    activity = activity_of(fleet);
    REQUIRE(activity.months.size() == 12);
    CHECK(to_string(activity.months.front().time) == "2026-12");
    CHECK(activity.months[1].requests == 1);
}

TEST_CASE("A store without requests of the last twelve months has no months to count") {
    Fleet fleet;
    fleet.now = "2028-11-23T12:00:00Z";
    CHECK(activity_of(fleet).months.empty());
}
