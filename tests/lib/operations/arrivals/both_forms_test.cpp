#include "lib/operations/arrivals/compare_sims.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// A card in three forms: each is the one before with its Luhn digit behind it.
const std::string of_18 = "893322400000090000";
const std::string of_19 = "8933224000000900005";
const std::string of_20 = "89332240000009000051";
/// The first with a wrong digit behind it: another card.
const std::string with_wrong_digit = "8933224000000900001";

std::string rows(const std::vector<std::string>& numbers, const std::string& label = "van") {
    std::string text = "iccid,label\n";
    for (const std::string& number : numbers) text += number + "," + label + "\n";
    return text;
}

std::vector<std::string> stored(Fleet& fleet) {
    std::vector<std::string> numbers;
    for (const StoredSim& sim : (*fleet).read()->scan({})) numbers.push_back(sim.iccid.digits());
    return numbers;
}

/// A store that holds both outer forms of the card, as one of schema 1 may.
void hold_outer_forms(Fleet& fleet) {
    fleet.import(rows({of_18}));
    fleet.import(rows({of_20}));
}

using Numbers = std::vector<std::string>;

}  // namespace

TEST_CASE("IDN-6 a SIM is found by either form of its number, and answers show the one it has") {
    Fleet fleet{false};
    fleet.import(rows({of_19}));
    for (const std::string& form : {of_18, of_19, of_20}) CHECK(fleet.sim(form).iccid.digits() == of_19);
    CHECK(error_of([&] { (void)fleet.sim(with_wrong_digit); })->kind() == ErrorKind::not_found);
    CHECK(error_of([&] { (void)fleet.sim(of_19 + "0"); })->kind() == ErrorKind::not_found);
}

TEST_CASE("IDN-6 a wrong digit behind a number makes another card") {
    Fleet fleet{false};
    fleet.import(rows({of_18}));
    fleet.import(rows({with_wrong_digit}));
    CHECK(stored(fleet) == Numbers{of_18, with_wrong_digit});
    CHECK(fleet.sim(of_19).iccid.digits() == of_18);
    CHECK(fleet.sim(with_wrong_digit).iccid.digits() == with_wrong_digit);
}

TEST_CASE("IDN-6 an import in the other form is the SIM that is stored") {
    Fleet fleet{false};
    fleet.import(rows({of_19}));
    for (const std::string& form : {of_18, of_20}) {
        const ChangeReport report = fleet.import(rows({form}));
        CHECK(report.summary.unchanged == 1);
        CHECK(report.sims.at(0).iccid.digits() == of_19);
        CHECK(report.warnings.empty());
    }
    const auto error = error_of([&] { fleet.import(rows({of_18}, "truck")); });
    REQUIRE(error);
    CHECK(error->message().english().find("The SIM is in the store already and differs") == 0);
    CHECK(error->sim() == of_19);
    ImportSettings update;
    update.update = true;
    fleet.import(rows({of_20}, "truck"), update);
    CHECK(fleet.sim(of_19).identity.label == "truck");
    CHECK(stored(fleet) == Numbers{of_19});
}

TEST_CASE("IDN-6 of two forms in one file the first one is stored, and the SIM counts once") {
    for (const auto& forms : {std::pair{of_18, of_19}, {of_19, of_18}, {of_19, of_20}, {of_20, of_19}}) {
        CAPTURE(forms.first);
        Fleet fleet{false};
        const ChangeReport report = fleet.import(rows({forms.first, forms.second}));
        CHECK(report.summary.changed == 1);
        CHECK(report.warnings.size() == 1);
        CHECK(stored(fleet) == Numbers{forms.first});
    }
}

TEST_CASE("BAT-2 two forms of one card with two targets are refused, each row by its line") {
    Fleet fleet{false};
    const auto error =
        error_of([&] { fleet.import("iccid,label\n" + of_18 + ",van\n" + of_19 + ",truck\n"); });
    REQUIRE(error);
    CHECK(error->code() == "BAT-2");
    REQUIRE(error->refused().size() == 2);
    CHECK(error->refused()[0].line == 2U);
    CHECK(error->refused()[1].line == 3U);
}

TEST_CASE("IDN-6 the exact form wins where a store holds more than one") {
    Fleet fleet{false};
    hold_outer_forms(fleet);
    CHECK(stored(fleet) == Numbers{of_18, of_20});
    CHECK(fleet.sim(of_18).iccid.digits() == of_18);
    CHECK(fleet.sim(of_20).iccid.digits() == of_20);
    CHECK(fleet.import(rows({of_18, of_20})).summary.unchanged == 2);
}

TEST_CASE("IDN-6 a number that fits two SIMs, neither exactly, is refused with both named") {
    Fleet fleet{false};
    hold_outer_forms(fleet);
    const auto shown = error_of([&] { (void)fleet.sim(of_19); });
    REQUIRE(shown);
    CHECK(shown->code() == "IDN-6");
    CHECK(shown->message().english() == of_19 + " fits two SIMs: " + of_18 + " and " + of_20 + ".");
    const auto imported = error_of([&] { fleet.import(rows({of_19})); });
    REQUIRE(imported);
    CHECK(imported->code() == "IDN-6");
    CHECK(imported->line() == 2U);
}

TEST_CASE("IDN-6 a number that fits two SIMs is one refused row of a batch") {
    Fleet fleet{false};
    hold_outer_forms(fleet);
    fleet.import("iccid,profile\n8933224000000010003,lab\n");
    Selection list;
    list.from_list = true;
    list.list.add(of_19, 2);
    list.list.add("8933224000000010003", 3);
    const ChangeReport report =
        fleet.keep_going([&](Snapshot& snapshot, Day today) { return suspend_sims(snapshot, list, today); });
    CHECK(report.summary.changed == 1);
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].why->rule == "IDN-6");
    CHECK(report.refused[0].line == 2U);
}

TEST_CASE("IDN-6 lines come into the store one after the other: the middle form fits whichever was first") {
    const auto after = [](const Numbers& lines) {
        Fleet fleet{false};
        fleet.import(rows(lines));
        return stored(fleet);
    };
    CHECK(after({of_18, of_19, of_20}) == Numbers{of_18, of_20});
    CHECK(after({of_19, of_18, of_20}) == Numbers{of_19});
    Fleet fleet{false};
    const auto error = error_of([&] { fleet.import(rows({of_18, of_20, of_19})); });
    REQUIRE(error);
    CHECK(error->code() == "IDN-6");
    CHECK(error->line() == 4U);
}

TEST_CASE("IDN-6 a list that names a SIM in both forms names it once, and a comparison knows it by either") {
    Fleet fleet;
    const std::string short_form = tracker.substr(0, 18);
    const ChangeReport report = fleet.change([&](Snapshot& snapshot, Day today) {
        return suspend_sims(snapshot, selection({short_form, tracker}), today);
    });
    CHECK(report.summary.selected == 1);
    SimRecords records{"iccid,status\n" + short_form + ",active\n", "test"};
    const Change compared = compare_sims(*(*fleet).read(), records, false, fleet.today());
    CHECK(compared.report.comparison->not_in_store == 0);
    CHECK(compared.report.summary.changed == 1);
}

TEST_CASE("IDN-6 a SIM is edited and added under the number that it has") {
    Fleet fleet{false};
    fleet.import(rows({of_19}));
    fleet.change([](Snapshot& snapshot, Day today) {
        return edit_sim(snapshot, of_18, {{}, {}, {}, "bike"}, today);
    });
    CHECK(fleet.sim(of_19).identity.label == "bike");
    SimRecord record;
    record.iccid = of_20;
    const ChangeReport added =
        fleet.change([&](Snapshot& snapshot, Day today) { return add_sim(snapshot, record, {}, today); });
    CHECK(added.summary.unchanged == 1);
    CHECK(stored(fleet) == Numbers{of_19});
}

TEST_CASE("IDN-2 a form that is stored otherwise brings no number, so its check digit is not judged") {
    Fleet fleet{false};
    ImportSettings strict;
    strict.strict = true;
    fleet.import(rows({with_wrong_digit}));
    const std::string longer = with_wrong_digit + "0";
    const ChangeReport report = fleet.import(rows({longer}), strict);
    CHECK(report.summary.unchanged == 1);
    CHECK(report.warnings.empty());
    const auto error = error_of([&] {
        fleet.import(rows({"8933224000000010001", "89332240000000100017"}), strict);
    });
    CHECK(error->code() == "IDN-2");
}
