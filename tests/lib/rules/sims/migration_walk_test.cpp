#include "lib/rules/sims/migration.hpp"
#include "lib/rules/sims/schedule.hpp"
#include "tests/lib/model/property.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace simprof;
using simprof::test::rule_of;

namespace {

const Catalogue catalogue = sample::catalogue();

/// A SIM told by hand, day by day, with a calendar of text: it knows no dates to come, only "on the next
/// first".
struct HandToldSim {
    std::string profile = "lab";
    std::string plan = "EU-PPU";
    std::optional<std::string> waiting;

    void begin_day(const std::string& date) {
        if (!date.ends_with("-01") || !waiting) return;
        plan = *waiting;
        waiting.reset();
    }
    bool pooled_and_capped(const std::string& target) const {
        const auto pooled = [](const std::string& name) { return name == "EU-POOL-10GB"; };
        const auto capped = [](const std::string& name) { return name == "EU-100MB" || name == "EU-500MB"; };
        return (pooled(plan) && capped(target)) || (capped(plan) && pooled(target));
    }
    /// What a migration must answer.
    std::string migrate(const ServiceProfile& target) {
        const std::string& target_plan = catalogue[target.plan].name;
        if (target.name == profile) return "unchanged";
        if (pooled_and_capped(target_plan)) return "MIG-8";
        profile = target.name;
        waiting.reset();
        if (target_plan != plan) waiting = target_plan;
        return "changed";
    }
};

/// Days to wait before each migration, and to which profile.
using Walk = std::vector<std::pair<int, std::size_t>>;

Walk any_walk() {
    const auto step =
        rc::gen::pair(rc::gen::inRange(0, 45), rc::gen::inRange<std::size_t>(0, catalogue.profiles.size()));
    return *rc::gen::container<Walk>(step);
}

bool lies_on_a_first(const ScheduledPlan& plan) { return to_string(plan.from).ends_with("-01"); }

std::string name_of(PlanId plan) { return catalogue[plan].name; }

void assert_sound(const ServiceState& state, Day today) {
    const auto next = scheduled_plan(state, today);
    if (!next) return;
    RC_ASSERT(lies_on_a_first(*next));
    RC_ASSERT(next->from > today);
    RC_ASSERT(next->plan != plan_in_force(state, today));
}

/// The hand-told SIM and both kept ones agree on that day.
void assert_equal(const HandToldSim& told, const ServiceState& state, Day today) {
    RC_ASSERT(name_of(plan_in_force(state, today)) == told.plan);
    const auto next = scheduled_plan(state, today);
    RC_ASSERT(next.has_value() == told.waiting.has_value());
    if (next) RC_ASSERT(name_of(next->plan) == *told.waiting);
}

}  // namespace

TEST_CASE(
    "SCH-1 after any migrations the plan in force is that of a SIM told by hand day by day, folded or not") {
    simprof::test::check_property([] {
        Day today{sample::day("2026-01-15").sys_days() + std::chrono::days{*rc::gen::inRange(0, 800)}};
        HandToldSim told;
        ServiceState stored = sample::follower(catalogue, "lab");  // as written by the last change
        ServiceState kept = stored;                                // folded every day
        for (const auto& [wait, target] : any_walk()) {
            for (int waited = 0; waited < wait; ++waited) {
                today = Day{today.sys_days() + std::chrono::days{1}};
                told.begin_day(to_string(today));
                kept = folded(kept, today);
                assert_equal(told, stored, today);
                assert_equal(told, kept, today);
            }
            const ServiceProfile& profile = catalogue.profiles[target];
            const Judgement judgement = judge_migration(stored, profile, catalogue, today);
            RC_ASSERT(rule_of(judgement) == told.migrate(profile));
            RC_ASSERT(judge_migration(kept, profile, catalogue, today).after == judgement.after);
            if (judgement.outcome == Outcome::changed) stored = judgement.after;
            kept = judgement.after;
            assert_equal(told, stored, today);
        }
    });
}

TEST_CASE(
    "MIG-3 after any migrations a SIM has at most one scheduled plan, on a first to come, other than its "
    "plan") {
    simprof::test::check_property([] {
        Day today = sample::day("2026-11-23");
        ServiceState state = sample::follower(catalogue, "tracker-eu");
        for (const auto& [wait, target] : any_walk()) {
            today = Day{today.sys_days() + std::chrono::days{wait}};
            const Judgement judgement = judge_migration(state, catalogue.profiles[target], catalogue, today);
            RC_ASSERT(!(judgement.superseded && judgement.cancelled));
            if (judgement.superseded)
                RC_ASSERT(judgement.superseded == judgement.before.next && judgement.after.next);
            if (judgement.cancelled)
                RC_ASSERT(judgement.cancelled == judgement.before.next && !judgement.after.next);
            state = judgement.after;
            assert_sound(state, today);
        }
    });
}

TEST_CASE("MIG-7 the same migration on the same day again changes nothing") {
    simprof::test::check_property([] {
        Day today = sample::day("2026-11-23");
        ServiceState state = sample::follower(catalogue, "gateway-pool");
        for (const auto& [wait, target] : any_walk()) {
            today = Day{today.sys_days() + std::chrono::days{wait}};
            const ServiceProfile& profile = catalogue.profiles[target];
            const Judgement first = judge_migration(state, profile, catalogue, today);
            state = first.after;
            const Judgement again = judge_migration(state, profile, catalogue, today);
            RC_ASSERT(again.after == state);
            if (first.outcome == Outcome::changed) RC_ASSERT(rule_of(again) == "unchanged");
        }
    });
}
