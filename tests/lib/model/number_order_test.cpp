#include "lib/model/number_order.hpp"

#include "tests/lib/model/property.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <random>

namespace {

struct Numbered {
    std::int64_t number;
    int place;
    friend bool operator==(const Numbered&, const Numbered&) = default;
};

}  // namespace

TEST_CASE("Very many rows are sorted by number as a stable comparison sorts them, whatever their range") {
    simprof::test::check_property([] {
        const auto largest =
            *rc::gen::element<std::int64_t>(3, 5'000, 1'000'000'000'000, 2'999'999'999'999'999'999);
        const auto smallest = *rc::gen::element<std::int64_t>(0, 2);
        std::vector<Numbered> rows;
        std::mt19937_64 random{*rc::gen::inRange<std::uint64_t>(0, 1'000'000)};
        std::uniform_int_distribution<std::int64_t> number{smallest, largest};
        for (int place = 0; place < 3'000; ++place) rows.push_back({number(random), place});
        std::vector<Numbered> expected = rows;
        std::ranges::stable_sort(expected, {}, &Numbered::number);
        simprof::sort_by_number(rows, [](const Numbered& row) { return row.number; });
        RC_ASSERT(rows == expected);
    });
}

TEST_CASE("Few rows, none, and rows in order are sorted too") {
    std::vector<Numbered> rows{{5, 0}, {3, 1}, {5, 2}, {0, 3}};
    simprof::sort_by_number(rows, [](const Numbered& row) { return row.number; });
    CHECK(rows == std::vector<Numbered>{{0, 3}, {3, 1}, {5, 0}, {5, 2}});
    rows.clear();
    simprof::sort_by_number(rows, [](const Numbered& row) { return row.number; });
    CHECK(rows.empty());
}
