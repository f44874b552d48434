#include "lib/store/sqlite/backup/restore_file.hpp"

#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

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

/// Other processes that record requests one after the other, each under a name of its own.
class Writers {
public:
    explicit Writers(const TestStore& store) : m_done(store.path() + ".done") {
        for (int n = 0; n < 3; ++n) {
            const pid_t child = fork();
            if (child == 0) write_on(store);
            if (child > 0) m_children.push_back(child);
        }
    }
    Writers(const Writers&) = delete;
    Writers& operator=(const Writers&) = delete;
    ~Writers() { stop(); }

    void stop() {
        for (const pid_t child : m_children) kill(child, SIGKILL);
        for (const pid_t child : m_children) waitpid(child, nullptr, 0);
        m_children.clear();
    }
    /// The names of the requests that were committed.
    [[nodiscard]] std::set<std::string> acknowledged() const {
        std::ifstream file{m_done};
        return {std::istream_iterator<std::string>{file}, {}};
    }

private:
    [[noreturn]] void write_on(const TestStore& store) const {
        StoreAccess access = store.access();
        access.wait = std::chrono::seconds{20};
        std::ofstream done{m_done, std::ios::app};
        for (int number = 1;; ++number) {
            Request named = request();
            named.reference = std::to_string(getpid()) + "-" + std::to_string(number);
            try {
                const auto opened = open_store(access);
                const auto transaction = opened->write();
                transaction->record(named, {});
                transaction->commit();
                done << *named.reference << std::endl;
            } catch (const Error& error) {
                if (error.kind() != ErrorKind::busy) quick_exit(1);
            }
        }
    }
    std::string m_done;
    std::vector<pid_t> m_children;
};

void take_references(const std::string& path, std::set<std::string>& into) {
    for (const Request& request : open_store(StoreAccess{path})->read()->requests(RequestFilter{}, 1'000'000))
        if (request.reference) into.insert(*request.reference);
}

}  // namespace

TEST_CASE(
    "A store is backed up and restored while others write it; what they were told is done stays, in it or in "
    "what is kept") {
    Restorable restorable;
    StoreAccess access = restorable.store.access();
    access.wait = std::chrono::seconds{20};
    Writers writers{restorable.store};
    std::set<std::string> found;
    for (int n = 1; n <= 12; ++n) {
        const auto report =
            sqlite::restore_file(access, restorable.backup, Instant{std::chrono::seconds{n}}, {});
        CHECK(report.lost_requests > 0);
        CHECK(open_store(StoreAccess{report.kept})->facts().chain_head == report.now.hash);
        take_references(report.kept, found);
        const std::string copy = restorable.backup + std::to_string(n);
        const auto backup = back_up_store(access, copy);
        CHECK(open_store(StoreAccess{copy})->facts().chain_head == backup.head.hash);
        CHECK(check_store(StoreAccess{copy}, backup.head).findings.empty());
    }
    writers.stop();
    take_references(restorable.store.path(), found);
    for (const std::string& request : writers.acknowledged()) CHECK(found.contains(request));
    CHECK(check_store(access, {}).findings.empty());
}
