#include "lib/formats/catalogue/catalogue_file.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

TEST_CASE(
    "a bracket that another one should have closed, and a quote inside a word, are mistakes with their "
    "place") {
    for (const char* text : {"\nx = [[}", "\nx = {a = 1]", "\nx = [}true"}) {
        CAPTURE(text);
        const auto mistakes = read_catalogue(text).mistakes;
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes[0].message == "Another bracket than this one is open.");
        CHECK(mistakes[0].position.line == 2);
    }
    for (const char* text :
         {"x = 1'\u00E9", "x = \"a\"\"b\"", "a\"b\" = 1", "x = 1[", "x = 1=", "x = ''\"\""}) {
        CAPTURE(text);
        CHECK(read_catalogue(text).mistakes.at(0).message == "This sign must not stand here.");
    }
}

TEST_CASE("a value without quotes is told to be quoted, dates and times included") {
    for (const char* value : {"on", "2026-12-01", "0x1F", "1e5", "inf", "-", "1.2.3", "250MB"}) {
        for (const std::string before : {"x = ", "x = [1, ", "x = [\n", "x = { a = ", "[x]\ny= [[], "}) {
            CAPTURE(before + value);
            const auto mistakes = read_catalogue(before + value).mistakes;
            REQUIRE(mistakes.size() == 1);
            CHECK(mistakes[0].message == "The value does not stand between quotes.");
            CHECK(mistakes[0].hint == "Put it between double quotes: \"" + std::string{value} + "\".");
        }
    }
}

TEST_CASE("a table header without a name is a mistake with its place") {
    for (const char* header : {"[[[a]]]", "[[=", "[", "[[", "[ ]", "[[ # a", " [ .a]"}) {
        CAPTURE(header);
        const auto mistakes = read_catalogue("# [[[\n" + std::string{header}).mistakes;
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes[0].message == "The name of the table is missing.");
        CHECK(mistakes[0].position.line == 2);
    }
}

TEST_CASE("a colon or a letter beyond ASCII outside of quotes is a mistake with its place") {
    for (const char* text :
         {"a = 1\n[plans.\u00C9t\u00E9]\n", "\n\u00E9 = 1\n", "# \u00E9\n\"\u00E9\" = \u00E9\n",
          "x = 1\n\u00A0y = 2", "x = 1\ny: 2\n", "\n\\ = 1"}) {
        CAPTURE(text);
        const auto mistakes = read_catalogue(text).mistakes;
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes[0].position.line == 2);
        CHECK(mistakes[0].message == "This character must not stand outside of quotes.");
    }
    CHECK(read_catalogue("x = \"\"\"\\\n  \u00E9\"\"\"\n").mistakes[0].position.line == 2);
    CHECK(read_catalogue(
              "\xEF\xBB\xBF[packs.\"\u00C9t\u00E9\"]\ntitle = '\u00C9t\u00E9' # \u00E9\noptions={}\n")
              .mistakes.empty());
}

TEST_CASE("text that nests too deep is a mistake, before it exhausts the stack") {
    std::string keys = "a";
    for (int i = 0; i < 100'000; ++i) keys += ".a";
    for (const std::string& text : {"x = " + std::string(100'000, '['), "[" + keys + "]", keys + " = 1",
                                    "x = {" + keys + " = 1}", "y = '''\n\"'''\n" + keys + " = 1"}) {
        const auto mistakes = read_catalogue(text).mistakes;
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes[0].message == "Tables and lists are nested too deep.");
    }
    CHECK(read_catalogue("# " + keys + "\n").mistakes.empty());
    CHECK(read_catalogue("profiles = {} # \"\n[packs]\np = {title='" + keys + "', options = {}}\n")
              .mistakes.empty());
    CHECK(read_catalogue("[packs.p]\ntitle = \"\"\"\n" + keys + "\\\"\"\"\"\"\noptions = {}\n")
              .mistakes.empty());
}
