#include "lib/files/group.hpp"
#include "tests/cli/fake_world.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <grp.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

using namespace simprof::cli::test;
using Document = nlohmann::json;

namespace {

struct stat facts_of(const std::string& path) {
    struct stat facts {};
    REQUIRE(stat(path.c_str(), &facts) == 0);
    return facts;
}

/// The mode in octal, and whose group it is.
std::string rights_of(const std::string& path) {
    const struct stat facts = facts_of(path);
    char mode[8];
    std::snprintf(mode, sizeof mode, "%04o", facts.st_mode & 07777U);
    return mode + (" " + simprof::name_of_group(facts.st_gid));
}

/// A store that a group shares, in a directory of its own, which everybody may pass to.
struct SharedStore {
    SharedStore() {
        REQUIRE(chmod(directory.path().c_str(), 0711) == 0);
        person.environment["SIMPROF_STORE"] = path;
    }
    Outcome run(std::vector<std::string> words) { return person.run(words); }
    Outcome init() { return run({"init", "--timezone", "Europe/Paris", "--sample", "--shared", group}); }
    /// What a check says of permissions.
    std::string check() {
        const Outcome outcome = run({"store", "check", "--exit-code", "-o", "json"});
        CHECK((outcome.exit == 0 || outcome.exit == 8));
        std::string text;
        const Document report = Document::parse(outcome.out);
        for (const Document& finding : report["findings"]) {
            CHECK(finding["subject"] == "permissions");
            text += finding["message"].get<std::string>() + " " + finding["hint"].get<std::string>() + "\n";
        }
        CHECK(text.empty() == (outcome.exit == 0));
        return text;
    }
    [[nodiscard]] std::string shared(const char* mode) const { return mode + (" " + group); }

    TemporaryDirectory directory;
    std::string team = directory.path() + "/team";
    std::string path = team + "/fleet.db";
    std::string group = simprof::name_of_group(getegid());
    FakeWorld person;
};

bool mentions(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "init --shared: the store, its directory, its journal and its backups are the group's, and no more") {
    SharedStore store;
    const Outcome made = store.init();
    INFO(made.err);
    REQUIRE(made.exit == 0);
    CHECK(made.err.empty());
    CHECK(mentions(made.out, store.group));
    CHECK(rights_of(store.team) == store.shared("2770"));
    CHECK(rights_of(store.path) == store.shared("0660"));
    CHECK(store.check() == "");
    CHECK(Document::parse(store.run({"store", "info", "-o", "json"}).out)["shared_with"] == store.group);

    const std::string backup = store.directory.path() + "/backup.db";
    REQUIRE(store.run({"store", "backup", backup}).exit == 0);
    CHECK(rights_of(backup) == store.shared("0660"));
    REQUIRE(store.run({"sim", "edit", "8933224000000010003", "--label", "x"}).exit == 0);
    const Document restored =
        Document::parse(store.run({"store", "restore", backup, "--yes", "-o", "json"}).out);
    CHECK(rights_of(restored["kept"]) == store.shared("0660"));
    CHECK(rights_of(store.path) == store.shared("0660"));
    std::filesystem::remove(store.path);
    REQUIRE(store.run({"store", "restore", backup, "--yes"}).exit == 0);
    CHECK(rights_of(store.path) == store.shared("0660"));
    CHECK(store.check() == "");
}

TEST_CASE("init --shared: the journal of a shared store is the group's, too, whatever the umask") {
    SharedStore store;
    REQUIRE(store.init().exit == 0);
    const mode_t old = umask(077);
    std::string seen;
    {
        SQLite::Database database{store.path, SQLite::OPEN_READWRITE};
        database.exec("BEGIN IMMEDIATE; INSERT INTO setting VALUES ('x', 'y')");
        seen = rights_of(store.path + "-journal");
    }
    umask(old);
    CHECK(seen == store.shared("0660"));
}

TEST_CASE(
    "store check says where a shared store is open to others, or closed to its group, and what to type") {
    SharedStore store;
    REQUIRE(store.init().exit == 0);
    REQUIRE(chmod(store.path.c_str(), 0664) == 0);
    CHECK(mentions(store.check(), "Others than the group"));
    CHECK(mentions(store.check(), "chmod 660 " + store.path));
    REQUIRE(chmod(store.path.c_str(), 0600) == 0);
    CHECK(mentions(store.check(), "cannot use " + store.path + ": its mode is 0600"));
    REQUIRE(chmod(store.path.c_str(), 0660) == 0);
    REQUIRE(chmod(store.team.c_str(), 0700) == 0);
    CHECK(mentions(store.check(), "chmod 2770 " + store.team));
    REQUIRE(chmod(store.team.c_str(), 02770) == 0);
    CHECK(store.check() == "");
    REQUIRE(chmod(store.directory.path().c_str(), 0700) == 0);
    if (facts_of(store.directory.path()).st_gid == getegid())
        CHECK(mentions(store.check(), "chmod g+x " + store.directory.path()));
}

TEST_CASE("store check tells a private store that is open to a group from a shared one") {
    SharedStore store;
    store.person.environment["SIMPROF_STORE"] = store.path;
    std::filesystem::create_directory(store.team);
    REQUIRE(store.run({"init", "--timezone", "UTC"}).exit == 0);
    REQUIRE(chmod(store.path.c_str(), 0660) == 0);
    REQUIRE(chmod(store.team.c_str(), 02770) == 0);
    CHECK(mentions(store.check(), "chmod 600 " + store.path));
    CHECK(mentions(store.check(), "chmod 700 " + store.team));
}

TEST_CASE("init --shared refuses a group that there is not, with the nearest, and a directory of others") {
    SharedStore store;
    const Outcome none = store.run({"init", "--shared", "dæmon"});
    CHECK(none.exit == 4);
    CHECK(mentions(none.err, "There is no group"));
    CHECK(mentions(store.run({"init", "--shared", "deamon"}).err, "Did you mean daemon?"));
    CHECK_FALSE(std::filesystem::exists(store.team));

    store.directory.write("team/notes.txt", "somebody's own");
    REQUIRE(chmod(store.team.c_str(), 0755) == 0);
    const Outcome refused = store.init();
    CHECK(refused.exit == 6);
    CHECK(mentions(refused.err, "chmod 2770 " + store.team));
    CHECK((facts_of(store.team).st_mode & 07777U) == 0755);
    REQUIRE(chmod(store.team.c_str(), 02770) == 0);
    CHECK(store.init().exit == 0);
}

TEST_CASE(
    "init --shared: an empty directory of one's own is given to the group, as one that a killed init left") {
    SharedStore store;
    std::filesystem::create_directory(store.team);
    REQUIRE(chmod(store.team.c_str(), 0700) == 0);
    CHECK(store.init().exit == 0);
    CHECK(rights_of(store.team) == store.shared("2770"));
}

TEST_CASE("init --shared: who is no member of the group is told so, and nothing is made") {
    SharedStore store;
    REQUIRE(chmod(store.directory.path().c_str(), 0777) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const bool is_nobody =
            geteuid() != 0 || (setgroups(0, nullptr) == 0 && setegid(65534) == 0 && seteuid(65534) == 0);
        const Outcome outcome = store.run({"init", "--shared", "daemon"});
        const bool is_told = outcome.exit == 6 && mentions(outcome.err, "You are not in the group daemon");
        _exit(is_nobody && is_told ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK_FALSE(std::filesystem::exists(store.team));
}

TEST_CASE("A shared store in a place that its group cannot get to is made, with a warning that says so") {
    SharedStore store;
    REQUIRE(chmod(store.directory.path().c_str(), 0700) == 0);
    if (facts_of(store.directory.path()).st_gid != getegid()) return;
    const Outcome made = store.init();
    CHECK(made.exit == 0);
    CHECK(mentions(made.err, "cannot get to it"));
}
