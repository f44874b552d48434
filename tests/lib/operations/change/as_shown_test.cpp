#include "lib/operations/change/as_shown.hpp"

#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

#include <memory>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

using Edit = std::function<void(Change&)>;

/// A migration that was shown, one of its SIMs refused, before somebody did something else.
struct Shown {
    Fleet fleet;
    Change change =
        migrate_sims(*(*fleet).read(), selection({tracker, other_tracker, available}), "lab", fleet.today());
    Shown() { fleet.deviate(pooled, {{"voice", "on"}}, "test"); }

    /// Whether what was shown is what is done where judging it again gives that.
    bool holds(const Edit& edit) {
        const auto error = error_of([&] {
            (void)as_shown(*(*fleet).read(), change, parse_instant(fleet.now).value(), [&](Snapshot&, Day) {
                Change now = change;
                edit(now);
                return now;
            });
        });
        CHECK((!error || error->kind() == ErrorKind::unexpected_state));
        return !error;
    }
};

}  // namespace

TEST_CASE("What was shown is done where judging it again gives the same, whatever others did meanwhile") {
    Shown shown;
    REQUIRE(shown.change.report.refused.size() == 1);
    REQUIRE(shown.change.writes.sims.size() == 2);
    CHECK(shown.holds([](Change&) {}));
    CHECK(shown.holds([](Change& now) { now.report.outcomes[0].sims += 5; }));
}

TEST_CASE("What was shown is not done where judging it again gives anything else, whichever part it is") {
    Shown shown;
    const Iccid other = shown.change.report.refused[0].sim.value();
    CHECK_FALSE(shown.holds([](Change& now) { ++now.report.summary.scheduled; }));
    CHECK_FALSE(shown.holds([](Change& now) { now.report.profile = ProfileReport{"lab", {}}; }));
    CHECK_FALSE(shown.holds([](Change& now) { now.report.catalogue.added = {verbatim("the plan EU-2GB")}; }));
    CHECK_FALSE(shown.holds([&](Change& now) { now.report.identities = {{other, "label", {}, "van"}}; }));
    CHECK_FALSE(shown.holds([&](Change& now) {
        now.report.gave_up = {{other, "imsi", "208010000000001", {}}};
    }));
    CHECK_FALSE(shown.holds([](Change& now) { now.report.outcomes[0].via = "meter"; }));
    CHECK_FALSE(shown.holds([](Change& now) { now.writes.states[0].status = Status::suspended; }));
}

TEST_CASE("BAT-1 what was shown is not done where it would be of other SIMs") {
    Shown shown;
    const Iccid other = shown.change.report.refused[0].sim.value();
    CHECK_FALSE(shown.holds([](Change& now) { now.report.sims.pop_back(); }));
    CHECK_FALSE(shown.holds([&](Change& now) { now.report.sims[0].iccid = other; }));
    CHECK_FALSE(shown.holds([](Change& now) { now.writes.sims.pop_back(); }));
    CHECK_FALSE(shown.holds([&](Change& now) { now.writes.sims[0].before.iccid = other; }));
    CHECK_FALSE(shown.holds([](Change& now) { now.report.refused.clear(); }));
    CHECK_FALSE(shown.holds([](Change& now) { now.report.refused[0].line = 7; }));
    CHECK_FALSE(shown.holds([](Change& now) {
        now.report.refused[0].why =
            std::make_shared<const Refusal>(Refusal{"STA-4", verbatim("Another one."), verbatim("None.")});
    }));
    CHECK_FALSE(shown.holds([&](Change& now) { now.report.refused[0].sim = now.report.sims[0].iccid; }));
}
