#include "lib/model/input_files.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

namespace {

std::string shown(const FilePlace& place) {
    return std::string{place.file} + "|" + std::string{place.sheet} + "|" + std::to_string(place.line);
}

}  // namespace

TEST_CASE("lines that are counted on from file to file are found again in theirs") {
    InputFiles files;
    files.add("header-only.csv");
    files.add("a.csv");
    CHECK(files.count(2) == 2);
    CHECK(files.count(9) == 9);
    files.add("empty.csv");
    files.add("b.xlsx", "Cards");
    CHECK(files.count(2) == 11);
    CHECK(files.count(3) == 12);
    CHECK(files.count(0) == 0);
    CHECK(files.are_several());
    CHECK(shown(files.place_of(2)) == "a.csv||2");
    CHECK(shown(files.place_of(9)) == "a.csv||9");
    CHECK(shown(files.place_of(11)) == "b.xlsx|Cards|2");
    CHECK(shown(files.place_of(12)) == "b.xlsx|Cards|3");
    CHECK(shown(files.place_of(0)) == "||0");
    CHECK(files.index_of(9) == 1);
    CHECK(files.index_of(11) == 3);
}

TEST_CASE("lines of one file, with a name or without, stay as they are") {
    InputFiles none;
    CHECK(none.empty());
    CHECK(none.count(7) == 7);
    CHECK_FALSE(InputFiles{"a.csv"}.are_several());
    CHECK(shown(none.place_of(7)) == "||7");
    CHECK(shown(InputFiles{"a.csv"}.place_of(7)) == "a.csv||7");
}
