#include "lib/operations/change/judged_before.hpp"

#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// A change that is judged on a view; something else happens; then it is carried out.
struct Course {
    Fleet fleet;
    int judgements = 0;

    ChangeReport run(const Judging& wanted, JudgedBy by, const std::function<void()>& meanwhile) {
        const Judging judge = [&](Snapshot& snapshot, Day today) {
            ++judgements;
            return wanted(snapshot, today);
        };
        judgements = 0;
        Change before = judge(*(*fleet).read(), fleet.today());
        meanwhile();
        return fleet.change([&](Snapshot& snapshot, Day) {
            return judged_before(snapshot, std::move(before), by, parse_instant(fleet.now).value(), judge);
        });
    }
    ChangeReport import(const std::function<void()>& meanwhile) {
        const std::string file =
            "iccid,status,profile\n8933224000000999998,active,lab\n" + tracker + ",suspended,tracker-eu\n";
        return run(
            [&](Snapshot& snapshot, Day today) {
                SimRecords records{file, "test"};
                ImportSettings settings;
                settings.update = true;
                return import_sims(snapshot, records, settings, today);
            },
            JudgedBy::named_sims, meanwhile);
    }
    ChangeReport migrate(const Selection& wanted, JudgedBy by, const std::function<void()>& meanwhile) {
        return run([&](Snapshot& snapshot,
                       Day today) { return migrate_sims(snapshot, wanted, "tracker-eu-500", today); },
                   by, meanwhile);
    }
};

}  // namespace

TEST_CASE("A change that was judged before is carried out as it was judged where nothing happened since") {
    Course course;
    CHECK(course.import([] {}).summary.changed == 2);
    CHECK(course.judgements == 1);
    CHECK(course.fleet.sim(tracker).services->status == Status::suspended);
}

TEST_CASE(
    "An import that was judged before stands beside changes of other SIMs, and is judged again after "
    "others") {
    Course course;
    CHECK(course.import([&] { course.fleet.migrate(other_tracker, "lab"); }).summary.changed == 2);
    CHECK(course.judgements == 1);

    Course touched;
    CHECK(touched.import([&] { touched.fleet.migrate(tracker, "lab"); }).summary.refused == 0);
    CHECK(touched.judgements == 2);

    Course edited;
    (void)edited.import([&] { edited.fleet.edit("lab", {{"data", "off"}}); });
    CHECK(edited.judgements == 2);
    CHECK(edited.fleet.value("8933224000000999998", "data") == "off");

    Course ended;
    (void)ended.import([&] {
        ended.fleet.change([&](Snapshot& snapshot, Day today) {
            return terminate_sims(snapshot, selection({other_tracker}), today);
        });
    });
    CHECK(ended.judgements == 2);
}

TEST_CASE("BAT-1 a batch that was judged before is judged as the store is when it is written") {
    Course course;
    Selection wanted;
    wanted.profiles = {"tracker-eu"};
    const Judging judge = [&](Snapshot& snapshot, Day today) {
        return migrate_sims(snapshot, wanted, "tracker-eu-500", today);
    };
    const auto all = judge(*(*course.fleet).read(), course.fleet.today()).report.summary.changed;
    const ChangeReport report =
        course.run(judge, JudgedBy::whole_store, [&] { course.fleet.migrate(tracker, "lab"); });
    CHECK(report.summary.changed == all - 1);
    CHECK(course.judgements == 2);
    CHECK(course.fleet.sim(tracker).services->profile == "lab");
}

TEST_CASE(
    "A change of SIMs that are named stands beside changes of others, and is judged again after its own") {
    Course course;
    const auto moves_other = [&] { course.fleet.migrate(other_tracker, "lab"); };
    CHECK(course.migrate(selection({tracker}), JudgedBy::named_sims, moves_other).summary.changed == 1);
    CHECK(course.judgements == 1);
    CHECK(course.fleet.sim(other_tracker).services->profile == "lab");

    Course touched;
    const auto moves_it = [&] { touched.fleet.migrate(tracker, "lab"); };
    CHECK(touched.migrate(selection({tracker}), JudgedBy::named_sims, moves_it).summary.changed == 1);
    CHECK(touched.judgements == 2);
    CHECK(touched.fleet.sim(tracker).services->profile == "tracker-eu-500");

    Course renamed;
    const auto takes_number = [&] {
        renamed.fleet.change([&](Snapshot& snapshot, Day today) {
            return edit_sim(snapshot, other_tracker, {.label = "other"}, today);
        });
    };
    (void)renamed.migrate(selection({tracker}), JudgedBy::named_sims, takes_number);
    CHECK(renamed.judgements == 2);
}

TEST_CASE("SCH-3 a change that was judged before is judged again where another billing day began") {
    Course course;
    (void)course.import([&] { course.fleet.now = "2026-12-01T09:00:00Z"; });
    CHECK(course.judgements == 2);
}
