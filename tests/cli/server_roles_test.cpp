#include "lib/text/words/shell_word.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::cli::test;
using store_test::test_server;

namespace {

/// A store on a server with the sample, and its roles made by what `store roles` prints, as it stands.
class StoreWithRoles {
public:
    StoreWithRoles() : m_location(test_server().new_database(m_directory.path())) {
        m_outside.environment["SIMPROF_STORE"] = m_location;
        CHECK(m_outside.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
        make_roles();
        for (const std::string kind : {"administrator", "agent", "reader"})
            (void)sql("DROP ROLE IF EXISTS a_" + kind + "; CREATE ROLE a_" + kind + " LOGIN; GRANT \"" +
                      database() + "_" + kind + "\" TO a_" + kind);
    }
    StoreWithRoles(const StoreWithRoles&) = delete;
    StoreWithRoles& operator=(const StoreWithRoles&) = delete;
    ~StoreWithRoles() {
        try {
            (void)sql("DROP ROLE a_administrator, a_agent, a_reader; DROP SCHEMA simprof CASCADE");
        } catch (const std::exception& error) {
            MESSAGE(error.what());
        }
    }

    void make_roles() {
        const Outcome printed = m_outside.run({"store", "roles"});
        CHECK(printed.err.empty());
        REQUIRE(printed.exit == 0);
        (void)test_server().run(m_location, "\\i " + m_directory.write("roles.sql", printed.out));
    }
    /// A command of somebody who has that role.
    Outcome run_as(const std::string& kind, const std::vector<std::string>& arguments) {
        FakeWorld outside;
        outside.environment["SIMPROF_STORE"] = location_as(kind);
        return outside.run(arguments);
    }
    /// What the server says to SQL of somebody who has that role; empty where it did it.
    [[nodiscard]] std::string refusal_of_sql(const std::string& kind, const std::string& statement) const {
        try {
            (void)test_server().run(location_as(kind), statement);
        } catch (const std::exception& error) {
            return error.what();
        }
        return {};
    }
    [[nodiscard]] std::string sql(const std::string& statements) const {
        return test_server().run(m_location, statements);
    }
    [[nodiscard]] std::string database() const {
        const auto begin = m_location.find("///") + 3;
        return m_location.substr(begin, m_location.find('?') - begin);
    }

private:
    [[nodiscard]] std::string location_as(const std::string& kind) const {
        std::string location = m_location;
        return location.replace(location.find("user=simprof"), 12, "user=a_" + kind);
    }

    TemporaryDirectory m_directory;
    std::string m_location;
    FakeWorld m_outside;
};

constexpr const char* history[] = {
    "request", "sim_entry", "definition_entry", "profile_entry", "identity_entry", "option_set", "state"};

bool tells(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("An agent of a store on a server does all that simprof does, but can change no history") {
    StoreWithRoles store;
    const std::vector<std::vector<std::string>> life{
        {"catalogue", "apply", std::string{SIMPROF_SOURCE_DIR} + "/tests/data/examples/catalogue.toml",
         "--yes"},
        {"sim", "import", std::string{SIMPROF_SOURCE_DIR} + "/tests/data/examples/delivery.csv", "--to",
         "lab", "--yes"},
        {"sim", "deviate", "8933224000000010003", "--set", "data=off", "--reason", "a test"},
        {"sim", "edit", "8933224000000010003", "--label", "roof", "--msisdn", "33700999999"},
        {"profile", "create", "new", "--pack", "iot-connect", "--plan", "EU-100MB"},
        {"sim", "migrate", "8933224000000010003", "--to", "new"},
        {"profile", "edit", "new", "--set", "sms-mo=off", "--yes"},
        {"profile", "archive", "new"},
        {"undo", "--yes"},
        {"store", "check", "--exit-code"}};
    for (const auto& arguments : life) {
        CAPTURE(arguments[1]);
        const Outcome done = store.run_as("agent", arguments);
        CAPTURE(done.err);
        CHECK(done.exit == 0);
    }
    for (const std::string table : history) {
        CAPTURE(table);
        const std::string column = table == "request" ? "actor" : table == "state" ? "status" : "request";
        for (const std::string& statement : {"UPDATE simprof." + table + " SET " + column + " = " + column,
                                             "DELETE FROM simprof." + table, "TRUNCATE simprof." + table})
            CHECK(tells(store.refusal_of_sql("agent", statement), "permission denied"));
        CHECK(
            tells(store.refusal_of_sql("agent", "ALTER TABLE simprof." + table + " DISABLE TRIGGER is_final"),
                  "must be owner"));
    }
    CHECK(
        tells(store.refusal_of_sql("agent", "SET session_replication_role = replica"), "permission denied"));
    CHECK(tells(store.refusal_of_sql("agent", "DROP TRIGGER is_final ON simprof.request"), "must be owner"));
    CHECK(
        tells(store.refusal_of_sql("agent", "CREATE TABLE simprof.more (id integer)"), "permission denied"));
    CHECK(tells(store.refusal_of_sql("agent", "UPDATE simprof.store SET schema_version = 9"),
                "permission denied"));
    CHECK(tells(store.refusal_of_sql("agent", "DELETE FROM simprof.sim"), "permission denied"));
}

TEST_CASE("A reader of a store on a server sees everything, and a change is refused in a sentence") {
    StoreWithRoles store;
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"sim", "list", "--options"},
                                               {"request", "list"},
                                               {"store", "info"},
                                               {"store", "check"},
                                               {"sim", "suspend", "8933224000000010003", "--dry-run"}}) {
        const Outcome done = store.run_as("reader", arguments);
        CAPTURE(done.err);
        CHECK(done.exit == 0);
    }
    const Outcome refused = store.run_as("reader", {"sim", "suspend", "8933224000000010003"});
    CHECK(refused.exit == 10);
    CHECK(tells(refused.err, "The server does not let you do this with the store"));
    CHECK(tells(refused.err, "simprof: hint: "));
    for (const std::string table : history)
        CHECK(tells(store.refusal_of_sql("reader", "INSERT INTO simprof." + table + " DEFAULT VALUES"),
                    "permission denied"));
}

TEST_CASE("An administrator owns the store on a server, all of it, and the roles can be made again") {
    StoreWithRoles store;
    CHECK(store.sql("SELECT count(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace"
                    " WHERE nspname = 'simprof' AND pg_get_userbyid(relowner) <> '" +
                    store.database() + "_administrator'") == "0\n");
    CHECK(store.sql("SELECT count(*) FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace"
                    " WHERE nspname = 'simprof' AND pg_get_userbyid(proowner) <> '" +
                    store.database() + "_administrator'") == "0\n");
    store.make_roles();
    CHECK(store.run_as("administrator", {"sim", "suspend", "8933224000000010003"}).exit == 0);
    CHECK(store.refusal_of_sql("administrator", "ALTER TABLE simprof.request ADD COLUMN more text").empty());
    CHECK(store.run_as("agent", {"sim", "resume", "8933224000000010003"}).exit == 0);
    CHECK(tells(store.run_as("reader", {"store", "check"}).out,
                "The column more of request is none that simprof made."));
}

TEST_CASE("A store in a file has no roles, and says what it has instead") {
    const TemporaryDirectory directory;
    FakeWorld outside;
    outside.environment["SIMPROF_STORE"] = directory.path() + "/simprof.db";
    REQUIRE(outside.run({"init", "--timezone", "Europe/Paris"}).exit == 0);
    const Outcome refused = outside.run({"store", "roles"});
    CHECK(refused.exit == 10);
    CHECK(tells(refused.err, "simprof.db is a file: roles are of stores on PostgreSQL servers."));
    CHECK(tells(refused.err, "init --shared GROUP"));
    CHECK(refused.out.empty());
}
