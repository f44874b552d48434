#include "lib/store/chain/sim_replay.hpp"

#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

namespace {

constexpr StateNumber first_state{1};
constexpr StateNumber second_state{2};

/// Request 1 brought the SIM, request 2 moved it.
SimEntry brought() { return {.iccid = nth_sim(1), .request = RequestNumber{1}, .after = first_state}; }

SimEntry moved() {
    return {.iccid = nth_sim(1),
            .request = RequestNumber{2},
            .before = first_state,
            .after = second_state,
            .previous = RequestNumber{1},
            .in_force_before = RequestNumber{1}};
}

StoredSim now() { return {nth_sim(1), second_state, {}, RequestNumber{2}, RequestNumber{2}}; }

std::vector<SimEntry> nothing(RequestNumber /*request*/) { return {}; }

/// What is found where the SIM is that, and the second request did this, taking back another one or none.
std::vector<HistoryFault> faults(const StoredSim& sim, const SimEntry& entry, RequestNumber reverted = {},
                                 SimReplay::EntriesOf entries_of = nothing) {
    SimReplay replay{std::move(entries_of)};
    replay.add_sim(sim);
    replay.add(brought(), {}, RequestKind::sim_import);
    replay.add(entry, reverted, RequestKind::sim_migrate);
    return replay.faults();
}

/// The first fault speaks of that.
bool says(const std::vector<HistoryFault>& faults, std::string_view what) {
    return !faults.empty() && faults.front().what.english().find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("REQ-3 a SIM that is as its entries made it has no fault") {
    CHECK(faults(now(), moved()).empty());
}

TEST_CASE("REQ-3 an entry that does not follow from the one before is found, whatever does not fit") {
    const auto with = [](auto part, auto value) {
        SimEntry entry = moved();
        entry.*part = value;
        return faults(now(), entry);
    };
    const std::string_view broken = "does not follow from the one before";
    CHECK(says(with(&SimEntry::before, second_state), broken));
    CHECK(says(with(&SimEntry::deviation_before, RequestNumber{1}), broken));
    CHECK(says(with(&SimEntry::previous, RequestNumber{}), broken));
    CHECK(says(with(&SimEntry::in_force_before, RequestNumber{}), broken));
    CHECK(says(with(&SimEntry::iccid, nth_sim(2)), "has entries, but is not there"));
}

TEST_CASE("REQ-3 a SIM that is not as its last entry left it is found, whatever is otherwise") {
    const auto with = [](auto part, auto value) {
        StoredSim sim = now();
        sim.*part = value;
        return faults(sim, moved());
    };
    const std::string_view altered = "is not as its last request left it";
    CHECK(says(with(&StoredSim::state, first_state), altered));
    CHECK(says(with(&StoredSim::deviation, RequestNumber{2}), altered));
    CHECK(says(with(&StoredSim::last_request, RequestNumber{1}), altered));
    CHECK(says(with(&StoredSim::in_force, RequestNumber{1}), altered));
}

TEST_CASE("REQ-4 a SIM that the request taken back did not change is found") {
    const std::string_view untouched = "was not changed by the request that is taken back";
    CHECK(says(faults(now(), moved(), RequestNumber{1}), untouched));
    const auto of_another = [](RequestNumber) { return std::vector{SimEntry{.iccid = nth_sim(2)}}; };
    CHECK(says(faults(now(), moved(), RequestNumber{1}, of_another), untouched));
    const auto of_this = [](RequestNumber) { return std::vector{brought()}; };
    CHECK_FALSE(says(faults(now(), moved(), RequestNumber{1}, of_this), untouched));
}
