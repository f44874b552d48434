#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace simprof;
using namespace simprof::store_test;

// What is sent in several lists, each no longer than the server and this program have memory for.

namespace {

constexpr int more_than_a_list = 100'001;

/// Any order and repeats.
template <typename Number>
std::vector<Number> twice_backwards(std::vector<Number> numbers) {
    const std::vector<Number> once = numbers;
    numbers.insert(numbers.end(), once.rbegin(), once.rend());
    return numbers;
}

}  // namespace

TEST_CASE("More SIMs than one list holds are found, changed and looked up by their numbers, each once") {
    TestStore store{StoreKind::postgresql};
    store.import_sims(more_than_a_list);
    const auto move = store.record(moves(store.all_sims(), following(ProfileId{2}, PlanId{1})));
    const auto view = store->read();
    CHECK(sims_in(*view, following(ProfileId{2}, PlanId{1})) == more_than_a_list);
    const auto sims = view->scan({});
    REQUIRE(sims.size() == std::size_t{more_than_a_list});
    CHECK(std::ranges::all_of(sims, [&](const StoredSim& sim) { return sim.last_request == move; }));

    std::vector<Imsi> imsis;
    for (int n = 1; n <= more_than_a_list; ++n)
        imsis.push_back(*Imsi::from_digits("20801" + std::to_string(1'000'000 + n)));
    const auto holders = view->sims_with(std::span<const Imsi>{twice_backwards(imsis)});
    REQUIRE(holders.size() == imsis.size());
    CHECK(holders.back().second == nth_sim(more_than_a_list));
    CHECK(std::ranges::is_sorted(holders, {}, [](const auto& held) { return held.first.key(); }));
}

TEST_CASE("A change of very many SIMs, one of which is not as it was read, is refused whole") {
    TestStore store{StoreKind::postgresql};
    store.import_sims(more_than_a_list);
    const auto before = store.all_sims();
    const auto one = store.record(moves({before.back()}, following(ProfileId{2}, PlanId{1})));
    CHECK(error_of([&] { store.record(moves(before, following(ProfileId{2}, PlanId{1}))); }));
    CHECK(store.sim(nth_sim(more_than_a_list)).last_request == one);
    CHECK(store.sim(nth_sim(1)).last_request == before.front().last_request);
}
