#include "tests/lib/operations/random_lives.hpp"

#include "lib/operations/history/history.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// The plan that the event leaves in force, and the day from which on.
std::pair<Day, std::optional<std::string>> told_by(const LifeEvent& event) {
    if (const auto* plan = std::get_if<PlanInForce>(&event)) return {plan->plan.effective, plan->plan.to};
    const auto& entry = std::get<HistoryEntry>(event);
    const auto& plan = entry.outcome.plan;
    if (!plan) return {entry.request.day, {}};
    const bool at_once = plan->effective <= entry.request.day;
    return {entry.request.day, at_once ? plan->to : plan->from};
}

bool is_plan_in_force(const LifeEvent& event) { return std::holds_alternative<PlanInForce>(event); }

/// The plan in force on a day, by what a history tells up to it.
std::optional<std::string> told_plan(const std::vector<LifeEvent>& history, Day day) {
    std::optional<std::string> plan;
    for (const LifeEvent& event : history) {
        const auto [from, told] = told_by(event);
        if (from <= day && told) plan = told;
    }
    return plan;
}

}  // namespace

TEST_CASE("SCH-1 the plan in force on any day is the one that the history tells, in random lives") {
    std::ptrdiff_t in_force = 0;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        RandomLives lives{seed};
        const auto store = (*lives.fleet).read();
        for (const std::string& sim : lives.sims) {
            const auto history = sim_history(*store, sim, lives.fleet.today());
            in_force += std::ranges::count_if(history, is_plan_in_force);
            for (Day day = RandomLives::first_day(); day <= RandomLives::last_day(); day = day_after(day)) {
                CAPTURE(seed);
                CAPTURE(sim);
                CAPTURE(to_string(day));
                const SimView then = view_sim(*store, sim, parse_instant(lives.fleet.now).value(), day);
                CHECK(told_plan(history, day) == then.services->plan);
            }
        }
    }
    CHECK(in_force > 4);
}

TEST_CASE("SCH-1 no request of a history tells a plan of a day gone by, in random lives") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        RandomLives lives{seed};
        for (const std::string& sim : lives.sims) {
            for (const HistoryEntry& entry : request_history(*(*lives.fleet).read(), sim)) {
                CAPTURE(seed);
                CHECK((!entry.outcome.plan || entry.outcome.plan->effective >= entry.request.day));
            }
        }
    }
}

TEST_CASE("REQ-2 a history is told day by day, what comes of the day itself before that day's requests") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        RandomLives lives{seed};
        for (const std::string& sim : lives.sims) {
            const auto history = sim_history(*(*lives.fleet).read(), sim, lives.fleet.today());
            CHECK(std::ranges::is_sorted(history, {}, [](const LifeEvent& event) {
                const auto* entry = std::get_if<HistoryEntry>(&event);
                return std::pair{told_by(event).first, entry ? entry->request.number : RequestNumber::none};
            }));
        }
    }
}

TEST_CASE("REQ-2 every day gone by is told as it was seen on that day, in random lives") {
    for (unsigned seed = 1; seed <= 2; ++seed) {
        RandomLives lives{seed, true};
        for (const auto& seen : lives.pictures) {
            CAPTURE(seed);
            CAPTURE(to_string(seen.first));
            CHECK(lives.picture(seen.first) == seen.second);
        }
    }
}

TEST_CASE("SCH-1 a day to come is told as it will be seen where nobody does anything, in random lives") {
    for (unsigned seed = 1; seed <= 2; ++seed) {
        RandomLives lives{seed};
        std::map<Day, std::string> foretold;
        for (Day day = RandomLives::last_day(); foretold.size() < 35; day = day_after(day))
            foretold.emplace(day, lives.picture(day));
        for (const auto& told : foretold) {
            lives.wait_until(told.first);
            CAPTURE(to_string(told.first));
            CHECK(lives.picture() == told.second);
        }
    }
}
