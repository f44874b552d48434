#include "lib/text/words/terminal_text.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <sstream>

using namespace simprof::cli::test;

namespace {

/// The sample fleet, a person who is asked, and somebody else who changes the store meanwhile.
struct Asked {
    Asked() {
        person.environment["SIMPROF_STORE"] = other.environment["SIMPROF_STORE"] = store;
        person.err_is_terminal = true;
        person.answers = {"y"};
        REQUIRE(other.run({"init", "--sample", "-q"}).exit == 0);
    }
    /// Done by the other one before the person answers.
    void meanwhile(const std::vector<std::vector<std::string>>& commands) {
        person.while_asked = [this, commands] {
            for (std::vector<std::string> command : commands) {
                command.emplace_back("--yes");
                REQUIRE(other.run(command).exit == 0);
            }
        };
    }
    std::string profile_of(const std::string& sim) {
        const Outcome shown = other.run({"sim", "show", sim, "-o", "json"});
        return nlohmann::json::parse(shown.out)["profile"];
    }
    int migrate_south() {
        return person.run({"sim", "migrate", "--group", "south", "--profile", "tracker-eu", "--to", "lab"})
            .exit;
    }

    TemporaryDirectory directory;
    FakeWorld person;
    FakeWorld other;
    std::string store = store_in(directory);
};

const std::string in_south = "8933224000000010003";
const std::string in_north = "8933224000000010078";

}  // namespace

TEST_CASE("What was shown is what is done: a SIM that came in meanwhile, as another left, is not migrated") {
    Asked asked;
    asked.meanwhile(
        {{"sim", "edit", in_south, "--group", "west"}, {"sim", "edit", in_north, "--group", "south"}});
    CHECK(asked.migrate_south() == 6);
    CHECK(asked.person.questions.size() == 1);
    CHECK(asked.profile_of(in_north) == "tracker-eu");
    CHECK(asked.profile_of(in_south) == "tracker-eu");
}

TEST_CASE("What was shown is what is done: a target edited meanwhile brings no options that nobody saw") {
    Asked asked;
    asked.meanwhile({{"profile", "edit", "lab", "--set", "data=off"}});
    CHECK(asked.migrate_south() == 6);
    CHECK(asked.profile_of(in_south) == "tracker-eu");
}

TEST_CASE("What was shown is done though the store was changed, where it comes to the same for every SIM") {
    Asked asked;
    asked.meanwhile({{"sim", "edit", in_north, "--label", "bike"}, {"profile", "archive", "meter"}});
    CHECK(asked.migrate_south() == 0);
    CHECK(asked.profile_of(in_south) == "lab");
}

TEST_CASE("PRO-5 an edit reaches the followers that were shown, or none") {
    const std::vector<std::string> edit{"profile", "edit", "tracker-eu", "--set", "voice=on"};
    const std::vector<std::string> leave{"sim", "migrate", in_south, "--to", "lab"};
    const std::vector<std::string> come{"sim", "migrate", "8933224000000010706", "--to", "tracker-eu"};
    const std::vector<std::string> come_back{"sim", "migrate", in_south, "--to", "tracker-eu"};
    Asked moved;
    moved.meanwhile({leave, come});
    CHECK(moved.person.run(edit).exit == 6);
    Asked back_again;
    back_again.meanwhile({leave, come_back});
    CHECK(back_again.person.run(edit).exit == 0);
    Asked edited;
    edited.meanwhile({{"profile", "edit", "tracker-eu", "--set", "voice=on"}});
    CHECK(edited.person.run(edit).exit == 6);
}

TEST_CASE("On a terminal an activation, which nothing takes back, is asked about, and nowhere else") {
    Asked asked;
    const std::string available = "8933224000000010631";
    asked.person.answers = {"n"};
    CHECK(asked.person.run({"sim", "activate", available, "--to", "lab"}).exit == 9);
    REQUIRE(asked.person.questions.size() == 1);
    CHECK(asked.person.questions.front().find("There is no way back") != std::string::npos);
    CHECK(asked.person.run({"sim", "suspend", in_south}).exit == 0);  // it can be resumed
    CHECK(asked.person.run({"sim", "add", "8933224000000999994"}).exit == 0);
    CHECK(asked.person.questions.size() == 1);
    CHECK(asked.other.run({"sim", "activate", available, "--to", "lab"}).exit == 0);
}

TEST_CASE("What is asked about fits the terminal, wherever the messages go") {
    for (const bool messages_go_elsewhere : {false, true}) {
        Asked asked;
        asked.person.out_is_terminal = true;
        asked.person.err_is_terminal = !messages_go_elsewhere;
        asked.person.terminal_width = 50;
        CHECK(asked.migrate_south() == 0);
        REQUIRE(asked.person.questions.size() == 1);
        std::istringstream question{asked.person.questions.front()};
        std::size_t lines = 0;
        for (std::string line; std::getline(question, line); ++lines)
            CHECK_MESSAGE(simprof::display_width(line) <= 50, line);
        CHECK(lines > 5);
        CHECK(asked.person.questions.front().find("in its next data\nsession.") != std::string::npos);
    }
}

TEST_CASE("A store that is deleted or replaced while it is asked about is said to be gone") {
    Asked deleted;
    deleted.person.while_asked = [&] { std::filesystem::remove(deleted.store); };
    const std::vector<std::string> migrate{"sim",       "migrate",    "--group", "south",
                                           "--profile", "tracker-eu", "--to",    "lab"};
    const Outcome gone = deleted.person.run(migrate);
    CHECK(gone.exit == 10);
    CHECK(gone.err.find("was deleted, moved or replaced") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(deleted.store));
    Asked replaced;
    replaced.person.while_asked = [&] {
        std::filesystem::copy_file(replaced.store, replaced.store + "2");
        std::filesystem::rename(replaced.store + "2", replaced.store);
    };
    CHECK(replaced.person.run(migrate).exit == 10);
    CHECK(replaced.profile_of(in_south) == "tracker-eu");
}

TEST_CASE("BAT-3 rejects of a batch that could not be done in the end are not kept") {
    Asked asked;
    const std::string list = asked.directory.write(
        "list.csv", "iccid\n8933224000000010003\n8933224000000010078\n8933224000000010631\n");
    const std::string rejects = asked.directory.write("rejects.csv", "iccid,line,rule,message\n");
    asked.person.while_asked = [&] { std::filesystem::remove(asked.store); };
    CHECK(asked.person
              .run({"sim", "migrate", "--from", list, "--to", "lab", "--keep-going", "--rejects", rejects})
              .exit == 10);
    CHECK(text_of_file(rejects) == "iccid,line,rule,message\n");
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{asked.directory.path()})
        if (entry.is_regular_file()) ++files;
    CHECK(files == 2);
}

TEST_CASE("MIG-2 a question that is answered in another month promises no other day") {
    constexpr std::int64_t day = 86'400;
    Asked same_month;
    same_month.person.while_asked = [&] { same_month.person.clock += day; };
    CHECK(same_month.migrate_south() == 0);
    Asked next_month;
    next_month.person.while_asked = [&] { next_month.person.clock += 10 * day; };
    const std::vector<std::string> migrate{"sim",        "migrate", "--profile",
                                           "tracker-eu", "--to",    "tracker-eu-500"};
    CHECK(next_month.person.run(migrate).exit == 6);
}
