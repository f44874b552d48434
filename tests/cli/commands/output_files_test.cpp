#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

using namespace simprof::cli::test;

namespace {

using Words = std::vector<std::string>;

/// A fleet, a list of which a row cannot be done, and whatever lies beside them.
struct Outputs {
    Outputs() {
        world.environment["SIMPROF_STORE"] = store;
        world.environment["SIMPROF_NOW"] = "2026-11-23T09:15:00Z";
        REQUIRE(world.run({"init", "--timezone", "UTC", "--sample", "-q"}).exit == 0);
        REQUIRE(world.run({"sim", "edit", "8933224000000010003", "--label", "x"}).exit == 0);
    }
    [[nodiscard]] std::string file(const std::string& name) const { return directory.path() + "/" + name; }

    /// Every file below the directory with its bytes; links with what they lead to.
    [[nodiscard]] std::map<std::string, std::string> contents() const {
        std::map<std::string, std::string> all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{directory.path()}) {
            if (entry.is_symlink())
                all[entry.path()] = std::filesystem::read_symlink(entry.path());
            else if (entry.is_regular_file())
                all[entry.path()] = text_of_file(entry.path());
        }
        return all;
    }

    /// Every command that writes a file, told to write it there.
    [[nodiscard]] std::vector<Words> commands(const std::string& output) const {
        const Words batch{"sim", "migrate", "--from", list, "--keep-going", "--yes", "--rejects", output};
        Words dry = batch;
        dry.emplace_back("-n");
        return {{"report", output, "--yes"},
                batch,
                dry,
                {"sim", "import", list, "--compare", "--rejects", output},
                {"sim", "import", list, "--keep-going", "--yes", "--rejects", output},
                {"request", "revert", "3", "--keep-going", "--yes", "--rejects", output}};
    }
    void check_refused(const std::string& output, const std::string& why) {
        const auto before = contents();
        for (const Words& words : commands(output)) {
            const Outcome outcome = world.run(words);
            INFO(words[0] << " " << words[1] << " " << output << "\n" << outcome.err);
            CHECK(outcome.exit == 2);
            CHECK(outcome.out.empty());
            CHECK(outcome.err.find(why) != std::string::npos);
        }
        CHECK(contents() == before);
    }

    TemporaryDirectory directory;
    FakeWorld world;
    std::string store = store_in(directory);
    std::string list =
        directory.write("list.csv", "profile,iccid\nlab,8933224000000010003\nnone,8933224000000010078\n");
};

mode_t mode_of(const std::string& path) {
    struct stat facts {};
    REQUIRE(stat(path.c_str(), &facts) == 0);
    return facts.st_mode & 0777U;
}

}  // namespace

TEST_CASE("No output replaces the store in use, by whatever name") {
    Outputs outputs;
    std::filesystem::create_directory(outputs.file("below"));
    std::filesystem::create_directory_symlink(outputs.directory.path(), outputs.file("way"));
    const int held = open(outputs.store.c_str(), O_RDONLY | O_CLOEXEC);
    for (const std::string& name :
         {outputs.store, outputs.file("./simprof.db"), outputs.file("below/../simprof.db"),
          outputs.file("way/simprof.db"), std::filesystem::relative(outputs.store).string(),
          fmt::format("/proc/self/fd/{}", held)})
        outputs.check_refused(name, "is the store in use");
    close(held);
    std::filesystem::create_symlink(outputs.store, outputs.file("link.html"));
    outputs.check_refused(outputs.file("link.html"), "is the store in use");
    std::filesystem::remove(outputs.file("link.html"));
    std::filesystem::create_hard_link(outputs.store, outputs.file("same.html"));
    outputs.check_refused(outputs.file("same.html"), "is the store in use");
}

TEST_CASE("No output replaces another store, a journal or a write-ahead log, nor takes the name of one") {
    Outputs outputs;
    FakeWorld other;
    other.environment["SIMPROF_STORE"] = outputs.file("other.db");
    REQUIRE(other.run({"init", "--timezone", "UTC", "-q"}).exit == 0);
    outputs.check_refused(outputs.file("other.db"), "is a store");
    for (const std::string base : {"simprof.db", "other.db", "way/other.db"}) {
        if (base.starts_with("way"))
            std::filesystem::create_directory_symlink(outputs.directory.path(), outputs.file("way"));
        for (const std::string ending : {"-journal", "-wal", "-shm"})
            outputs.check_refused(outputs.file(base + ending), "belongs to the store");
    }
    (void)outputs.directory.write("hot", "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 and more");
    (void)outputs.directory.write("log", "\x37\x7f\x06\x82 and more");
    outputs.check_refused(outputs.file("hot"), "is a store, or a part of one");
    outputs.check_refused(outputs.file("log"), "is a store, or a part of one");
}

TEST_CASE("No output replaces a file that the same command reads") {
    Outputs outputs;
    std::filesystem::create_hard_link(outputs.list, outputs.file("again.csv"));
    std::filesystem::create_symlink(outputs.list, outputs.file("link.csv"));
    const int held = open(outputs.list.c_str(), O_RDONLY | O_CLOEXEC);
    const auto before = outputs.contents();
    for (const std::string& name : {outputs.list, outputs.file("again.csv"), outputs.file("link.csv"),
                                    fmt::format("/proc/self/fd/{}", held)}) {
        for (const std::string verb : {"migrate", "import"}) {
            Words words{"sim", verb, "--keep-going", "--yes", "--rejects", name};
            if (verb == "migrate") words.emplace_back("--from");
            words.push_back(outputs.list);
            const Outcome outcome = outputs.world.run(words);
            INFO(name << "\n" << outcome.err);
            CHECK(outcome.exit == 2);
            CHECK(outcome.err.find("is being read by the same command") != std::string::npos);
        }
    }
    close(held);
    CHECK(outputs.contents() == before);
}

TEST_CASE("An output is a regular file: no link, pipe, device or directory") {
    Outputs outputs;
    REQUIRE(mkfifo(outputs.file("pipe").c_str(), 0600) == 0);
    std::filesystem::create_symlink(outputs.file("nowhere"), outputs.file("dangling"));
    (void)outputs.directory.write("precious", "kept");
    std::filesystem::create_symlink(outputs.file("precious"), outputs.file("leading"));
    outputs.check_refused(outputs.file("pipe"), "is no regular file");
    outputs.check_refused("/dev/full", "is no regular file");
    outputs.check_refused(outputs.file("dangling"), "is a symbolic link");
    outputs.check_refused(outputs.file("leading"), "It leads to " + outputs.file("precious"));
    outputs.check_refused(outputs.directory.path(), "is a directory");
    outputs.check_refused(outputs.file(""), "is a directory");
    outputs.check_refused(outputs.file("nowhere/"), "names no file");
}

TEST_CASE("A store that was made where an output is to lie is never replaced") {
    Outputs outputs;
    outputs.world.environment["SIMPROF_STORE"] = outputs.file("none.db");
    outputs.check_refused(outputs.file("none.db"), "is the store in use");
    outputs.check_refused(outputs.file("none.db-journal"), "belongs to the store");
}

TEST_CASE("A dry run writes no file, asks for none, and says which it would write") {
    Outputs outputs;
    (void)outputs.directory.write("notes.csv", "mine\n");
    const auto before = outputs.contents();
    for (const std::string name : {"new.csv", "notes.csv"}) {
        const Outcome dry = outputs.world.run({"sim", "migrate", "--from", outputs.list, "--keep-going", "-n",
                                               "--rejects", outputs.file(name)});
        CHECK(dry.exit == 3);
        CHECK(dry.err.find(fmt::format("A dry run writes no file; refused rows that {} would hold: 1.",
                                       outputs.file(name))) != std::string::npos);
    }
    CHECK(outputs.contents() == before);
}

TEST_CASE("A file of another kind is replaced by --yes or an answer only, and nothing is done without") {
    Outputs outputs;
    const std::string notes = outputs.directory.write("notes", "mine\n");
    const auto before = outputs.contents();
    for (Words words : outputs.commands(notes)) {
        const bool writes = std::ranges::find(words, "-n") == words.end() &&
                            std::ranges::find(words, "--compare") == words.end();
        if (!writes) continue;
        std::erase(words, "--yes");
        words.emplace_back("--no-input");
        const Outcome outcome = outputs.world.run(words);
        INFO(words[0] << " " << words[1] << "\n" << outcome.err);
        CHECK(outcome.exit == 9);
        CHECK(outcome.err.find("is there already, and is no") != std::string::npos);
        CHECK(outcome.err.find("--yes") != std::string::npos);
        outputs.world.err_is_terminal = true;
        outputs.world.answers = {"no"};
        outputs.world.questions.clear();
        words.pop_back();
        CHECK(outputs.world.run(words).exit == 9);
        REQUIRE(outputs.world.questions.size() == 1);
        CHECK(outputs.world.questions.front().ends_with(fmt::format("\nReplace {}? (y/N) ", notes)));
        outputs.world.err_is_terminal = false;
    }
    CHECK(outputs.contents() == before);
    outputs.world.err_is_terminal = true;
    outputs.world.answers = {"oui"};
    CHECK(outputs.world.run({"report", notes}).exit == 0);
    CHECK(text_of_file(notes).starts_with("<!doctype html>"));
}

TEST_CASE("A file that became another while it was asked about is left as it is") {
    const auto replaced = [](const std::function<void(const std::string&)>& meanwhile) {
        Outputs outputs;
        const std::string notes = outputs.directory.write("notes", "mine\n");
        outputs.world.err_is_terminal = true;
        outputs.world.answers = {"y"};
        std::string then;
        outputs.world.while_asked = [&] {
            meanwhile(notes);
            then = text_of_file(notes);
        };
        const Outcome outcome = outputs.world.run({"report", notes});
        INFO(outcome.err);
        CHECK(text_of_file(notes) == then);
        return outcome.exit;
    };
    CHECK(replaced([](const std::string& notes) { std::ofstream{notes, std::ios::app} << "more\n"; }) == 6);
    CHECK(replaced([](const std::string& notes) {
              std::ofstream{notes} << "ours\n";
              std::filesystem::last_write_time(
                  notes, std::filesystem::file_time_type::clock::now() + std::chrono::seconds{1});
          }) == 6);
    CHECK(replaced([](const std::string& notes) {
              std::ofstream{notes + "2"} << "ours\n";
              std::filesystem::rename(notes + "2", notes);
          }) == 6);
}

TEST_CASE("A file of the same kind is replaced unasked, and keeps its mode") {
    Outputs outputs;
    const std::string page = outputs.file("fleet.html");
    CHECK(outputs.world.run({"report", page}).exit == 0);
    CHECK(mode_of(page) == 0600);
    REQUIRE(chmod(page.c_str(), 0640) == 0);
    const std::string before = text_of_file(page);
    CHECK(outputs.world.run({"sim", "edit", "8933224000000010003", "--label", "y"}).exit == 0);
    CHECK(outputs.world.run({"report", page}).exit == 0);
    CHECK(text_of_file(page) != before);
    CHECK(mode_of(page) == 0640);
    // An empty file holds nothing that could get lost.
    CHECK(outputs.world.run({"report", outputs.directory.write("empty.html", "")}).exit == 0);
}

TEST_CASE("BAT-3 rejects replace rejects of every form unasked") {
    Outputs outputs;
    const std::string rejects = outputs.file("rejects");
    const std::string unknown = "8933224000000099999";
    const std::vector<std::string> lists{
        outputs.directory.write("commas.csv", "profile,iccid\nlab," + unknown + "\n"),
        outputs.directory.write("semicolons.csv", "profile;iccid\nlab;" + unknown + "\n"),
        outputs.directory.write("list.txt", "ICCID\n'" + unknown + "'\n"),
        outputs.directory.write("marked.csv", "\xEF\xBB\xBFiccid\r\n" + unknown + "\r\n"),
        outputs.directory.write("sims.ndjson", "{\"simSerial\":\"" + unknown + "\"}\n")};
    for (int time = 0; time < 2; ++time) {
        for (const std::string& list : lists) {
            const Outcome outcome = outputs.world.run(
                {"sim", "migrate", "--from", list, "--to", "lab", "--keep-going", "--rejects", rejects});
            INFO(list << "\n" << outcome.err);
            CHECK(outcome.exit == 3);
            CHECK(text_of_file(rejects).find(unknown) != std::string::npos);
        }
    }
}

TEST_CASE("Files of an export are guarded before the first is written") {
    Outputs outputs;
    REQUIRE(outputs.world
                .run({"sim", "migrate", "--profile", "tracker-eu", "--status", "active", "--to",
                      "tracker-eu-500", "--yes"})
                .exit == 0);
    const std::string place = outputs.file("out");
    std::filesystem::create_directory(place);
    const Words words{"request", "export", "4",           "--format", "list-upload",
                      "--rows",  "20",     "--directory", place};
    const std::string second = place + "/request-4-02-tracker-eu-500.csv";
    REQUIRE(FakeWorld{}.run({"--store", second, "init", "--timezone", "UTC", "-q"}).exit == 0);
    const auto before = outputs.contents();
    Outcome outcome = outputs.world.run(words);
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find("is a store") != std::string::npos);
    CHECK(outputs.contents() == before);
    std::ofstream{second} << "notes";
    outcome = outputs.world.run(words);
    CHECK(outcome.exit == 9);
    CHECK(outcome.err.find(second + " is there already, and is no export that simprof wrote") !=
          std::string::npos);
    CHECK(text_of_file(second) == "notes");
    Words agreed = words;
    agreed.emplace_back("--yes");
    CHECK(outputs.world.run(agreed).exit == 0);
    CHECK(text_of_file(second).starts_with("ICCID\r\n"));
    for (const std::string format : {"list-upload", "transatel-api", "runbook"}) {
        const Words again{"request", "export", "4", "--format", format, "--directory", place};
        CHECK(outputs.world.run(again).exit == 0);
        CHECK(outputs.world.run(again).exit == 0);
    }
}

TEST_CASE("STA-3 ending one SIM is asked about, and needs --yes where nobody can be asked") {
    Outputs outputs;
    const Words terminate{"sim", "terminate", "8933224000000010078"};
    const Outcome refused = outputs.world.run(terminate);
    CHECK(refused.exit == 9);
    CHECK(refused.err.find("1 SIM would be ended for good, and nobody confirmed it. [STA-3]") !=
          std::string::npos);
    const std::string update =
        outputs.directory.write("ended.csv", "iccid,status\n8933224000000010078,terminated\n");
    CHECK(outputs.world.run({"sim", "import", update, "--update"}).exit == 9);
    outputs.world.err_is_terminal = true;
    outputs.world.answers = {"n", "y"};
    CHECK(outputs.world.run(terminate).exit == 9);
    CHECK(outputs.world.questions.back().ends_with("\nTerminate SIM 8933224000000010078 for good? (y/N) "));
    CHECK(outputs.world.run(terminate).exit == 0);
}
