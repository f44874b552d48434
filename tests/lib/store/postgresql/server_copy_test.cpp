#include "lib/store/copy/copying.hpp"
#include "lib/store/servers.hpp"
#include "lib/store/sqlite/copy/file_source.hpp"
#include "lib/store/sqlite/copy/file_target.hpp"
#include "lib/store/store_backup.hpp"
#include "tests/lib/store/copy/copied_store.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace simprof;
using namespace simprof::store_test;

namespace {

constexpr std::int64_t few_rows = 40;

/// A store, and a place on the other side.
struct MovedStore {
    explicit MovedStore(StoreKind kind = StoreKind::sqlite) : store(kind) {
        store.fill();
        change_everything(store);
    }
    [[nodiscard]] std::string server() const { return test_server().new_database(directory / ""); }
    [[nodiscard]] std::unique_ptr<CopySource> source_at(const std::string& place) const {
        return place.starts_with("postgresql:") ? server_to_copy({place}) : sqlite::file_to_copy({place});
    }
    /// Goes on until the source ends it, or to the end.
    void copy(const std::string& to, int steps = -1, const std::function<void()>& before_view = {}) {
        const auto source = source_at(store.path());
        EndingSource ending{*source, steps};
        ending.before_view = before_view;
        const auto target = to.starts_with("postgresql:")
                                ? server_to_copy_into({to}, source->location())
                                : sqlite::file_to_copy_into({to}, source->location());
        report = copy_in_portions(ending, *target, store.access(), few_rows);
    }
    [[nodiscard]] bool is_as_the_store(const std::string& place) const {
        return content_of(*source_at(place)) == content_of(*source_at(store.path()));
    }

    TestStore store;
    TestDirectory directory;
    CopyReport report;
};

bool is_unfinished(const std::string& place) {
    const auto error = error_of([&] { (void)open_store({place}); });
    return error && error->kind() == ErrorKind::store &&
           error->message().english().find("is not finished") != std::string::npos &&
           error->hint().english().find("simprof store copy ") != std::string::npos;
}

}  // namespace

TEST_CASE("From a file to a server to a server to a file: the same content, row by row, and the same head") {
    MovedStore moved;
    const TestDirectory other;
    const std::string first = moved.server();
    const std::string second = test_server().new_database(other / "");
    const std::string back = moved.directory / "back.db";
    const CopyReport there = copy_store(moved.store.access(), first);
    CHECK(there.sims == 303);
    CHECK(moved.is_as_the_store(first));
    CHECK(copy_store({first}, second).head == there.head);
    CHECK(copy_store({second}, back).head == there.head);
    CHECK(content_of_file(back) == content_of_file(moved.store.path()));
    CHECK(check_store({back}, there.head).findings.empty());
}

TEST_CASE("What was copied to a server goes on as what it was copied from") {
    MovedStore moved;
    const std::string to = moved.server();
    (void)copy_store(moved.store.access(), to);
    CHECK(test_server().run(to, "SELECT count(*) FROM pg_indexes WHERE indexname LIKE 'identity_by_%'") ==
          "2\n");
    const auto store = open_store({to});
    const auto heads = [&] { return store->facts().chain_head == moved.store->facts().chain_head; };
    CHECK(heads());
    const RequestContent change =
        moves({moved.store.sim(nth_sim(7))}, following(ProfileId{1}, PlanId{2}), DeviationChange::none);
    moved.store.record(change);
    const auto transaction = store->write();
    transaction->record(request(), change);
    transaction->commit();
    CHECK(heads());
    CHECK(store->read()->sim_history(nth_sim(7)).size() ==
          moved.store->read()->sim_history(nth_sim(7)).size());
}

TEST_CASE("A store without a request is copied to a server, with its settings") {
    const TestDirectory directory;
    const std::string to = test_server().new_database(directory / "");
    create_store({directory / "new.db"},
                 {*BillingZone::named("Asia/Tokyo"), instant("2026-11-01T00:00:00Z"), Clock::rehearsal});
    CHECK(copy_store({directory / "new.db"}, to).head == ChainHead{});
    CHECK(open_store({to})->read()->billing_zone().name() == "Asia/Tokyo");
    CHECK(copy_store({to}, directory / "back.db").head == ChainHead{});
    CHECK(content_of_file(directory / "back.db") == content_of_file(directory / "new.db"));
}

TEST_CASE("A copy to a server that ends at any point is no store there, and goes on") {
    for (int steps = 1;; steps += 101) {
        CAPTURE(steps);
        MovedStore moved;
        const std::string to = moved.server();
        const auto ended = error_of([&] { moved.copy(to, steps); });
        if (!ended) break;
        CHECK(is_unfinished(to));
        change_everything(moved.store, 1);
        moved.copy(to);
        CHECK(moved.is_as_the_store(to));
        CHECK(moved.report.went_on);
    }
}

TEST_CASE("A copy from a server that ends at any point is no store, and goes on") {
    for (int steps = 1;; steps += 101) {
        CAPTURE(steps);
        MovedStore moved{StoreKind::postgresql};
        const std::string to = moved.directory / "copy.db";
        const auto ended = error_of([&] { moved.copy(to, steps); });
        if (!ended) break;
        CHECK(is_unfinished(to));
        change_everything(moved.store, 1);
        moved.copy(to);
        CHECK(moved.is_as_the_store(to));
        CHECK(check_store({to}, {}).findings.empty());
    }
}

TEST_CASE("What is done at the source while it is copied to or from a server comes along") {
    for (const StoreKind kind : {StoreKind::sqlite, StoreKind::postgresql})
        for (int change_before = 1; change_before < 24; change_before += 3) {
            CAPTURE(change_before);
            MovedStore moved{kind};
            const std::string to =
                kind == StoreKind::sqlite ? moved.server() : (moved.directory / "copy.db").string();
            int views = 0;
            moved.copy(to, -1, [&] {
                if (++views == change_before) change_everything(moved.store, 1);
            });
            CHECK(moved.is_as_the_store(to));
        }
}

TEST_CASE("A store on a server is no place for a copy, nor is one that was begun of another history") {
    MovedStore moved;
    const std::string to = moved.server();
    REQUIRE(error_of([&] { moved.copy(to, 300); }));
    TestStore other{StoreKind::sqlite};
    const auto kind_of = [&](const StoreAccess& from) {
        const auto error = error_of([&] { (void)copy_store(from, to); });
        return error ? error->kind() : ErrorKind::bug;
    };
    CHECK(kind_of(other.access()) == ErrorKind::unexpected_state);
    (void)copy_store(moved.store.access(), to);
    const auto content = content_of(*server_to_copy({to}));
    CHECK(kind_of(moved.store.access()) == ErrorKind::unexpected_state);
    CHECK(kind_of(other.access()) == ErrorKind::unexpected_state);
    CHECK(content_of(*server_to_copy({to})) == content);
}

TEST_CASE("What is altered in a store is told by its copy to a server, of which nothing stays there") {
    for (const std::string alteration :
         {"UPDATE simprof.sim SET state = 2 WHERE iccid = (SELECT max(iccid) FROM simprof.sim)",
          "UPDATE simprof.identity SET label = 'x' WHERE iccid = (SELECT max(iccid) FROM simprof.sim)",
          "UPDATE simprof.profile SET name = 'other' WHERE id = 1"}) {
        CAPTURE(alteration);
        MovedStore moved{StoreKind::postgresql};
        const TestDirectory other;
        const std::string to = test_server().new_database(other / "");
        (void)test_server().run(moved.store.path(), alteration);
        for (const std::string& place : {to, (moved.directory / "copy.db").string()}) {
            const auto error = error_of([&] { (void)copy_store(moved.store.access(), place); });
            REQUIRE(error);
            CHECK(error->kind() == ErrorKind::store);
            CHECK(error->message().english().find(moved.store.path()) != std::string::npos);
        }
        CHECK(test_server().run(to, "SELECT count(*) FROM pg_namespace WHERE nspname = 'simprof'") == "0\n");
        CHECK_FALSE(std::filesystem::exists(moved.directory / "copy.db"));
    }
}

TEST_CASE("store backup of a server makes a file store of the same content, or no file") {
    MovedStore moved{StoreKind::postgresql};
    const std::string file = moved.directory / "backup.db";
    const BackupReport report = back_up_store(moved.store.access(), file);
    CHECK(moved.is_as_the_store(file));
    CHECK(report.sims == 303);
    CHECK(report.head == check_store({file}, {}).head);
    CHECK(report.bytes == static_cast<std::int64_t>(std::filesystem::file_size(file)));
    CHECK(error_of([&] { (void)back_up_store(moved.store.access(), file); })->kind() ==
          ErrorKind::unexpected_state);
    (void)test_server().run(moved.store.path(), "UPDATE simprof.state_use SET sims = sims + 1");
    const std::string second = moved.directory / "second.db";
    const auto error = error_of([&] { (void)back_up_store(moved.store.access(), second); });
    REQUIRE(error);
    CHECK(error->message().english().find(second) != std::string::npos);
    for (const auto& entry : std::filesystem::directory_iterator{moved.directory / ""})
        CHECK(entry.path().filename() == "backup.db");
}
