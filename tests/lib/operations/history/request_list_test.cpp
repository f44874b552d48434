#include "lib/operations/history/request_list.hpp"

#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

using Numbers = std::vector<int>;

/// Requests 1 (catalogue), 2 (import), then: 3 migrates a SIM, 4 edits its new profile, 5 its former one,
/// 6 deviates another SIM, a month later.
struct Requests {
    Requests() {
        fleet.migrate(tracker, "tracker-eu-500");
        fleet.edit("tracker-eu-500", {{"voice", "on"}});
        fleet.edit("tracker-eu", {{"voice", "on"}});
        fleet.now = "2026-12-24T09:00:00Z";
        fleet.deviate(other_tracker, {{"radio", "5g"}}, "test");
    }
    Numbers list(const RequestSelection& selection) {
        Numbers numbers;
        for (const Request& request : list_requests(*(*fleet).read(), selection))
            numbers.push_back(static_cast<int>(request.number));
        return numbers;
    }
    Fleet fleet;
};

Day day(const std::string& text) { return Day::parse(text).value(); }

}  // namespace

TEST_CASE("REQ-2 requests are listed newest first, and narrowed by days, both included") {
    Requests requests;
    RequestSelection selection;
    CHECK(requests.list(selection) == Numbers{6, 5, 4, 3, 2, 1});
    selection.limit = 2;
    CHECK(requests.list(selection) == Numbers{6, 5});
    selection.filter.until = day("2026-11-23");
    CHECK(requests.list(selection) == Numbers{5, 4});
    selection.filter.since = day("2026-11-24");
    selection.filter.until = day("2026-12-24");
    CHECK(requests.list(selection) == Numbers{6});
}

TEST_CASE("Kinds are alternatives; different filters narrow") {
    Requests requests;
    RequestSelection selection;
    selection.kinds = {"profile.edit", "sim.migrate"};
    CHECK(requests.list(selection) == Numbers{5, 4, 3});
    selection.profiles = {"tracker-eu"};
    CHECK(requests.list(selection) == Numbers{5});
    selection.filter.actors = {"somebody else"};
    CHECK(requests.list(selection).empty());
}

TEST_CASE("Requests of a SIM are those of its history, edits of the profile it followed included") {
    Requests requests;
    RequestSelection selection;
    selection.sims = {tracker};
    CHECK(requests.list(selection) == Numbers{4, 3, 2});
    selection.limit = 1;
    CHECK(requests.list(selection) == Numbers{4});
    selection.limit = 10;
    selection.sims = {tracker, other_tracker};
    CHECK(requests.list(selection) == Numbers{6, 5, 4, 3, 2});
    selection.profiles = {"tracker-eu"};
    CHECK(requests.list(selection) == Numbers{5});
}

TEST_CASE("An unknown kind is named with the nearest, days the wrong way round are named both") {
    Requests requests;
    RequestSelection kind;
    kind.kinds = {"sim.migrat"};
    const auto unknown = error_of([&] { (void)requests.list(kind); });
    REQUIRE(unknown);
    CHECK(unknown->kind() == ErrorKind::not_found);
    CHECK(unknown->hint().english().find("sim.migrate") != std::string::npos);
    RequestSelection days;
    days.filter.since = day("2026-12-24");
    days.filter.until = day("2026-12-23");
    const auto reversed = error_of([&] { (void)requests.list(days); });
    REQUIRE(reversed);
    CHECK(reversed->kind() == ErrorKind::malformed);
    CHECK(reversed->message().english().find("2026-12-24") != std::string::npos);
    CHECK(reversed->message().english().find("2026-12-23") != std::string::npos);
}
