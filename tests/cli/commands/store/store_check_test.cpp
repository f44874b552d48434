#include "lib/store/sqlite/file/connection.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/lib/store/sqlite/tampering.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

using namespace simprof::cli::test;
using simprof::store_test::tamper;
using Document = nlohmann::json;

namespace {

/// A store with requests of every kind that leaves a trace: the sample catalogue and fleet, a migration, a
/// deviation, an edited profile, an archived one, an edited SIM, a request taken back.
class CheckedStore {
public:
    CheckedStore() {
        person.environment["SIMPROF_STORE"] = path();
        done({"init", "--timezone", "Europe/Paris", "--sample"});
        done({"sim", "migrate", first, "--to", "lab", "--reason", "trial", "--reference", "T-1"});
        done({"sim", "deviate", second, "--set", "radio=no-2g-3g", "--reason", "test bench"});
        done({"profile", "edit", "lab", "--set", "voice=off", "-y"});
        done({"profile", "clone", "lab", "spare"});
        done({"profile", "archive", "spare"});
        done({"sim", "edit", first, "--label", "bike", "--msisdn", "+33700999999"});
        done({"sim", "suspend", first});
        done({"request", "revert", "9"});
    }

    [[nodiscard]] const std::string& path() const { return location; }
    Outcome check(std::vector<std::string> more = {}) {
        std::vector<std::string> words{"store", "check", "-o", "json"};
        words.insert(words.end(), more.begin(), more.end());
        return person.run(words);
    }
    /// The head of its chain, as it is to be kept elsewhere.
    std::string head() { return Document::parse(check().out)["head"]; }

    static constexpr const char* first = "8933224000000010003";
    static constexpr const char* second = "8933224000000010078";
    TemporaryDirectory directory;
    std::string location = store_in(directory, "fleet.db");
    FakeWorld person;

private:
    void done(const std::vector<std::string>& words) {
        CAPTURE(words.back());
        const Outcome outcome = person.run(words);
        CAPTURE(outcome.err);
        REQUIRE(outcome.exit == 0);
    }
};

/// An alteration behind the program's back, and which part of the check has to notice it.
struct Alteration {
    const char* what;
    const char* statements;
    const char* subject;
};

constexpr const char* swap_names_of_plans =
    "UPDATE plan SET folded_name = ' ' || id;"
    "UPDATE plan SET name = iif(id = 1, (SELECT name FROM plan WHERE id = 2), name) WHERE id = 1;"
    "UPDATE plan SET definition = json_set(definition, '$.name', name), folded_name = lower(name) || id";

constexpr std::array alterations{
    Alteration{"who", "UPDATE request SET actor = 'eve' WHERE id = 3", "history"},
    Alteration{"the user's number", "UPDATE request SET uid = 4711 WHERE id = 3", "history"},
    Alteration{"why", "UPDATE request SET reason = 'asked for' WHERE id = 3", "history"},
    Alteration{"when", "UPDATE request SET at = '2026-11-20T09:15:00Z' WHERE id = 3", "history"},
    Alteration{"on which day", "UPDATE request SET day = '2026-11-20' WHERE id = 3", "history"},
    Alteration{"reference", "UPDATE request SET reference = 'T-2' WHERE id = 3", "history"},
    Alteration{"origin", "UPDATE request SET origin = 'api' WHERE id = 3", "history"},
    Alteration{"kind", "UPDATE request SET kind = 'sim.edit' WHERE id = 3", "history"},
    Alteration{"command", "UPDATE request SET command = 'simprof' WHERE id = 3", "history"},
    Alteration{"version", "UPDATE request SET version = '9' WHERE id = 3", "history"},
    Alteration{"rehearsal", "UPDATE request SET rehearsal = 1 WHERE id = 3", "history"},
    Alteration{"what is taken back", "UPDATE request SET reverts = 3 WHERE id = 10", "history"},
    Alteration{"the number of SIMs of a request", "UPDATE request SET sims = 7 WHERE id = 3", "history"},
    Alteration{"the number of SIMs that it reached", "UPDATE request SET reached = 7 WHERE id = 3",
               "history"},
    Alteration{"a hash", "UPDATE request SET hash = randomblob(32) WHERE id = 3", "history"},
    Alteration{"a request removed with its entries",
               "DELETE FROM request WHERE id = 4; DELETE FROM sim_entry WHERE request = 4", "history"},
    Alteration{"a request removed with its effect",
               "UPDATE sim SET state = (SELECT state FROM sim WHERE iccid <> 33224000000010078 AND deviation"
               " IS NULL LIMIT 1), deviation = NULL, last_request = 2, in_force = 2 WHERE deviation = 4;"
               "DELETE FROM sim_entry WHERE request = 4; DELETE FROM request WHERE id = 4",
               "history"},
    Alteration{"a request forged without a hash",
               "INSERT INTO request SELECT 11, at, day, 'profile.edit', NULL, 'eve', uid, origin, reason,"
               " reference, command, version, rehearsal, subject, 0, 0, 0, NULL, zeroblob(32)"
               " FROM request WHERE id = 10",
               "history"},
    Alteration{"a request forged with the hash of another",
               "INSERT INTO request SELECT 11, at, day, 'profile.edit', NULL, 'eve', uid, origin, reason,"
               " reference, command, version, rehearsal, subject, 0, 0, 0, NULL, hash FROM request"
               " WHERE id = 10",
               "history"},
    Alteration{"an entry's states",
               "UPDATE sim_entry SET entries = CAST(x'00' || x'07' || substr(entries, 3) AS BLOB)"
               " WHERE request = 3",
               "history"},
    Alteration{"an entry's deviation",
               "UPDATE sim_entry SET entries = CAST(substr(entries, 1, length(entries) - 1) || x'03' AS BLOB)"
               " WHERE request = 4",
               "history"},
    Alteration{"an entry removed", "DELETE FROM sim_entry WHERE request = 3", "history"},
    Alteration{"an entry of a profile", "UPDATE profile_entry SET after_options = 1 WHERE request = 5",
               "history"},
    Alteration{"an entry of an identity", "UPDATE identity_entry SET after_label = 'car' WHERE request = 8",
               "history"},
    Alteration{"an entry of a definition",
               "UPDATE definition_entry SET after = json_set(after, '$.title', 'x') WHERE subject = 'plan'",
               "history"},
    Alteration{"a SIM's state", "UPDATE sim SET state = 1 WHERE deviation IS NOT NULL", "present"},
    Alteration{"a SIM's last request", "UPDATE sim SET last_request = 10 WHERE last_request = 2", "present"},
    Alteration{"a SIM's request in force", "UPDATE sim SET in_force = 1 WHERE last_request = 2", "present"},
    Alteration{"a SIM's deviation", "UPDATE sim SET deviation = 3 WHERE deviation = 4", "present"},
    Alteration{"a SIM's MSISDN",
               "UPDATE sim SET msisdn = 133700000999 WHERE last_request = 2"
               " AND iccid = (SELECT max(iccid) FROM sim)",
               "history"},
    Alteration{"a SIM's edited MSISDN", "UPDATE sim SET msisdn = 133700000999 WHERE label = 'bike'",
               "present"},
    Alteration{"a SIM's label", "UPDATE sim SET label = 'car' WHERE label = 'bike'", "present"},
    Alteration{"a SIM's group", "UPDATE sim SET \"group\" = 'car' WHERE label = 'bike'", "present"},
    Alteration{"whose an MSISDN is", "UPDATE msisdn SET iccid = 0 WHERE number = 133700999999", "present"},
    Alteration{"an IMSI that no SIM has", "INSERT INTO imsi VALUES (1999999999999999, 1)", "present"},
    Alteration{
        "a SIM added",
        "INSERT INTO sim (iccid, state, last_request, in_force) SELECT max(iccid) + 1, 1, 2, 2 FROM sim",
        "present"},
    Alteration{"a SIM removed", "DELETE FROM sim WHERE iccid = (SELECT max(iccid) FROM sim)", "history"},
    Alteration{"options of a profile", "UPDATE profile SET options = 1 WHERE name = 'lab'", "present"},
    Alteration{"plan of a profile", "UPDATE profile SET plan = 3 - plan WHERE name = 'lab'", "history"},
    Alteration{"name of a profile",
               "UPDATE profile SET name = 'labor', folded_name = 'labor' WHERE name = 'lab'", "history"},
    Alteration{"names of two profiles swapped",
               "UPDATE profile SET folded_name = ' ' || id;"
               "UPDATE profile SET name = iif(name = 'lab', 'spare', 'lab') WHERE name IN ('lab', 'spare');"
               "UPDATE profile SET folded_name = name",
               "history"},
    Alteration{"under which name a profile is found",
               "UPDATE profile SET folded_name = 'elsewhere' WHERE name = 'lab'", "present"},
    Alteration{"a profile archived", "UPDATE profile SET archived = 1 WHERE name = 'lab'", "present"},
    Alteration{"a profile taken out of the archive", "UPDATE profile SET archived = 0 WHERE name = 'spare'",
               "present"},
    Alteration{"a profile deleted", "UPDATE profile SET deleted = 1 WHERE name = 'spare'", "present"},
    Alteration{"name of a pack",
               "UPDATE pack SET name = 'other', folded_name = 'other',"
               " definition = json_set(definition, '$.name', 'other') WHERE id = 1",
               "present"},
    Alteration{"definition of a pack",
               "UPDATE pack SET definition = json_set(definition, '$.title', 'other') WHERE id = 1",
               "present"},
    Alteration{"definition of a plan",
               "UPDATE plan SET definition = json_set(definition, '$.pricing', 'other') WHERE id = 1",
               "present"},
    Alteration{"names of two plans swapped", swap_names_of_plans, "present"},
    Alteration{"forbidden plan changes",
               "UPDATE setting SET value = '[]' WHERE name = 'forbidden_plan_changes'", "present"},
    Alteration{"the billing zone", "UPDATE setting SET value = 'Asia/Tokyo' WHERE name = 'billing_zone'",
               "history"},
    Alteration{"when the store was made",
               "UPDATE setting SET value = '2020-01-01T00:00:00Z' WHERE name = 'created'", "history"},
    Alteration{"a count", "UPDATE state SET sims = sims + 1 WHERE id = 1", "present"},
    Alteration{"what a state is", "UPDATE state SET status = 'barred' WHERE id = 1", "history"},
    Alteration{"what an option set is",
               "UPDATE option_set SET options = replace(options, 'on', 'off') WHERE id = 1", "history"},
};

bool finds(const Document& document, const std::string& subject) {
    const auto& findings = document["findings"];
    return std::ranges::any_of(findings, [&](const Document& finding) {
        return finding["subject"] == subject && finding["kind"] == "alteration" &&
               finding["hint"].is_string();
    });
}

}  // namespace

TEST_CASE("store check: a store that simprof made is whole, and prints the head of its chain") {
    CheckedStore store;
    const Outcome outcome = store.check({"--exit-code"});
    CAPTURE(outcome.out);
    CHECK(outcome.exit == 0);
    const Document document = Document::parse(outcome.out);
    CHECK(document["findings"].empty());
    CHECK(document["requests"] == 10);
    CHECK(document["sims"] == 100);
    CHECK(document["head"].get<std::string>().starts_with("10:"));
}

TEST_CASE("STA-3 DEV-1 store check: a SIM that was deviated when it was ended is as it has to be") {
    CheckedStore store;
    REQUIRE(store.person.run({"sim", "terminate", CheckedStore::second, "--yes"}).exit == 0);
    CHECK(store.check().exit == 0);
}

TEST_CASE("REQ-3 store check notices what was altered behind the program's back, past triggers") {
    for (const Alteration& alteration : alterations) {
        CheckedStore store;
        tamper(store.path(), alteration.statements);
        const Outcome outcome = store.check();
        CAPTURE(std::string{alteration.what});
        CAPTURE(outcome.out);
        CAPTURE(outcome.err);
        CHECK(outcome.exit == 10);
        REQUIRE_FALSE(outcome.out.empty());
        CHECK(finds(Document::parse(outcome.out), alteration.subject));
    }
}

TEST_CASE("REQ-3 store check: the end of the history cut off shows against a head that was kept elsewhere") {
    CheckedStore store;
    const std::string head = store.head();
    CHECK(store.check({"--anchor", head}).exit == 0);
    tamper(store.path(),
           "UPDATE sim SET state = (SELECT state FROM sim WHERE iccid = 33224000000010003) WHERE 0;"
           "DELETE FROM sim_entry WHERE request = 10; DELETE FROM request WHERE id = 10");
    const Outcome cut = store.check({"--anchor", head});
    CHECK(cut.exit == 10);
    CHECK(finds(Document::parse(cut.out), "anchor"));
    CHECK(store.check({"--anchor", "3:" + std::string(64, '0')}).exit == 10);
    for (const char* malformed : {"3", "3:", "x:", "0:", "3:0123", "-1:00"})
        CHECK(store.check({"--anchor", malformed}).exit == 2);
}

TEST_CASE("SCH-4 store check notices a store for rehearsals that was made one of the machine's clock") {
    const TemporaryDirectory directory;
    FakeWorld person;
    person.environment["SIMPROF_STORE"] = directory.path() + "/try.db";
    person.environment["SIMPROF_NOW"] = "2027-01-01T09:00:00Z";
    REQUIRE(person.run({"init", "--timezone", "UTC", "--sample"}).exit == 0);
    CHECK(person.run({"store", "check", "--exit-code"}).exit == 0);
    tamper(directory.path() + "/try.db", "UPDATE setting SET value = 'real' WHERE name = 'clock'");
    const Outcome outcome = person.run({"store", "check", "-o", "json"});
    CHECK(outcome.exit == 10);
    CHECK(finds(Document::parse(outcome.out), "SCH-4"));
}

TEST_CASE("store check names what was slipped into the schema, and what is missing from it") {
    for (const char* statements : {"CREATE TRIGGER sly AFTER INSERT ON request BEGIN DELETE FROM sim; END",
                                   "DROP TRIGGER request_is_kept", "DROP VIEW sims"}) {
        CheckedStore store;
        simprof::sqlite::Connection{{store.path()}}.run(statements);
        const Outcome outcome = store.check();
        CHECK(outcome.exit == 10);
        CHECK(finds(Document::parse(outcome.out), "schema"));
    }
}

TEST_CASE("store check names damage of the file, with what to do, and writes nothing") {
    CheckedStore store;
    std::fstream file{store.path(), std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(4096 * 7);
    file << std::string(300, '\x5a');
    file.close();
    const Outcome outcome = store.check();
    CHECK(outcome.exit == 10);
    const Document finding = Document::parse(outcome.out)["findings"][0];
    CHECK(finding["kind"] == "damage");
    CHECK(finding["hint"].get<std::string>().find("store restore") != std::string::npos);
}

TEST_CASE("store check names who else may use the file; that is no damage") {
    CheckedStore store;
    chmod(store.path().c_str(), 0644);
    const Outcome outcome = store.check();
    CHECK(outcome.exit == 0);
    CHECK(outcome.out.find("chmod 600") != std::string::npos);
    CHECK(store.check({"--exit-code"}).exit == 8);
    chmod(store.path().c_str(), 0600);
    CHECK(store.check({"--exit-code"}).exit == 0);
    chmod(store.directory.path().c_str(), 0777);
    CHECK(store.check({"--exit-code"}).exit == 8);
    chmod(store.directory.path().c_str(), 0700);
}

TEST_CASE("store check removes what killed commands left, after asking, and nothing that is used") {
    CheckedStore store;
    const std::string left = store.directory.write("fleet.db.new-0123abcd", "half a store");
    const std::string journal = store.directory.write("fleet.db.new-0123abcd-journal", "its journal");
    const std::string used = store.directory.write("report.html.new-00000001", "being written");
    const std::string other = store.directory.write("fleet.db.new-notes", "somebody's own");
    const int writer = open(used.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(flock(writer, LOCK_EX) == 0);
    CHECK(store.check({"--exit-code"}).exit == 8);
    store.person.err_is_terminal = true;
    store.person.answers = {"n", "y"};
    CHECK(store.check().exit == 0);
    CHECK(std::filesystem::exists(left));
    CHECK(Document::parse(store.check().out)["removed"].size() == 2);
    for (const std::string& gone : {left, journal}) CHECK_FALSE(std::filesystem::exists(gone));
    for (const std::string& kept : {used, other}) CHECK(std::filesystem::exists(kept));
    close(writer);
    store.person.err_is_terminal = false;
    CHECK(Document::parse(store.check({"--yes"}).out)["removed"].size() == 1);
    CHECK_FALSE(std::filesystem::exists(used));
}

TEST_CASE("No control in the name of a store reaches a terminal from the commands that name it") {
    const TemporaryDirectory directory;
    FakeWorld person;
    person.environment["SIMPROF_STORE"] = directory.path() + "/a\x1b[31m.db";
    const std::string backup = directory.path() + "/b\x1b[31m.db";
    const std::vector<std::vector<std::string>> commands{{"init", "--timezone", "UTC"},
                                                         {"store", "info"},
                                                         {"store", "check"},
                                                         {"store", "backup", backup},
                                                         {"store", "restore", backup, "-n"},
                                                         {"store", "restore", backup, "-y"}};
    for (const auto& command : commands) {
        const Outcome outcome = person.run(command);
        CAPTURE(command.back());
        CHECK(outcome.exit == 0);
        CHECK(outcome.out.find('\x1b') == std::string::npos);
        CHECK(outcome.out.find("\\x1b[31m.db") != std::string::npos);
    }
}
