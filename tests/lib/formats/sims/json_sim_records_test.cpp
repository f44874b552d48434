#include "lib/formats/sims/sim_records.hpp"
#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/formats/sims/notice_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace simprof;
using simprof::test::data_file;

namespace {

/// Lines and problems of every row.
std::vector<std::pair<std::size_t, std::string>> problems_of(const std::string& text) {
    std::vector<std::pair<std::size_t, std::string>> result;
    SimRecords records{text, "file"};
    while (const SimRecord* const record = records.next()) {
        result.emplace_back(record->line, record->problem ? record->problem->message.english() : "");
        if (record->problem) CHECK((!record->iccid && record->options.empty()));
    }
    return result;
}

std::string problem_of(const std::string& text) {
    const auto problems = problems_of(text);
    REQUIRE(problems.size() == 1);
    return problems[0].second;
}

}  // namespace

TEST_CASE("subscribers of the API are read with their options") {
    const std::string text = data_file("subscribers.ndjson");
    SimRecords records{text, "subscribers.ndjson"};
    CHECK(records.form().name == "transatel-subscribers");
    CHECK(records.has_profiles());
    const SimRecord* const record = records.next();
    REQUIRE(record != nullptr);
    CHECK(record->line == 1);
    CHECK(record->iccid == "8933224000000001002");
    CHECK(record->imsi == "208220000000000");
    CHECK(record->msisdn == "882470400271000");
    CHECK(record->status == "active");
    CHECK(record->plan == "EU-100MB");
    CHECK(record->group == "fleet-b");
    CHECK(record->profile == "tracker-eu");
    REQUIRE(record->options.size() == 9);
    CHECK(record->options[1].first == "sms-mo");
    CHECK(record->options[1].second == "off");
    std::size_t count = 1;
    while (const SimRecord* const next = records.next()) {
        ++count;
        CHECK_FALSE(next->problem);
        CHECK(next->line == count);
        CHECK(next->status);
    }
    CHECK(count == 24);
    CHECK(records.notices().empty());
}

TEST_CASE("a SIM as simprof prints it is read, on a line or in a document") {
    const std::string sim =
        R"({"iccid":"8933224000000001002","imsi":null,"msisdn":"33700000000","status":"active","group":null,
            "label":"a{\"]b","profile":"tracker-eu","pack":"iot-connect","plan":"EU-100MB",
            "scheduled_plan":{"plan":"EU-500MB","from":"2026-12-01"},
            "deviated":true,"deviation":{"since":"2026-11-01T00:00:00Z","reason":null},
            "options":{"data":"on","sms-mo":"off"}})";
    std::string line = sim;
    std::erase(line, '\n');
    for (const std::string& text : {line, "{\"sims\":[" + line + "]}",
                                    "{ \"sims\" :\n [" + sim + " ,\n" + sim + "]\n}\n", "[" + sim + "]"}) {
        CAPTURE(text);
        SimRecords records{text, "file"};
        const SimRecord* const record = records.next();
        REQUIRE(record != nullptr);
        CHECK_FALSE(record->problem);
        CHECK_FALSE(record->imsi);
        CHECK_FALSE(record->group);
        CHECK(record->label == "a{\"]b");
        CHECK(record->scheduled_plan == "EU-500MB");
        CHECK(record->scheduled_from == "2026-12-01");
        REQUIRE(record->options.size() == 2);
        CHECK(record->options[1].second == "off");
    }
}

TEST_CASE("lines are counted in a JSON document") {
    const auto rows =
        problems_of("{\"sims\": [\n\n  {\"iccid\":\"1\"},\n  {\n\"iccid\":\n\"2\"}\n, {\"iccid\":\"3\"}]}");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].first == 3);
    CHECK(rows[1].first == 4);
    CHECK(rows[2].first == 7);
}

TEST_CASE("a number without quotes is taken as its digits") {
    for (const std::string digits : {"8933224000000001002", "89332240000000010020", "8.93322E+18"}) {
        const std::string text = "{\"iccid\":" + digits + "}";
        SimRecords records{text, "file"};
        CHECK(records.next()->iccid == digits);
    }
}

TEST_CASE("secrets in JSON are dropped, and that is said once they are met") {
    const std::string text =
        "{\"iccid\":\"1\",\"pin1\":\"0000\"}\n{\"iccid\":\"2\",\"pin1\":\"0\",\"KI\":\"FF\"}\n";
    SimRecords records{text, "file"};
    while (records.next() != nullptr) {
    }
    CHECK(in_english(records.notices()) ==
          std::vector<std::string>{
              "The keys pin1 and KI were dropped: they are secrets and are never stored."});
}

TEST_CASE("every bad line of JSON is named, and the lines after it are read") {
    const auto rows =
        problems_of("{\"iccid\":\"1\"}\n\n{\"iccid\":\"2\"\n{\"profile\":\"lab\"}\n[1]\n{\"iccid\":\"3\"}");
    REQUIRE(rows.size() == 5);
    CHECK(rows[0] == std::pair<std::size_t, std::string>{1, ""});
    CHECK(rows[1].first == 3);
    CHECK(rows[1].second.starts_with("This is not JSON; the mistake is near character "));
    CHECK(rows[2] == std::pair<std::size_t, std::string>{4, "The row has neither an ICCID nor an MSISDN."});
    CHECK(rows[3] == std::pair<std::size_t, std::string>{5, "This is no JSON object."});
    CHECK(rows[4] == std::pair<std::size_t, std::string>{6, ""});
}

TEST_CASE("a JSON value that has not the form expected is a problem, not an absent field") {
    CHECK(problem_of(R"({"iccid":["1"]})") == "The value of the key \"iccid\" has not the form expected.");
    CHECK(problem_of(R"({"iccid":"1","group":{"a":"b"}})") ==
          "The value of the key \"group\" has not the form expected.");
    CHECK(problem_of(R"({"iccid":"1","options":"data=on"})") ==
          "The value of the key \"options\" has not the form expected.");
    CHECK(problem_of(R"({"iccid":"1","options":["data"]})") ==
          "The value of the key \"options\" has not the form expected.");
    CHECK(problem_of(R"({"iccid":"1","options":{"data":["on"]}})") ==
          "The value of the key \"data\" has not the form expected.");
    CHECK(problem_of(R"({"iccid":"1","options":[{"value":"on"}]})") == "An option has no name.");
    CHECK(problem_of(R"({"iccid":"1","options":{"a":"on","a":"off"}})") ==
          "The SIM says twice what its \"a\" is.");
    CHECK(problem_of(R"({"iccid":"1","label":"a\u0000b"})") == "A text holds a NUL character.");
    CHECK(problem_of("{\"iccid\":\"1\",\"label\":\"" + std::string(4097, 'x') + "\"}") ==
          "A text is longer than 4 KiB.");
    CHECK(problem_of("{\"iccid\":\"1\",\"x\":\"" + std::string(65536, 'x') + "\"}") ==
          "The SIM takes more than 64 KiB.");
}

TEST_CASE("unknown keys of JSON are read past, however deep") {
    CHECK(problem_of(R"({"iccid":"1","x":[[{"iccid":["2"],"options":3}]],"y":{"iccid":"4"},"options":[]})")
              .empty());
    CHECK(problem_of("{\"x\":" + std::string(20000, '[') + std::string(20000, ']') + ",\"iccid\":\"1\"}")
              .empty());
}
