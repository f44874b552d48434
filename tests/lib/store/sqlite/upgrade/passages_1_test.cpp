#include "lib/store/sqlite/upgrade/passages_1.hpp"

#include <doctest/doctest.h>

using simprof::sqlite::Names1;
using simprof::sqlite::passages;
using simprof::sqlite::take_reverted;
using Found = std::map<std::int64_t, std::int64_t>;

TEST_CASE("The request that was taken back is read out of a subject once, and taken off it") {
    std::string_view subject = "request 12, lab via twin";
    CHECK(take_reverted(subject) == 12);
    CHECK(subject == "lab via twin");
    subject = "request 7";
    CHECK(take_reverted(subject) == 7);
    CHECK(subject.empty());
    subject = "lab";
    CHECK(take_reverted(subject) == 0);
    CHECK(subject == "lab");
}

TEST_CASE("The profiles passed through are read so that every profile that SIMs came back to has one") {
    const Names1 profiles{
        {"lab", 1}, {"lab2", 2}, {"tracker-eu", 3}, {"t1", 4}, {"lab2, tracker-eu via t1", 5}};
    CHECK(passages("lab via lab2", {{"lab", 1}}, profiles) == Found{{1, 2}});
    CHECK(passages("lab via lab2, tracker-eu via t1", {{"lab", 1}, {"tracker-eu", 3}}, profiles) ==
          Found{{1, 2}, {3, 4}});
    CHECK(passages("lab via lab2, tracker-eu via t1", {{"lab", 1}}, profiles) == Found{{1, 5}});
    CHECK_FALSE(passages("lab via lab2", {{"lab", 1}, {"tracker-eu", 3}}, profiles));
    CHECK_FALSE(passages("lab via gone", {{"lab", 1}}, profiles));
    CHECK_FALSE(passages("", {{"lab", 1}}, profiles));
}
