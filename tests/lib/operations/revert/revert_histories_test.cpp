#include "lib/model/error.hpp"
#include "tests/lib/operations/random_changes.hpp"
#include "tests/lib/operations/reverting.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <set>

/// Whatever was done before: the state is the one before the request, or the request is refused.

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// One random change; its request, where it made one.
std::optional<std::int64_t> change_somehow(Random& random, Fleet& fleet) {
    const std::int64_t before = fleet.requests();
    const std::vector<std::string> profiles{"tracker-eu", "tracker-eu-500", "tracker-eu-sms", "lab"};
    const Sims sims = any_sims(random, fleet);
    if (below(random, 5) == 0) {
        fleet.edit(any_of(random, profiles),
                   {{"voice", below(random, 2) == 0 ? "on" : "off"}, {"sms-mo", "on-net"}});
    } else if (!sims.empty() && below(random, 5) == 0) {
        rename(fleet, sims.front(), {.label = fmt::format("label {}", below(random, 1000))});
    } else if (!sims.empty()) {
        const Operation operation = any_operation(random);
        const Selection selected = selection(sims);
        fleet.keep_going([&](Snapshot& store, Day today) { return operation(store, selected, today); },
                         "drawn");
    }
    return fleet.requests() == before ? std::nullopt : std::optional{fleet.requests()};
}

/// What a SIM is but for the days on which plans change.
std::string essence(Snapshot& snapshot, StateNumber number) {
    const ServiceState& state = snapshot.state(number);
    std::string text = fmt::format("{} {} {}", to_string(state.status), static_cast<int>(state.profile),
                                   static_cast<int>(state.next ? state.next->plan : state.plan));
    if (!state.own_options) return text;
    for (const OptionValue& option : state.own_options->values())
        text += fmt::format(" {}={}", option.option, option.value);
    return text;
}

struct Counts {
    std::int64_t changed = 0;
    std::int64_t changed_since = 0;
    std::int64_t refused = 0;
};

/// Takes a request back as far as it goes: SIMs come back, or are refused for a reason that holds; nobody
/// else changes.
void check_reversion(Fleet& fleet, RequestNumber request, Counts& counts) {
    const auto store = [&] { return (*fleet).read(); };
    std::map<Iccid, StoredSim> before;
    for (const StoredSim& sim : store()->scan({})) before.emplace(sim.iccid, sim);
    std::map<Iccid, SimEntry> done;
    for (const SimEntry& change : store()->sim_entries(request)) done.emplace(change.iccid, change);
    const ChangeReport report = fleet.keep_going(reverting(static_cast<std::int64_t>(request)));
    const auto after = store();
    std::map<Iccid, Outcome> outcomes;
    for (const SimOutcome& sim : report.sims) outcomes[sim.iccid] = report.outcomes[sim.shared].outcome;
    for (const RefusedRow& row : report.refused) outcomes[row.sim.value()] = Outcome::refused;
    for (const StoredSim& sim : after->scan({})) {
        const StoredSim& was = before.at(sim.iccid);
        const auto outcome = outcomes.find(sim.iccid);
        if (outcome == outcomes.end() || outcome->second != Outcome::changed) {
            CHECK(sim.state == was.state);
        } else {
            CHECK(essence(*after, sim.state) == essence(*after, done.at(sim.iccid).before));
            CHECK(was.last_request == request);
            ++counts.changed;
        }
        if (outcome == outcomes.end()) continue;
        const bool since = was.last_request != request;
        if (since) CHECK(outcome->second == Outcome::refused);
        if (since) ++counts.changed_since;
        if (!since && outcome->second == Outcome::refused) ++counts.refused;
    }
}

}  // namespace

TEST_CASE("REQ-4 a change tells at once whether it can be taken back, and is right") {
    std::set<std::string> seen;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        Random random{seed};
        Fleet fleet;
        for (const std::string& instant : instants) {
            fleet.now = instant;
            Selection sims = selection(any_sims(random, fleet));
            if (sims.list.empty()) continue;
            const Operation operation = any_operation(random);
            const ChangeReport report = fleet.keep_going(
                [&](Snapshot& store, Day today) { return operation(store, sims, today); }, "drawn");
            if (!report.request) continue;
            const WayBack way_back = way_back_of(report);
            CAPTURE(seed);
            CAPTURE(instant);
            const auto error = refusal(fleet, fleet.requests());
            CHECK(way_back.sims == report.summary.changed);
            CHECK(way_back.whole() == !error);
            if (error) CHECK(way_back.why->rule == error->code());
            seen.insert(error ? std::string{error->code()} : "taken back");
        }
    }
    CHECK(seen.contains("taken back"));
    CHECK(seen.contains("STA-2"));
    CHECK(seen.contains("ALN-2"));
}

TEST_CASE("REQ-4 on random histories the state is the one before, or the SIM is refused") {
    Counts counts;
    for (unsigned seed = 1; seed <= 10; ++seed) {
        Random random{seed};
        Fleet fleet;
        std::vector<std::int64_t> requests;
        for (const std::string& instant : instants) {
            fleet.now = instant;
            for (int n = 0; n < 3; ++n)
                if (const auto request = change_somehow(random, fleet)) requests.push_back(*request);
            if (requests.empty()) continue;
            const RequestNumber request = number(any_of(random, requests));
            CAPTURE(seed);
            CAPTURE(static_cast<int>(request));
            if ((*fleet).read()->profile_entries(request).empty()) check_reversion(fleet, request, counts);
        }
    }
    CHECK(counts.changed > 50);
    CHECK(counts.changed_since > 50);
    CHECK(counts.refused > 5);
}

TEST_CASE("REQ-4 taking back the last request of any history gives the picture from before it") {
    int taken_back = 0;
    for (unsigned seed = 1; seed <= 10; ++seed) {
        Random random{seed};
        Fleet fleet;
        for (const std::string& instant : instants) {
            fleet.now = instant;
            const std::string before = picture(fleet);
            const auto request = change_somehow(random, fleet);
            if (!request) continue;
            const std::string after = picture(fleet);
            if (refusal(fleet, *request)) {
                CHECK(picture(fleet) == after);
                continue;
            }
            ++taken_back;
            CAPTURE(seed);
            CAPTURE(instant);
            CHECK(picture(fleet) == before);
            CHECK_FALSE(refusal(fleet, *request + 1));
            CHECK(picture(fleet) == after);
        }
    }
    CHECK(taken_back > 20);
}
