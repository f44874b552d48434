#include "lib/model/sim.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using simprof::all_statuses;
using simprof::OptionSet;
using simprof::parse_status;
using simprof::PlanId;
using simprof::ProfileId;
using simprof::ScheduledPlan;
using simprof::ServiceState;
using simprof::Status;

namespace {

ServiceState some_state() {
    ServiceState state;
    state.status = Status::active;
    state.profile = ProfileId{1};
    state.plan = PlanId{2};
    state.next = ScheduledPlan{PlanId{3}, simprof::Day::parse("2026-12-01").value()};
    state.own_options = std::make_shared<const OptionSet>(OptionSet{{{"data", "on"}}});
    return state;
}

}  // namespace

TEST_CASE("The eight statuses have their names of the life cycle") {
    std::vector<std::string> names;
    for (const Status status : all_statuses) names.emplace_back(to_string(status));
    CHECK(names == std::vector<std::string>{"available", "preactivated", "test", "active", "suspended",
                                            "barred", "sleep", "terminated"});
    CHECK(to_string(Status::barred) == "barred");
}

TEST_CASE("A status is read by its name in lower case only") {
    for (const Status status : all_statuses) CHECK(parse_status(to_string(status)) == status);
    CHECK_FALSE(parse_status("Active"));
    CHECK_FALSE(parse_status("activ"));
    CHECK_FALSE(parse_status(""));
}

TEST_CASE("A SIM is deviated when it has options of its own, unless it is terminated") {
    ServiceState state = some_state();
    CHECK(state.deviated());
    state.own_options = std::make_shared<const OptionSet>();
    CHECK(state.deviated());
    state.status = Status::terminated;
    CHECK_FALSE(state.deviated());
    state.status = Status::barred;
    CHECK(state.deviated());
    state.own_options.reset();
    CHECK_FALSE(state.deviated());
}

TEST_CASE("Two service states are equal when every part of them is") {
    const ServiceState state = some_state();
    CHECK(state == some_state());
    const auto differs_by = [&](auto&& change) {
        ServiceState other = state;
        change(other);
        return !(other == state) && !(state == other);
    };
    CHECK(differs_by([](ServiceState& other) { other.status = Status::suspended; }));
    CHECK(differs_by([](ServiceState& other) { other.profile = ProfileId{9}; }));
    CHECK(differs_by([](ServiceState& other) { other.plan = PlanId{9}; }));
    CHECK(differs_by([](ServiceState& other) { other.next.reset(); }));
    CHECK(differs_by([](ServiceState& other) { other.next->plan = PlanId{9}; }));
    CHECK(differs_by(
        [](ServiceState& other) { other.next->from = simprof::Day::parse("2027-01-01").value(); }));
    CHECK(differs_by([](ServiceState& other) { other.own_options.reset(); }));
    CHECK(differs_by([](ServiceState& other) {
        other.own_options = std::make_shared<const OptionSet>(OptionSet{{{"data", "off"}}});
    }));
}

TEST_CASE("Own options are compared by content, not by where they lie") {
    ServiceState other = some_state();
    other.own_options = std::make_shared<const OptionSet>(*other.own_options);
    CHECK(other == some_state());
    ServiceState following = some_state();
    following.own_options.reset();
    ServiceState also_following = following;
    CHECK(following == also_following);
}
