#include "lib/store/sqlite/restore_file.hpp"

#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>

using namespace simprof;
using namespace simprof::store_test;

namespace {

/// A store, and a backup from before its last request.
struct Restorable {
    Restorable() {
        store.fill();
        (void)back_up_store(store.access(), backup);
        old_head = store->facts().chain_head;
        store.import_sims(2'000, 5'000);
        head = store->facts().chain_head;
        store.close();
    }
    [[nodiscard]] std::string head_now() const { return open_store(store.access())->facts().chain_head; }
    [[nodiscard]] bool is_alone() const {
        const std::filesystem::path path{store.path()};
        for (const auto& entry : std::filesystem::directory_iterator{path.parent_path()})
            if (entry.path() != path && entry.path() != backup) return false;
        return true;
    }

    TestStore store;
    std::string backup = store.path() + ".backup";
    std::string old_head;
    std::string head;
};

}  // namespace

TEST_CASE("A restoration that is interrupted at any point leaves the store as it was, or is done") {
    bool is_done = false;
    for (int looks = 0; !is_done && looks < 10'000; looks = looks * 5 / 4 + 1) {
        Restorable restorable;
        StoreAccess access = restorable.store.access();
        int left = looks;
        access.interrupted = [&] { return left-- <= 0; };
        const auto error =
            error_of([&] { (void)sqlite::restore_file(access, restorable.backup, Instant{}, {}); });
        is_done = !error;
        if (error) CHECK(error->kind() == ErrorKind::interrupted);
        const std::string now = restorable.head_now();
        CHECK((now == restorable.head || now == restorable.old_head));
        if (now == restorable.head) CHECK(restorable.is_alone());
    }
    CHECK(is_done);
}

TEST_CASE("A restoration waits for who writes, and says so when it does not get its turn") {
    Restorable restorable;
    const auto other = open_store(restorable.store.access());
    const auto transaction = other->write();
    const auto error = error_of(
        [&] { (void)sqlite::restore_file(restorable.store.access(), restorable.backup, Instant{}, {}); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::busy);
    CHECK(restorable.head_now() == restorable.head);
    CHECK(restorable.is_alone());
}

namespace {

/// Other processes that record requests one after the other as long as this lives.
class Writers {
public:
    explicit Writers(const TestStore& store) {
        for (pid_t& child : m_children) {
            child = fork();
            if (child == 0) write_on(store);
        }
    }
    Writers(const Writers&) = delete;
    Writers& operator=(const Writers&) = delete;
    ~Writers() {
        for (const pid_t child : m_children) kill(child, SIGKILL);
        for (const pid_t child : m_children) waitpid(child, nullptr, 0);
    }

private:
    [[noreturn]] static void write_on(const TestStore& store) {
        StoreAccess access = store.access();
        access.wait = std::chrono::seconds{20};
        for (;;) {
            try {
                const auto opened = open_store(access);
                const auto transaction = opened->write();
                transaction->record(request(), {});
                transaction->commit();
            } catch (const Error& error) {
                if (error.kind() != ErrorKind::busy) quick_exit(1);
            }
        }
    }
    std::array<pid_t, 3> m_children{};
};

}  // namespace

TEST_CASE("A store is backed up and restored while others write it; what is kept is what it was until then") {
    Restorable restorable;
    StoreAccess access = restorable.store.access();
    access.wait = std::chrono::seconds{20};
    const Writers writers{restorable.store};
    for (int n = 1; n <= 5; ++n) {
        const auto report =
            sqlite::restore_file(access, restorable.backup, Instant{std::chrono::seconds{n}}, {});
        CHECK(report.lost_requests > 0);
        CHECK(open_store(StoreAccess{report.kept})->facts().chain_head == report.now.hash);
        const std::string copy = restorable.backup + std::to_string(n);
        const auto backup = back_up_store(access, copy);
        CHECK(open_store(StoreAccess{copy})->facts().chain_head == backup.head.hash);
        CHECK(check_store(StoreAccess{copy}, backup.head).findings.empty());
    }
    CHECK(check_store(access, {}).findings.empty());
}
