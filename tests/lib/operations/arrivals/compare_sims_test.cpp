#include "lib/operations/arrivals/compare_sims.hpp"

#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

using nlohmann::json;

const std::string first = "8933224000000001002";
const std::string second = "8933224000000001010";
const std::string terminated = "8933224000000001135";

/// The subscribers that a store was filled with, to be reported otherwise.
struct Platform {
    Platform() {
        const std::string text = data_file("subscribers.ndjson");
        fleet.import(text);
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);) subscribers.push_back(json::parse(line));
    }

    [[nodiscard]] std::string report() const {
        std::string text;
        for (const json& subscriber : subscribers) text += subscriber.dump() + "\n";
        return text;
    }
    ChangeReport compare() { return compare(report()); }
    ChangeReport compare(const std::string& text) {
        return judged(text, [](const Judging& judge, Fleet& in) {
            const auto store = (*in).read();
            return judge(*store, in.today()).report;
        });
    }
    ChangeReport record() {
        return judged(report(),
                      [](const Judging& judge, Fleet& in) { return in.change(judge, "as reported"); });
    }
    /// Whatever the fields but these say, they are left alone.
    void tell_other_identities() {
        for (std::size_t n = 0; n < subscribers.size(); ++n) {
            subscribers[n]["msisdn"] = subscribers[(n + 1) % subscribers.size()]["msisdn"];
            subscribers[n]["primaryImsi"] = "999";
            subscribers[n]["group"] = "other";
        }
    }

    Fleet fleet{false};
    std::vector<json> subscribers;

private:
    template <typename Use>
    ChangeReport judged(const std::string& text, const Use& use) {
        return use(
            [&](Snapshot& snapshot, Day today) {
                SimRecords records{text, "test"};
                return compare_sims(snapshot, records, false, today);
            },
            fleet);
    }
};

}  // namespace

TEST_CASE("REQ-1 a report that says what the store has records nothing") {
    Platform platform;
    platform.tell_other_identities();
    const ChangeReport report = platform.record();
    CHECK(report.summary.selected == 24);
    CHECK(report.summary.unchanged == 24);
    CHECK_FALSE(report.request);
    CHECK(report.warnings.empty());
    CHECK(report.comparison->not_in_file == 0);
    CHECK(platform.fleet.sim(first).identity.group == "fleet-b");
}

TEST_CASE("DEV-1 options, status and plan that a platform reports otherwise are told, and recorded once") {
    Platform platform;
    platform.tell_other_identities();
    platform.subscribers[0]["options"][3]["value"] = "on";
    platform.subscribers[1]["status"] = "Suspended";
    platform.subscribers[2]["ratePlan"] = "EU-500MB";
    const ChangeReport told = platform.compare();
    CHECK(told.summary.changed == 3);
    CHECK_FALSE(platform.fleet.sim(first).deviation);

    const ChangeReport recorded = platform.record();
    CHECK(recorded.kind == RequestKind::sim_import);
    CHECK(recorded.request->reached == 3);
    const SimView sim = platform.fleet.sim(first);
    CHECK(sim.services->options->value_of("voice") == "on");
    CHECK(sim.deviation->reason == "as reported");
    CHECK(sim.identity.group == "fleet-b");
    CHECK(sim.identity.msisdn->digits() == "882470400271000");
    CHECK(platform.fleet.sim(second).services->status == Status::suspended);
    const SimView third = platform.fleet.sim("8933224000000001028");
    CHECK(third.services->plan == "EU-500MB");
    CHECK_FALSE(third.services->scheduled);
    CHECK_FALSE(platform.record().request);
}

TEST_CASE("MIG-2 a plan to come is no difference while the platform reports the plan in force") {
    Platform platform;
    platform.fleet.migrate(first, "tracker-eu");
    platform.fleet.apply_catalogue(data_file("catalogue.toml"));
    platform.fleet.migrate(first, "lab");
    platform.subscribers[0]["options"] = json::array();
    const ChangeReport told = platform.compare();
    CHECK(told.summary.changed == 0);
    CHECK(told.comparison->other_profile == 1);
    REQUIRE(told.warnings.size() == 1);
    CHECK(told.warnings[0].message.english() ==
          "SIM 8933224000000001002 has the profile lab in the store, but tracker-eu in the file. It keeps "
          "its own.");
}

TEST_CASE("SIMs that only one side has are counted, and none is added; terminated ones are not missed") {
    Platform platform;
    platform.subscribers.erase(platform.subscribers.begin() + 2, platform.subscribers.begin() + 4);
    std::erase_if(platform.subscribers, [](const json& sim) { return sim["status"] == "Terminated"; });
    json unknown = platform.subscribers[0];
    unknown["simSerial"] = "8933224000000900009";
    platform.subscribers.push_back(unknown);
    const ChangeReport told = platform.record();
    CHECK(told.comparison->not_in_store == 1);
    CHECK(told.comparison->not_in_file == 2);
    REQUIRE(told.warnings.size() == 2);
    CHECK(told.warnings[0].message.english() ==
          "SIM 8933224000000900009 is not in the store and is not added.");
    CHECK(told.warnings[1].message.english() == "2 SIMs of the store are not in the file.");
    CHECK(error_of([&] { (void)platform.fleet.sim("8933224000000900009"); })->kind() == ErrorKind::not_found);
}

TEST_CASE("BAT-3 a row that cannot be compared is put aside with its line, and the others are told") {
    Platform platform;
    platform.subscribers[0]["options"][3]["value"] = "loud";
    platform.subscribers[1]["ratePlan"] = "no-such-plan";
    platform.subscribers[2]["status"] = "Suspended";
    const ChangeReport told = platform.compare();
    CHECK(told.summary.changed == 1);
    CHECK(told.summary.refused == 2);
    REQUIRE(told.refused.size() == 2);
    CHECK(told.refused[0].why->rule == "OPT-2");
    CHECK(told.refused[1].line == 2U);
    CHECK(told.refused[1].why->message.english() == "There is no plan “no-such-plan”.");
    CHECK(error_of([&] { platform.record(); })->code() == "OPT-2");
    CHECK(platform.compare("iccid,status\n12,active\n").comparison->not_in_file == std::nullopt);
}
