#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace simprof::cli::test;
using Document = nlohmann::json;

namespace {

std::string bytes_of_file(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A store with the sample, whose person can be asked.
struct KeptStore {
    KeptStore() {
        person.environment["SIMPROF_STORE"] = path;
        REQUIRE(person.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
    }
    Outcome run(std::vector<std::string> words) { return person.run(words); }
    Document document(std::vector<std::string> words) {
        words.insert(words.end(), {"-o", "json"});
        const Outcome outcome = person.run(words);
        CAPTURE(outcome.err);
        REQUIRE(outcome.exit == 0);
        return Document::parse(outcome.out);
    }
    void label(const std::string& text) {
        REQUIRE(run({"sim", "edit", "8933224000000010003", "--label", text}).exit == 0);
    }
    std::string label() { return document({"sim", "show", "8933224000000010003"})["label"]; }
    std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator{directory.path()})
            names.insert(entry.path().filename());
        return names;
    }

    TemporaryDirectory directory;
    std::string path = directory.path() + "/fleet.db";
    std::string backup = directory.path() + "/backup.db";
    FakeWorld person;
};

}  // namespace

TEST_CASE(
    "store backup makes a store of its own that only its owner can read, and never writes over a file") {
    KeptStore store;
    const Document report = store.document({"store", "backup", store.backup});
    CHECK(report["sims"] == 100);
    CHECK(report["head"].get<std::string>().starts_with("2:"));
    struct stat file {};
    REQUIRE(stat(store.backup.c_str(), &file) == 0);
    CHECK((file.st_mode & 0777) == 0600);
    CHECK(store.run({"store", "check", "--store", store.backup, "--exit-code"}).exit == 0);
    const std::string before = bytes_of_file(store.backup);
    CHECK(store.run({"store", "backup", store.backup}).exit == 2);
    CHECK(store.run({"store", "backup", store.path}).exit == 2);
    CHECK(bytes_of_file(store.backup) == before);
    const std::string other = store.directory.write("notes.txt", "precious");
    CHECK(store.run({"store", "backup", other}).exit == 6);
    CHECK(bytes_of_file(other) == "precious");
    CHECK(store.files() == std::set<std::string>{"backup.db", "fleet.db", "notes.txt"});
}

TEST_CASE("store backup --keep puts the instant into the name, keeps the newest and touches nothing else") {
    KeptStore store;
    const std::string stem = store.directory.path() + "/daily.db";
    for (const char* name : {"daily-20200101T000000Z.db", "daily-20200101T000000Z.txt", "daily-2020.db",
                             "other-20200101T000000Z.db", "daily.db"})
        store.directory.write(name, "no backup");
    for (int n = 0; n < 4; ++n) {
        CHECK(store.run({"store", "backup", stem, "--keep", "2"}).exit == 0);
        store.person.clock += 86'400;
    }
    const std::set<std::string> expected{"daily-2020.db",
                                         "daily-20200101T000000Z.db",
                                         "daily-20200101T000000Z.txt",
                                         "daily-20261125T091500Z.db",
                                         "daily-20261126T091500Z.db",
                                         "daily.db",
                                         "fleet.db",
                                         "other-20200101T000000Z.db"};
    CHECK(store.files() == expected);
    for (const char* malformed : {"0", "-1", "two", "1.5", ""})
        CHECK(store.run({"store", "backup", stem, "--keep", malformed}).exit == 2);
    CHECK(store.files() == expected);
}

TEST_CASE("store backup --keep never removes the store itself, whatever its name") {
    KeptStore store;
    const std::string named = store.directory.path() + "/fleet-20200101T000000Z.db";
    std::filesystem::rename(store.path, named);
    store.person.environment["SIMPROF_STORE"] = named;
    CHECK(store.run({"store", "backup", store.path, "--keep", "1"}).exit == 0);
    store.person.clock += 60;
    CHECK(store.run({"store", "backup", store.path, "--keep", "1"}).exit == 0);
    CHECK(store.files() == std::set<std::string>{"fleet-20200101T000000Z.db", "fleet-20261123T091600Z.db"});
}

TEST_CASE("store restore names the requests that are lost, asks, and keeps the store as it was") {
    KeptStore store;
    store.label("before");
    REQUIRE(store.run({"store", "backup", store.backup}).exit == 0);
    store.label("after");
    const std::string as_it_was = bytes_of_file(store.path);
    const Document preview = store.document({"store", "restore", store.backup, "--dry-run"});
    CHECK(preview["lost_requests"] == 1);
    CHECK(preview["lost"][0]["id"] == 4);
    CHECK(preview["last_common_request"] == 3);
    CHECK(store.run({"store", "restore", store.backup}).exit == 9);
    CHECK(bytes_of_file(store.path) == as_it_was);
    store.person.err_is_terminal = true;
    store.person.answers = {"n"};
    CHECK(store.run({"store", "restore", store.backup}).exit == 9);
    CHECK(bytes_of_file(store.path) == as_it_was);
    store.person.answers = {"y"};
    CHECK(store.run({"store", "restore", store.backup}).exit == 0);
    CHECK(store.label() == "before");
    CHECK(store.run({"store", "check", "--exit-code"}).exit == 0);
    // In the same second: what is kept has a name of its own.
    const std::string kept = store.path + ".before-20261123T091500Z";
    CHECK(store.document({"store", "restore", kept, "-y"})["kept"] == kept + "-2");
    CHECK(store.label() == "after");
    CHECK(store.document({"store", "restore", kept + "-2", "-y"})["kept"] == kept + "-3");
    CHECK(store.label() == "before");
}

TEST_CASE("store restore: what was shown is what is done; a store that changed meanwhile is left as it is") {
    KeptStore store;
    REQUIRE(store.run({"store", "backup", store.backup}).exit == 0);
    store.label("one");
    store.person.err_is_terminal = true;
    store.person.answers = {"y"};
    store.person.while_asked = [&] {
        FakeWorld other;
        other.environment["SIMPROF_STORE"] = store.path;
        REQUIRE(other.run({"sim", "edit", "8933224000000010003", "--label", "two"}).exit == 0);
    };
    CHECK(store.run({"store", "restore", store.backup}).exit == 6);
    CHECK(store.label() == "two");
    CHECK(store.files() == std::set<std::string>{"backup.db", "fleet.db"});
}

TEST_CASE("store restore refuses what is no good backup, and leaves the store as it is") {
    KeptStore store;
    REQUIRE(store.run({"store", "backup", store.backup}).exit == 0);
    const std::string as_it_was = bytes_of_file(store.path);
    const auto refused = [&](const std::string& file, int code) {
        CAPTURE(file);
        CHECK(store.run({"store", "restore", file, "-y"}).exit == code);
        CHECK(bytes_of_file(store.path) == as_it_was);
    };
    refused(store.path, 2);
    refused(store.directory.path() + "/missing.db", 4);
    refused(store.directory.write("text.db", std::string(9'000, 'x')), 10);
    refused(std::string{SIMPROF_SOURCE_DIR} + "/tests/data/stores/schema1/sample.db", 10);
    std::string newer = bytes_of_file(store.backup);
    newer[63] = 99;  // the schema's version
    refused(store.directory.write("newer.db", newer), 10);
    std::string foreign = bytes_of_file(store.backup);
    foreign[71] = 'x';  // the mark of a store of ours
    refused(store.directory.write("foreign.db", foreign), 10);
    std::string damaged = bytes_of_file(store.backup);
    damaged.replace(4096 * 5, 4096, std::string(4096, '\x5a'));
    refused(store.directory.write("damaged.db", damaged), 10);
    REQUIRE(store.run({"store", "rehearse", store.directory.path() + "/try.db"}).exit == 0);
    refused(store.directory.path() + "/try.db", 5);
}

TEST_CASE("store restore sets a store aside that cannot be opened, with what lies beside it") {
    KeptStore store;
    store.label("kept");
    REQUIRE(store.run({"store", "backup", store.backup}).exit == 0);
    for (const std::string& rest : {std::string{}, std::string(70'000, 'x')}) {
        store.person.clock += 60;
        store.directory.write("fleet.db", rest);
        store.directory.write("fleet.db-journal", "no journal");
        CHECK(store.run({"sim", "list"}).exit == 10);
        const Document report = store.document({"store", "restore", store.backup, "-y"});
        CHECK(report["damage"].is_string());
        const std::string kept = report["kept"];
        CHECK(kept.find("fleet.db.damaged-2026") != std::string::npos);
        CHECK(bytes_of_file(kept) == rest);
        if (rest.empty()) CHECK(bytes_of_file(kept + "-journal") == "no journal");
        CHECK(store.label() == "kept");
    }
    std::filesystem::remove(store.path);
    CHECK(store.document({"store", "restore", store.backup, "-y"})["kept"].is_null());
    CHECK(store.label() == "kept");
}

TEST_CASE("store restore brings back a store that opens and is damaged inside, or was cut") {
    KeptStore store;
    store.label("kept");
    REQUIRE(store.run({"store", "backup", store.backup}).exit == 0);
    const std::string whole = bytes_of_file(store.path);
    for (const std::string& damaged :
         {whole.substr(0, 4096 * 6), whole.substr(0, 4096) + std::string(whole.size() - 4096, '\x5a')}) {
        store.person.clock += 60;
        store.directory.write("fleet.db", damaged);
        const Outcome outcome = store.run({"store", "restore", store.backup, "-y"});
        CAPTURE(outcome.err);
        CHECK(outcome.exit == 0);
        CHECK(store.label() == "kept");
        CHECK(store.run({"store", "check"}).exit == 0);
    }
}
