#include "lib/store/postgresql/session/connection.hpp"
#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

#include <thread>

using namespace simprof;
using namespace simprof::store_test;

namespace {

constexpr int writers = 8;
constexpr int changes_of_each = 15;

/// Moves one SIM to and fro, from a session of its own; what went wrong.
std::vector<std::string> write(const StoreAccess& access, Iccid iccid) {
    std::vector<std::string> errors;
    const auto store = open_store(access);
    for (int n = 0; n < changes_of_each; ++n) {
        const auto error = error_of([&] {
            const auto transaction = store->write();
            const auto sims = transaction->find(std::vector{iccid});
            transaction->record(request(), moves(sims, following(ProfileId{n % 2 == 0 ? 2 : 1}, PlanId{1})));
            transaction->commit();
        });
        if (error) errors.push_back(error->message().english());
    }
    return errors;
}

/// Keeps a table from everybody for a moment, as the server does by itself where it cuts one short.
class KeptTable {
public:
    KeptTable(const StoreAccess& access, const std::string& table) : m_keeper(access) {
        m_keeper.run("BEGIN; LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
        m_end = std::thread{[this] {
            std::this_thread::sleep_for(std::chrono::milliseconds{300});
            m_keeper.run("COMMIT");
        }};
    }
    KeptTable(const KeptTable&) = delete;
    KeptTable& operator=(const KeptTable&) = delete;
    ~KeptTable() { m_end.join(); }

private:
    postgresql::Connection m_keeper;
    std::thread m_end;
};

}  // namespace

TEST_CASE(
    "Eight who write at once on a server are each done, one after the other, none twice and none lost") {
    TestStore store{StoreKind::postgresql};
    const auto import = store.import_sims(writers);
    StoreAccess access = store.access();
    access.wait = std::chrono::seconds{60};
    std::vector<std::vector<std::string>> errors(writers);
    {
        std::vector<std::thread> threads;
        for (int n = 0; n < writers; ++n)
            threads.emplace_back(
                [&, n] { errors[static_cast<std::size_t>(n)] = write(access, nth_sim(n + 1)); });
        for (std::thread& thread : threads) thread.join();
    }
    for (const auto& of_one : errors) CHECK(of_one == std::vector<std::string>{});
    const auto view = store->read();
    CHECK(static_cast<int>(view->last_request()->number) ==
          static_cast<int>(import) + writers * changes_of_each);
    CHECK(view->requests({}, 1000).size() == std::size_t{writers * changes_of_each + 2});
    for (int n = 1; n <= writers; ++n)
        CHECK(view->sim_history(nth_sim(n)).size() == std::size_t{changes_of_each + 1});
    CHECK(sims_in(*view, following(ProfileId{2}, PlanId{1})) == writers);
}

TEST_CASE("Who has the writer's place and is gone, or stopped, does not keep it for ever") {
    TestStore store{StoreKind::postgresql};
    postgresql::Connection writer{store.access()};
    const auto place = writer.begin_writing();
    const auto shown = [&](const std::string& name) {
        return std::string{PQgetvalue(writer.run("SHOW " + name).get(), 0, 0)};
    };
    CHECK(shown("idle_in_transaction_session_timeout") == "2min");
    (void)writer.run("SET LOCAL idle_in_transaction_session_timeout = '50ms'");
    StoreAccess patient = store.access();
    patient.wait = std::chrono::seconds{20};
    const auto other = open_store(patient)->write();
    CHECK(other->record(request(), {}) == RequestNumber{2});
    CHECK(error_of([&] { (void)writer.run("SELECT 1"); }));
}

TEST_CASE("Who waits for no other command waits for what the server does with its tables all the same") {
    TestStore store{StoreKind::postgresql};
    StoreAccess hasty = store.access();
    hasty.wait = std::chrono::milliseconds{0};
    postgresql::Connection writer{hasty};
    {
        const KeptTable kept{store.access(), "simprof.store"};
        CHECK(writer.begin_writing() != nullptr);
    }
    const KeptTable kept{store.access(), "simprof.setting"};
    CHECK(writer.run("SELECT FROM simprof.setting") != nullptr);
    const auto error = error_of([&] { (void)open_store(hasty)->write(); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::busy);
}

TEST_CASE(
    "Who has the writer's place and finds a table kept gives up once, and does not begin to wait anew") {
    TestStore store{StoreKind::postgresql};
    postgresql::Connection keeper{store.access()};
    keeper.run("BEGIN; LOCK TABLE simprof.setting IN ACCESS EXCLUSIVE MODE");
    StoreAccess hasty = store.access();
    hasty.wait = std::chrono::milliseconds{100};
    postgresql::Connection writer{hasty};
    int asked = 0;
    const auto error = error_of([&] {
        (void)writer.begin_writing([&] {
            ++asked;
            writer.later("SELECT FROM simprof.setting");
        });
    });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::busy);
    CHECK(error->message().english().ends_with("is in use by another command; nothing was changed."));
    CHECK(asked == 1);
}

TEST_CASE("What a writer is told is done is on the disk of a server that is set to be forgetful") {
    TestStore store{StoreKind::postgresql};
    const auto changed = [&] {
        const auto transaction = store->write();
        transaction->record(request(), {});
        transaction->commit();
        return test_server().run(store.path(),
                                 "SELECT pg_current_wal_insert_lsn() - pg_current_wal_flush_lsn()");
    };
    CHECK(test_server().run(store.path(), "SHOW synchronous_commit") == "off\n");
    CHECK(changed() == "0\n");
    // Who may not write into the server's log by the function for that waits by another commit.
    const std::string renamed =
        "ALTER FUNCTION pg_catalog.pg_logical_emit_message(boolean, text, text) RENAME TO nobodys";
    (void)test_server().run(store.path(), renamed);
    CHECK(changed() == "0\n");
    CHECK(store->read()->last_request()->number == RequestNumber{3});
}
