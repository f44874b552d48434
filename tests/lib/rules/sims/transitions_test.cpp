#include "lib/rules/sims/life_cycle.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

using namespace simprof;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

/// A row a former status, a column a new one, both in the order of the life cycle:
/// available, preactivated, test, active, suspended, barred, sleep, terminated.
/// `=` the same status, `y` may become, `.` may not.
using Table = std::array<std::string_view, 8>;

constexpr Table by_command{
    "=yyy....",  // available
    ".=yy....",  // preactivated
    "..=yy.yy",  // test
    "...=y.yy",  // active
    "...y=..y",  // suspended
    ".....=..",  // barred
    "...y..=.",  // sleep
    ".......=",  // terminated
};

/// What a platform may report: what commands can come to in several steps, a bar, and its end. A bar hides
/// what was before, but a SIM in service was never available or preactivated after it.
constexpr Table by_report{
    "=yyyyyyy",  // available
    ".=yyyyyy",  // preactivated
    "..=yyyyy",  // test
    "...=yyyy",  // active
    "...y=yyy",  // suspended
    "..yyy=yy",  // barred
    "...yyy=y",  // sleep
    ".......=",  // terminated
};

template <typename Check>
void for_each_pair(const Table& table, Check&& check) {
    for (std::size_t row = 0; row < table.size(); ++row) {
        for (std::size_t column = 0; column < table.size(); ++column) {
            const Status from = all_statuses.at(row);
            const Status to = all_statuses.at(column);
            const std::string pair = std::string{to_string(from)} + " to " + std::string{to_string(to)};
            CAPTURE(pair);
            check(from, to, table.at(row).at(column));
        }
    }
}

const Day today = sample::day("2026-11-23");

ServiceState in_status(Status status) { return sample::follower(sample::catalogue(), "tracker-eu", status); }

/// What a command answers for a SIM of each status, in the order of the life cycle.
template <typename Command>
std::string answers(Command&& command) {
    std::string result;
    for (const Status status : all_statuses) result += rule_of(command(in_status(status))) + " ";
    result.pop_back();
    return result;
}

}  // namespace

TEST_CASE("STA-2 a SIM may become by command what the table of the life cycle says, and nothing else") {
    for_each_pair(by_command, [](Status from, Status to, char allowed) {
        const auto becomes = may_become(from);
        CHECK((std::ranges::find(becomes, to) != becomes.end()) == (allowed == 'y'));
        CHECK(rule_of(judge_transition(from, to)) == (allowed == '.' ? "STA-2" : ""));
    });
}

TEST_CASE("STA-2 a platform's report may bar a SIM and lift the bar, and skip steps of the same table") {
    for_each_pair(by_report, [](Status from, Status to, char allowed) {
        CHECK(rule_of(judge_reported_transition(from, to)) == (allowed == '.' ? "STA-2" : ""));
    });
}

TEST_CASE("STA-2 a refused transition names both statuses and what is possible instead") {
    const auto refusal = judge_transition(Status::active, Status::test);
    REQUIRE(refusal);
    CHECK(mentions(refusal->message.english(), "active cannot become test"));
    CHECK(mentions(refusal->hint.english(), "suspended, sleep, terminated"));
    CHECK(mentions(judge_transition(Status::barred, Status::active)->hint.english(), "Only the provider"));
    CHECK(mentions(judge_transition(Status::terminated, Status::active)->hint.english(),
                   "never changes again"));
}

TEST_CASE("STA-2 a reported transition that no steps lead to is no fault of the command, but of the row") {
    CHECK(mentions(judge_reported_transition(Status::active, Status::available)->hint.english(),
                   "leave the row out"));
    CHECK(mentions(judge_reported_transition(Status::terminated, Status::active)->hint.english(),
                   "use another SIM"));
}

TEST_CASE("STA-2 suspending is for SIMs in test and active ones") {
    CHECK(answers([](const ServiceState& state) { return judge_suspension(state, today); }) ==
          "STA-2 STA-2 changed changed unchanged STA-2 STA-2 STA-2");
    CHECK(judge_suspension(in_status(Status::active), today).after == in_status(Status::suspended));
}

TEST_CASE("STA-2 resuming is for suspended SIMs") {
    CHECK(answers([](const ServiceState& state) { return judge_resumption(state, today); }) ==
          "STA-2 STA-2 STA-2 unchanged changed STA-2 STA-2 STA-2");
    CHECK(judge_resumption(in_status(Status::suspended), today).after == in_status(Status::active));
    CHECK(mentions(judge_resumption(in_status(Status::sleep), today).refusal->message.english(), "sleep"));
}

TEST_CASE("STA-2 terminating is for SIMs in test, active and suspended ones") {
    const Catalogue catalogue = sample::catalogue();
    CHECK(answers([&](const ServiceState& state) { return judge_termination(state, catalogue, today); }) ==
          "STA-2 STA-2 changed changed changed STA-2 STA-2 unchanged");
    CHECK(judge_termination(in_status(Status::suspended), catalogue, today).after.status ==
          Status::terminated);
}

TEST_CASE("STA-2 activating is for SIMs that are available, preactivated, in test or asleep") {
    const Catalogue catalogue = sample::catalogue();
    const ServiceProfile* target = catalogue.profile("tracker-eu");
    CHECK(answers([&](const ServiceState& state) {
              return judge_activation(state, target, catalogue, today);
          }) == "changed changed changed unchanged STA-2 STA-2 changed STA-2");
    CHECK(mentions(
        judge_activation(in_status(Status::suspended), target, catalogue, today).refusal->hint.english(),
        "simprof sim resume"));
}

TEST_CASE("STA-2 a change of status leaves a deviation and a scheduled plan as they are") {
    ServiceState state = sample::deviated(sample::catalogue(), "tracker-eu", {{"voice", "on"}});
    state.next = sample::from_day(sample::eu_500mb, "2026-12-01");
    ServiceState expected = state;
    expected.status = Status::suspended;
    CHECK(judge_suspension(state, today).after == expected);
    CHECK(judge_resumption(expected, today).after == state);
    CHECK(judge_suspension(state, today).deviation == DeviationChange::none);
}

TEST_CASE("SCH-1 a change of status puts a due plan in force") {
    ServiceState state = in_status(Status::active);
    state.next = sample::from_day(sample::eu_500mb, "2026-11-01");
    CHECK(judge_suspension(state, today).before.plan == sample::eu_500mb);
    CHECK(judge_suspension(state, today).after.plan == sample::eu_500mb);
    CHECK_FALSE(judge_suspension(state, today).after.next);
    state.status = Status::sleep;
    CHECK(judge_resumption(state, today).before.plan == sample::eu_500mb);
}
