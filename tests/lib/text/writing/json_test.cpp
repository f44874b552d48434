#include "lib/text/writing/json.hpp"

#include <doctest/doctest.h>

#include <exception>

using namespace simprof;

namespace {

const std::string line =
    R"({"name":"tracker","sims":-12,"archived":false,"plan":null,"values":["on","off"],"none":[],"of":{"pack":{"title":"Zoë"}}})";

Json example() {
    const std::vector<std::string> values{"on", "off"};
    Json json{{"name", "tracker"}, {"sims", -12}, {"archived", false}, {"plan", nullptr}, {"values", values}};
    json["none"] = Json::array();
    json["of"] = {{"pack", {{"title", std::string_view{"Zoë"}}}}};
    return json;
}

}  // namespace

TEST_CASE("A JSON value is written with its members in their order, and read again") {
    CHECK(example().dump() == line);
    CHECK(Json::parse(line) == example());
    CHECK(Json::parse(example().laid_out()) == example());
    CHECK_FALSE(Json::parse(R"({"name":"tracker"})") == example());
    for (const char* empty : {"null", "{}", "[]", "\"\"", "0", "true"}) {
        CHECK(Json::parse(empty).dump() == empty);
        CHECK(Json::parse(empty).laid_out() == empty);
    }
}

TEST_CASE("A JSON value is laid out a member and an element a line") {
    const Json json{{"profiles", std::vector<Json>{Json{{"name", "a"}}, Json{}}}, {"none", Json::object()}};
    CHECK(json.laid_out() ==
          "{\n  \"profiles\": [\n    {\n      \"name\": \"a\"\n    },\n    null\n  ],\n  \"none\": {}\n}");
}

TEST_CASE("Bytes that are not UTF-8 are replaced in keys and texts of JSON") {
    CHECK(Json{{"a\xFF", "\xFFz"}}.dump() == "{\"a\xEF\xBF\xBD\":\"\xEF\xBF\xBDz\"}");
}

TEST_CASE("A JSON value says what it is, and nothing else") {
    const Json json = example();
    CHECK(*json.find("/name")->text() == "tracker");
    CHECK(*json.find("/sims")->number() == -12);
    CHECK_FALSE(*json.find("/archived")->truth());
    CHECK(json.find("/plan")->is_null());
    CHECK(json.find("/values")->elements().back() == "off");
    CHECK(json.find("/name")->number() == nullptr);
    CHECK(json.find("/sims")->text() == nullptr);
    CHECK(json.find("/sims")->truth() == nullptr);
    CHECK(json.find("/name")->elements().empty());
    CHECK(json.find("/values")->members().empty());
    CHECK(json.size() == 7);
    CHECK(Json{}.empty());
}

TEST_CASE("What stands at a path is found, or it is not there") {
    const Json json = example();
    CHECK(*json.find("/of/pack/title") == "Zoë");
    CHECK(json.find("") == &json);
    for (const char* nowhere : {"/", "/title", "/of/title", "/name/title", "/of/pack/title/x"})
        CHECK(json.find(nowhere) == nullptr);
}

TEST_CASE("Members are set, added and taken over from another object") {
    Json json;
    json["a"] = 1;
    json["b"].push_back("x");
    json.update({{"a", 2}, {"c", true}});
    CHECK(json.dump() == R"({"a":2,"b":["x"],"c":true})");
}

TEST_CASE("A text that is no JSON, or has a number that is not whole, is thrown for") {
    for (const char* text : {"", "{", "{\"a\":}", "[1,]", "1.5", "[1e300]"})
        CHECK_THROWS_AS(static_cast<void>(Json::parse(text)), std::exception);
}
