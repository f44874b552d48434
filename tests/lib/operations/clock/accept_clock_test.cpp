#include "lib/operations/clock/accept_clock.hpp"

#include "lib/operations/history/history.hpp"
#include "lib/operations/history/request_list.hpp"
#include "lib/operations/history/request_view.hpp"
#include "lib/operations/report/request_activity.hpp"
#include "lib/operations/revert/revert_request.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

RequestContext context_at(const std::string& instant, const std::string& reason = "it was wrong") {
    RequestContext context{};
    context.clock = parse_instant(instant).value();
    context.actor = "tester";
    context.command = "simprof test";
    context.version = "test";
    if (!reason.empty()) context.reason = reason;
    return context;
}

void label(Fleet& fleet, const std::string& sim, const std::string& text) {
    fleet.change([&](Snapshot& snapshot, Day today) {
        return edit_sim(snapshot, sim, {{}, {}, {}, text}, today);
    });
}

ClockAcceptance accept_clock_of(Fleet& fleet) {
    const auto transaction = (*fleet).write();
    const RequestContext context = context_at(fleet.now);
    auto acceptance = judge_acceptance(*transaction, context).value();
    accept_clock(*transaction, acceptance, context);
    return acceptance;
}

/// Request 3 schedules a plan on two SIMs for December 2026; under a clock ten years ahead 4 finds that of
/// the first in force, and 5 schedules another.
struct Ahead {
    Ahead() {
        fleet.change([](Snapshot& snapshot, Day today) {
            return migrate_sims(snapshot, selection({tracker, other_tracker}), "tracker-eu-500", today);
        });
        fleet.now = "2036-11-23T10:00:00Z";
        fleet.deviate(tracker, {{"voice", "on"}}, "found in force");
        fleet.migrate(third, "tracker-eu-500");
        fleet.now = "2026-11-24T10:00:00Z";
    }

    ClockAcceptance accept() { return accept_clock_of(fleet); }

    [[nodiscard]] std::vector<int> listed(const char* since, const char* until) {
        RequestSelection wanted;
        if (since != nullptr) wanted.filter.since = Day::parse(since);
        if (until != nullptr) wanted.filter.until = Day::parse(until);
        std::vector<int> numbers;
        for (const Request& request : list_requests(*(*fleet).read(), wanted))
            numbers.push_back(static_cast<int>(request.number));
        return numbers;
    }

    Fleet fleet;
    const std::string third = "8933224000000010144";
};

}  // namespace

TEST_CASE("SCH-3 a clock is accepted by a request of its own, from which on the clock counts again") {
    Ahead ahead;
    CHECK(error_of([&] { label(ahead.fleet, tracker, "refused"); })->code() == "SCH-3");
    const ClockAcceptance acceptance = ahead.accept();
    REQUIRE(acceptance.request);
    CHECK(acceptance.request->kind == RequestKind::store_clock);
    CHECK(acceptance.request->number == RequestNumber{6});
    CHECK(acceptance.request->reason == "it was wrong");
    CHECK(to_string(acceptance.former) == "2036-11-23T10:00:00Z");
    CHECK(to_string(acceptance.request->at) == "2026-11-24T10:00:00Z");
    CHECK(to_string(acceptance.request->day) == "2026-11-24");
    label(ahead.fleet, tracker, "accepted");
    CHECK(ahead.fleet.requests() == 7);
}

TEST_CASE(
    "SCH-3 plans to come keep their dates, plans that took effect too early stay, and both are listed") {
    Ahead ahead;
    const ClockAcceptance acceptance = ahead.accept();
    REQUIRE(acceptance.scheduled.size() == 1);
    CHECK(to_string(acceptance.scheduled[0].plan.effective) == "2036-12-01");
    CHECK(acceptance.scheduled[0].sims == 1);
    CHECK(to_string(acceptance.next_first) == "2026-12-01");
    REQUIRE(acceptance.early.size() == 2);
    for (const EarlyPlan& early : acceptance.early) {
        CHECK(early.plan.plan == "EU-500MB");
        CHECK(to_string(early.plan.from) == "2026-12-01");
        CHECK(ahead.fleet.sim(early.iccid.digits()).services->plan == "EU-500MB");
        CHECK_FALSE(ahead.fleet.sim(early.iccid.digits()).services->scheduled);
    }
    CHECK(acceptance.early[0].iccid.digits() == tracker);
    CHECK(acceptance.early[1].iccid.digits() == other_tracker);
    CHECK(ahead.fleet.sim(ahead.third).services->plan == "EU-100MB");
}

TEST_CASE("SCH-3 a plan that stays was in force by the day alone, and that is told in the SIM's history") {
    Ahead ahead;
    CHECK(ahead.accept().request->reached == 1);
    const ChangeReport shown = view_request(*(*ahead.fleet).read(), RequestNumber{6}).report;
    REQUIRE(shown.sims.size() == 1);
    CHECK(shown.sims[0].iccid.digits() == other_tracker);
    CHECK_FALSE(shown.outcomes[0].plan);
    CHECK_FALSE(shown.outcomes[0].cancelled);
    CHECK(shown.outcomes[0].remark.english() ==
          "The plan EU-500MB took effect before its day, 2026-12-01, and stays.");
}

TEST_CASE("REQ-4 a clock that was accepted stands in the way of no revert") {
    Ahead ahead;
    ahead.accept();
    const ChangeReport report = ahead.fleet.change(
        [](Snapshot& snapshot, Day today) { return revert_request(snapshot, RequestNumber{5}, today); });
    CHECK(report.summary.cancelled == 1);
}

TEST_CASE("REQ-4 a migration whose plan stayed is taken back in spite of it: the former plan is scheduled") {
    Fleet fleet;
    fleet.change([](Snapshot& snapshot, Day today) {
        return migrate_sims(snapshot, selection({tracker, other_tracker}), "tracker-eu-500", today);
    });
    fleet.now = "2036-11-23T10:00:00Z";
    fleet.migrate("8933224000000010144", "lab");
    fleet.now = "2026-11-24T10:00:00Z";
    CHECK(accept_clock_of(fleet).early.size() == 2);
    const ChangeReport taken_back = fleet.change(
        [](Snapshot& snapshot, Day today) { return revert_request(snapshot, RequestNumber{3}, today); });
    CHECK(taken_back.summary.changed == 2);
    CHECK(taken_back.summary.scheduled == 2);
    for (const std::string& sim : {tracker, other_tracker}) {
        CHECK(fleet.sim(sim).services->profile == "tracker-eu");
        CHECK(fleet.sim(sim).services->plan == "EU-500MB");
        CHECK(fleet.sim(sim).services->scheduled->plan == "EU-100MB");
    }
}

TEST_CASE("SCH-3 a plan that stayed is listed again where a clock further back is accepted") {
    Ahead ahead;
    ahead.accept();
    ahead.fleet.now = "2026-11-20T10:00:00Z";
    const ClockAcceptance again = ahead.accept();
    REQUIRE(again.early.size() == 2);
    CHECK(again.early[1].iccid.digits() == other_tracker);
    CHECK(again.writes.sims.empty());
}

TEST_CASE("SCH-3 a plan that took effect too early is not listed where it is not the SIM's plan any more") {
    Ahead ahead;
    ahead.fleet.now = "2036-11-23T11:00:00Z";
    ahead.fleet.change(
        [](Snapshot& snapshot, Day today) { return terminate_sims(snapshot, selection({tracker}), today); });
    ahead.fleet.now = "2026-11-24T10:00:00Z";
    const ClockAcceptance acceptance = ahead.accept();
    REQUIRE(acceptance.early.size() == 1);
    CHECK(acceptance.early[0].iccid.digits() == other_tracker);
}

TEST_CASE("SCH-3 a clock is accepted with a reason, and only where it is behind") {
    Ahead ahead;
    const auto view = (*ahead.fleet).read();
    for (const char* none : {"", " ", "...", ". ."})
        CHECK(error_of([&] { (void)judge_acceptance(*view, context_at(ahead.fleet.now, none)); })->code() ==
              "SCH-3");
    CHECK(judge_acceptance(*view, context_at("2036-11-23T09:54:59Z")));
    CHECK_FALSE(judge_acceptance(*view, context_at("2036-11-23T09:55:00Z")));
    CHECK_FALSE(judge_acceptance(*view, context_at("2036-11-23T10:00:01Z")));
}

TEST_CASE("SCH-3 a clock that was accepted is not taken back") {
    Ahead ahead;
    ahead.accept();
    CHECK(error_of([&] {
              (void)revert_request(*(*ahead.fleet).read(), RequestNumber{6}, ahead.fleet.today());
          })->code() == "SCH-3");
}

TEST_CASE("SCH-3 a day ends with the last request made on it or before, whatever the clock said meanwhile") {
    Ahead ahead;
    CHECK(ahead.listed("2026-11-24", nullptr) == std::vector{5, 4});
    ahead.accept();
    label(ahead.fleet, tracker, "after");
    using Numbers = std::vector<int>;
    CHECK(ahead.listed(nullptr, "2026-11-23") == Numbers{3, 2, 1});
    CHECK(ahead.listed("2026-11-24", nullptr) == Numbers{7, 6, 5, 4});
    CHECK(ahead.listed("2026-11-24", "2026-11-24") == Numbers{7, 6, 5, 4});
    CHECK(ahead.listed("2036-01-01", nullptr).empty());
    CHECK(ahead.fleet.sim(tracker, "2026-11-23").identity.label != "after");
    CHECK(ahead.fleet.sim(ahead.third, "2026-11-23").services->profile == "tracker-eu");
}

TEST_CASE("SCH-3 the report of the last days counts each request for a day that its number allows") {
    Ahead ahead;
    ahead.accept();
    const RequestActivity activity =
        view_activity(*(*ahead.fleet).read(), Day::parse("2026-11-24").value(), 3, 50);
    CHECK(activity.newest.in_all == 6);
    CHECK(activity.days[1].requests == 3);
    CHECK(activity.days[2].requests == 3);
}

TEST_CASE("SCH-3 a plan that comes into force after a clock was accepted stands behind that in the history") {
    Ahead ahead;
    ahead.fleet.now = "2036-11-23T11:00:00Z";
    ahead.fleet.edit("tracker-eu-500", {{"voice", "on"}});  // request 6, seen by those that follow
    label(ahead.fleet, other_tracker, "does not look at plans");
    ahead.fleet.now = "2026-11-24T10:00:00Z";
    ahead.accept();
    ahead.fleet.now = "2026-12-05T10:00:00Z";
    const auto order = [&](const std::string& sim) {
        std::vector<std::string> told;
        for (const LifeEvent& event : sim_history(*(*ahead.fleet).read(), sim, ahead.fleet.today())) {
            if (const auto* entry = std::get_if<HistoryEntry>(&event))
                told.push_back(std::to_string(static_cast<int>(entry->request.number)));
            else
                told.emplace_back("plan");
        }
        return told;
    };
    CHECK(order(other_tracker) == std::vector<std::string>{"2", "3", "6", "7", "plan", "8"});
    CHECK(order(tracker) == std::vector<std::string>{"2", "3", "plan", "4"});
}
