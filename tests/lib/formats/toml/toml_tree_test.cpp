#include "lib/formats/toml/toml_tree.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

namespace {

FileMistake mistake_in(const std::string& text) {
    CAPTURE(text);
    const TomlReading reading = read_toml(text);
    REQUIRE(reading.mistake);
    CHECK(reading.root.members.empty());
    return *reading.mistake;
}

FilePosition place_of_mistake(const std::string& text) { return mistake_in(text).position; }

std::string dotted(std::size_t dots) {
    std::string name = "a";
    for (; dots > 0; --dots) name += ".a";
    return name;
}

}  // namespace

TEST_CASE("what toml++ asserts of a file is a mistake with its place: brackets that do not fit") {
    CHECK(place_of_mistake("\nx = [}") == FilePosition{2, 6});
    CHECK(place_of_mistake("\nx = [\"a\", }\"b\"]") == FilePosition{2, 11});
    CHECK(place_of_mistake("x = {a = 1]") == FilePosition{1, 11});
    CHECK(place_of_mistake("# [[[\n[[[a]]]") == FilePosition{2, 3});
    CHECK(place_of_mistake("[[ # a") == FilePosition{1, 4});
    CHECK(place_of_mistake("[\n") == FilePosition{1, 2});
}

TEST_CASE("letters beyond ASCII outside of quotes are a mistake with its place") {
    CHECK(place_of_mistake("a = 1\n[plans.\u00C9t\u00E9]\n") == FilePosition{2, 8});
    CHECK(place_of_mistake("\n\u00E9 = 1\n") == FilePosition{2, 1});
    CHECK(place_of_mistake("# \u00E9\n\"\u00E9\" = \u00E9\n") == FilePosition{2, 7});
    CHECK(place_of_mistake("x = 1\n\u00A0y = 2") == FilePosition{2, 1});
    CHECK(place_of_mistake("x = 1'\u00E9") == FilePosition{1, 6});
    CHECK(mistake_in("[plans.\u00C9t\u00E9]").message.english().find("'\u00C9'") != std::string::npos);
}

TEST_CASE("a mistake shows the character that it is about, by its number where it is not seen everywhere") {
    CHECK(mistake_in("x = 1\ny = \u201Con\u201D\n")
              .message.english()
              .ends_with(", at \u201C\u201C\u201D (U+201C)."));
    CHECK(mistake_in("x = \x07\n").message.english().ends_with("(U+0007)."));
    CHECK(mistake_in("x = [}").message.english().ends_with(", at \u201C}\u201D."));
    CHECK_FALSE(mistake_in("x = \n").message.english().ends_with("\u201D."));
}

TEST_CASE("letters beyond ASCII between quotes and in comments are read as they are") {
    const TomlReading reading = read_toml(
        "\xEF\xBB\xBF\"\u00C9t\u00E9\" = \"\"\"\\\n  \u00E9\u3042\uFE10\U0001F600\"\"\" # \u00E9\n'\u2028' = "
        "'\u00A0'\n");
    REQUIRE_FALSE(reading.mistake);
    REQUIRE(reading.root.members.size() == 2);
    CHECK(reading.root.members[0].key == "\u00C9t\u00E9");
    CHECK(reading.root.members[0].value.text == "\u00E9\u3042\uFE10\U0001F600");
    CHECK(reading.root.members[1].key == "\u2028");
    CHECK(reading.root.members[1].value.text == "\u00A0");
}

TEST_CASE("bytes that are no UTF-8 are a mistake with its place") {
    CHECK(place_of_mistake("x = 1\ny = \"\xFF\"").line == 2);
    CHECK(place_of_mistake("x = \"\xC3\"").line == 1);
}

TEST_CASE("text that nests too deep is a mistake, before it exhausts the stack") {
    CHECK(mistake_in("x = " + std::string(100'000, '[')).message.english().find("nested") !=
          std::string::npos);
    for (const std::string& text :
         {"\n[" + dotted(100'000) + "]", "\n" + dotted(101) + " = 1", "\n  x = {" + dotted(101) + " = 1}"}) {
        const FileMistake mistake = mistake_in(text);
        CHECK(mistake.message.english() == "The line has more than 100 dots.");
        CHECK(mistake.position == FilePosition{2, 1});
    }
    CHECK_FALSE(read_toml("# " + dotted(200) + "\n").mistake);
    std::string deepest = "[" + dotted(100) + "]\n" + dotted(100) + " = ";
    for (int n = 0; n < 5; ++n) deepest += "[\n{" + dotted(100) + " = ";
    for (int n = 0; n < 5; ++n) deepest += n == 0 ? "1}\n]" : "}\n]";
    CHECK_FALSE(read_toml(deepest).mistake);
}
