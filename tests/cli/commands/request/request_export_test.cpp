#include "lib/text/words/terminal_text.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace simprof::cli::test;

namespace {

const std::filesystem::path goldens = std::filesystem::path{SIMPROF_SOURCE_DIR} / "tests" / "data" / "export";

/// The sample fleet after one request of each kind that the platform is concerned with.
struct Changed {
    Changed() {
        world.environment["SIMPROF_STORE"] = store_in(directory);
        world.environment["SIMPROF_NOW"] = "2026-11-23T09:15:00Z";
        run("init --timezone Europe/Paris --sample");
        run("sim migrate --profile tracker-eu --status active --to tracker-eu-500 --yes --reason 'more data' "
            "--reference OPS-7");                                // 3
        run("sim migrate 8933224000000010003 --to tracker-eu");  // 4
        run("sim deviate 8933224000000010003 --set fair-use=250MB --set data=off --reason 'field test'");  // 5
        run("sim realign 8933224000000010003");                                           // 6
        run("sim activate 8933224000000010631 --to gateway-pool");                        // 7
        run("sim suspend --profile lab --status active --yes");                           // 8
        run("profile edit tracker-eu --set fair-use=250MB --yes");                        // 9
        run("profile create outdoor --pack iot-connect --plan EU-500MB --set data=off");  // 10
    }

    Outcome run(const std::string& line) {
        auto words = typed_command("simprof " + line).words;
        words.erase(words.begin());
        Outcome outcome = world.run(words);
        INFO(line << "\n" << outcome.err);
        CHECK(outcome.exit == 0);
        return outcome;
    }
    /// The command is expected to fail.
    int exit_of(const std::string& line) {
        auto words = typed_command("simprof " + line).words;
        words.erase(words.begin());
        return world.run(words).exit;
    }

    TemporaryDirectory directory;
    FakeWorld world;
};

void check_golden(const std::string& name, const std::string& is) {
    const std::filesystem::path file = goldens / name;
    if (std::getenv("SIMPROF_REWRITE_TRANSCRIPTS") != nullptr) std::ofstream{file, std::ios::binary} << is;
    INFO(name);
    CHECK(first_difference(is, text_of_file(file)) == "");
}

}  // namespace

TEST_CASE("Every export is, byte for byte, the file that it should be (SIMPROF_REWRITE_TRANSCRIPTS=1)") {
    Changed changed;
    const auto check = [&](const std::string& name, const std::string& words) {
        check_golden(name, changed.run("request export " + words).out);
    };
    check("migrate.ndjson", "3 --format transatel-api");
    check("cancel.ndjson", "4 --format transatel-api");
    check("deviate.ndjson", "5 --format transatel-api");
    check("activate.ndjson", "7 --format transatel-api");
    check("suspend.ndjson", "8 --format transatel-api");
    check("migrate.csv", "3 --format list-upload");
    check("migrate.en.txt", "3 --format runbook --rows 20");
    check("migrate.fr.txt", "3 --format runbook --rows 20 --language fr");
    check("deviate.en.txt", "5 --format runbook");
    check("realign.fr.txt", "6 --format runbook --language fr");
    check("activate.en.txt", "7 --format runbook");
    check("edit.fr.txt", "9 --format runbook --language fr");
    check("create.en.txt", "10 --format runbook");
}

TEST_CASE("A runbook prints in 80 columns, but for what is to be copied") {
    Changed changed;
    for (const std::string language : {"en", "fr"}) {
        for (int request = 1; request <= 10; ++request) {
            std::istringstream text{
                changed
                    .run(fmt::format("request export {} --format runbook --language {}", request, language))
                    .out};
            for (std::string line; std::getline(text, line);) {
                INFO(line);
                CHECK(simprof::display_width(line) <= 80);
            }
        }
    }
}

TEST_CASE("The calls of every format are the same") {
    Changed changed;
    const std::string lines = changed.run("request export 3 --format transatel-api").out;
    CHECK(changed.run("request export 3 --format transatel-api -o ndjson").out == lines);
    const auto document =
        nlohmann::json::parse(changed.run("request export 3 --format transatel-api -o json").out);
    CHECK(document["request"] == 3);
    std::istringstream each{lines};
    std::size_t place = 0;
    for (std::string line; std::getline(each, line);)
        CHECK(nlohmann::json::parse(line) == document["calls"].at(place++));
    CHECK(place == document["calls"].size());
    CHECK(place == 43);
    (void)changed.run("request export 3 --format transatel-api --directory " + changed.directory.path());
    CHECK(text_of_file(changed.directory.path() + "/request-3.ndjson") == lines);
}

TEST_CASE("A list that was exported names the same SIMs to other commands") {
    Changed changed;
    const std::string list = changed.run("request export 3 --format list-upload").out;
    const std::string file = changed.directory.write("list.csv", list);
    const auto listed = nlohmann::json::parse(
        changed.run("sim migrate --from " + file + " --to tracker-eu-500 -n -o json").out);
    CHECK(listed["summary"]["selected"] == 43);
    CHECK(listed["summary"]["changed"] == 1);  // request 4 took one away again
}

TEST_CASE("List files in a directory hold together what one file holds, and are told of") {
    Changed changed;
    const std::string whole = changed.run("request export 3 --format list-upload").out;
    const auto told = nlohmann::json::parse(
        changed
            .run("request export 3 --format list-upload --rows 20 -o json --directory " +
                 changed.directory.path())
            .out);
    REQUIRE(told["files"].size() == 3);
    std::string together = "ICCID\r\n";
    for (const auto& file : told["files"]) {
        CHECK(file["action"] == "migrate");
        CHECK(file["profile"] == "tracker-eu-500");
        together += text_of_file(file["path"].get<std::string>()).substr(7);
    }
    CHECK(together == whole);
    const auto texts =
        nlohmann::json::parse(changed.run("request export 3 --format list-upload --rows 20 -o json").out);
    CHECK(texts["files"][2]["text"] == text_of_file(told["files"][2]["path"].get<std::string>()));
    CHECK(texts["files"][2]["rows"] == 3);
}

TEST_CASE("A file that an export cannot replace stays as it was") {
    Changed changed;
    const std::string place = changed.directory.path() + "/out";
    std::filesystem::create_directory(place);
    std::ofstream{place + "/request-3.ndjson"} << "old";
    std::filesystem::permissions(place,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const int exit = changed.exit_of("request export 3 --format transatel-api --yes --directory " + place);
    std::filesystem::permissions(place, std::filesystem::perms::owner_all);
    if (exit == 0) return;  // root may write everywhere
    CHECK(exit == 1);
    CHECK(text_of_file(place + "/request-3.ndjson") == "old");
}

TEST_CASE("Whoever waits with reading an export keeps no writer waiting") {
    Changed changed;
    bool has_written = false;
    changed.world.before_output = [&] {
        changed.world.before_output = nullptr;
        has_written = changed.exit_of("sim edit 8933224000000010003 --label bike --wait 0 -q") == 0;
    };
    (void)changed.run("request export 3 --format transatel-api");
    CHECK(has_written);
}

TEST_CASE("Words that do not go together are refused before the store is opened") {
    FakeWorld world;
    const auto exit_of = [&world](const std::vector<std::string>& words) {
        std::vector<std::string> line{"request", "export", "3"};
        line.insert(line.end(), words.begin(), words.end());
        return world.run(line).exit;
    };
    CHECK(exit_of({}) == 2);
    CHECK(exit_of({"--format", "list-upload", "--language", "fr"}) == 2);
    CHECK(exit_of({"--format", "transatel-api", "--rows", "5"}) == 2);
    CHECK(exit_of({"--format", "list-upload", "--rows", "0"}) == 2);
    CHECK(exit_of({"--format", "runbook", "--language", "français"}) == 2);
    CHECK(exit_of({"--format", "runbook"}) == 10);
}
