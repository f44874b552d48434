#include "lib/operations/change/effect.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// One row that can be done, and one of each kind that cannot.
Selection mixed_list() {
    Selection selection;
    selection.from_list = true;
    selection.list.add(tracker, 2, "lab");
    selection.list.add(available, 3, "lab");
    selection.list.add("8933224000000099999", 4, "lab");
    selection.list.add("123", 5, "lab");
    selection.list.add(pooled, 6, "no-such-profile");
    selection.list.add(other_tracker, 7, "lab");
    selection.list.add(other_tracker, 8, "meter");
    selection.list.add_msisdn("+33600000000", 9, "lab");
    SimRecord unreadable;
    unreadable.line = 10;
    unreadable.problem =
        FileRowProblem{verbatim("The row is longer than 64 KiB."), verbatim("Is a line end missing?")};
    selection.list.add(unreadable);
    return selection;
}

using Lines = std::vector<std::uint32_t>;
Lines lines_of(const ChangeReport& report) {
    Lines lines;
    for (const RefusedRow& row : report.refused) lines.push_back(row.line);
    return lines;
}

Judging migration(const Selection& selection) {
    return
        [&selection](Snapshot& snapshot, Day today) { return migrate_sims(snapshot, selection, {}, today); };
}

}  // namespace

TEST_CASE("BAT-3 with --keep-going the good rows change and each bad one is told with its line") {
    Fleet fleet;
    const Selection list = mixed_list();
    const ChangeReport report = fleet.keep_going(migration(list));
    CHECK(report.summary.selected == 9);
    CHECK(report.summary.changed == 1);
    CHECK(report.summary.refused == 8);
    CHECK(fleet.sim(tracker).services->profile == "lab");
    CHECK(fleet.sim(other_tracker).services->profile == "tracker-eu");
    CHECK(lines_of(report) == Lines{3, 4, 5, 6, 7, 8, 9, 10});
    REQUIRE(report.sims.size() == 1);
    CHECK(report.refused.front().why->rule == "STA-4");
    CHECK(report.refused.front().sim->digits() == available);
}

TEST_CASE("BAT-1 BAT-3 without --keep-going one bad row refuses all, and every one is named") {
    Fleet fleet;
    const Selection list = mixed_list();
    const std::int64_t before = fleet.requests();
    const auto error = error_of([&] { fleet.change(migration(list)); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::refused);
    CHECK(error->code() == "STA-4");
    CHECK(error->refused().size() == 8);
    CHECK(fleet.requests() == before);
    CHECK(fleet.sim(tracker).services->profile == "tracker-eu");
}

TEST_CASE("BAT-3 a batch of which nothing can be done records nothing") {
    Fleet fleet;
    Selection list = selection({available});
    list.list.add("8933224000000099999", 2);
    const std::int64_t before = fleet.requests();
    const ChangeReport report = fleet.keep_going(
        [&](Snapshot& snapshot, Day today) { return migrate_sims(snapshot, list, "lab", today); });
    CHECK(report.summary.refused == 2);
    CHECK_FALSE(report.request);
    CHECK(fleet.requests() == before);
}

TEST_CASE("BAT-3 an import goes on past bad rows, and BAT-4 doing it again changes nothing") {
    Fleet fleet;
    const std::string text =
        "iccid,msisdn,status,profile\n"
        "8933224000000900009,33700000001,active,lab\n"
        "8933224000000900017,33700000001,active,lab\n"
        "8933224000000900025,33700000002,active,no-such-profile\n"
        "8.93322E+18,33700000003,active,lab\n"
        "8933224000000900033,33700000004,available,lab\n"
        "8933224000000900041,,active,lab\n"
        "8933224000000900041,,suspended,lab\n";
    const auto import = [&](Snapshot& snapshot, Day today) {
        SimRecords records{text, "test"};
        return import_sims(snapshot, records, {}, today);
    };
    const ChangeReport report = fleet.keep_going(import);
    CHECK(report.summary.changed == 1);
    CHECK(report.summary.refused == 6);
    CHECK(lines_of(report) == Lines{3, 4, 5, 6, 7, 8});
    CHECK(fleet.sim("8933224000000900009").services->profile == "lab");
    const ChangeReport again = fleet.keep_going(import);
    CHECK(again.summary.unchanged == 1);
    CHECK_FALSE(again.request);
}

TEST_CASE("BAT-2 of many repeats a few are named and the others counted") {
    Fleet fleet;
    Selection all;
    all.all = true;
    const auto sims = select_sims(*(*fleet).read(), all, fleet.today()).sims;
    Selection twice;
    for (int n = 0; n < 2; ++n)
        for (const SelectedSim& sim : sims) twice.list.add(sim.sim.iccid.digits());
    const SelectedSims selected = select_sims(*(*fleet).read(), twice, fleet.today());
    CHECK(selected.sims.size() == 100);
    REQUIRE(selected.warnings.size() == 6);
    CHECK(selected.warnings.back().message.english().starts_with("95 more SIMs"));
}

TEST_CASE("CAT-1 a status is known by a filter as an import knows it, whatever its case") {
    Fleet fleet;
    const auto with_status = [&](const std::string& status) {
        Selection filter;
        filter.statuses = {status};
        return select_sims(*(*fleet).read(), filter, fleet.today()).sims.size();
    };
    CHECK(with_status("active") > 0);
    CHECK(with_status("Active") == with_status("active"));
    CHECK(with_status("Pre-Activated") == with_status("preactivated"));
    CHECK(error_of([&] { (void)with_status("asleep"); })->kind() == ErrorKind::not_found);
}

TEST_CASE("A list by MSISDN finds its SIMs, in any order and with repeats") {
    Fleet fleet;
    const std::string msisdn = fleet.sim(tracker).identity.msisdn.value().digits();
    const std::string other = fleet.sim(pooled).identity.msisdn.value().digits();
    Selection list;
    list.list.add_msisdn(other, 2);
    list.list.add_msisdn("+" + msisdn, 3);
    list.list.add_msisdn(other, 4);
    const SelectedSims selected = select_sims(*(*fleet).read(), list, fleet.today());
    REQUIRE(selected.sims.size() == 2);
    CHECK(selected.sims[0].sim.iccid.digits() == tracker);
    CHECK(selected.sims[1].sim.iccid.digits() == pooled);
    CHECK(selected.warnings.size() == 1);
}

TEST_CASE("What is refused by one rule for different reasons is told apart, reason by reason") {
    Fleet fleet;
    const Selection all = selection({tracker, other_tracker, "8933224000000010490"});
    const ChangeReport report = fleet.keep_going(
        [&](Snapshot& snapshot, Day today) { return migrate_sims(snapshot, all, "gateway-pool", today); });
    const Effect effect = effect_of(report);
    REQUIRE(effect.refusals.size() == 2);
    CHECK(effect.refusals[0].sims == 2);
    CHECK(effect.refusals[0].message.english().find("EU-100MB") != std::string::npos);
    CHECK(effect.refusals[1].sims == 1);
    CHECK(effect.refusals[1].message.english().find("EU-500MB") != std::string::npos);
}

TEST_CASE("Reasons beyond the first few are counted by rule") {
    ChangeReport report;
    for (std::uint32_t line = 1; line <= 50; ++line) {
        const Refusal why{"BAT-2", verbatim("reason " + std::to_string(line)), {}};
        report.refused.push_back({std::make_shared<const Refusal>(why), {}, line});
    }
    report.summary.selected = report.summary.refused = 50;
    const Effect effect = effect_of(report);
    CHECK(effect.refusals.size() == 21);
    CHECK(effect.refusals.front().sims == 30);
    CHECK(effect.refusals.front().rule == "BAT-2");
}
