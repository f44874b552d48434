#include "lib/store/copy/copying.hpp"
#include "lib/store/servers.hpp"
#include "lib/store/sqlite/copy/file_source.hpp"
#include "lib/store/sqlite/copy/file_target.hpp"
#include "tests/lib/store/copy/copied_store.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace simprof;
using namespace simprof::store_test;

namespace {

using std::chrono::microseconds;

constexpr int big_fleet = 3000;
constexpr int kills = 12;
constexpr std::int64_t few_rows_at_once = 100;

bool is_server(const std::string& place) { return place.starts_with("postgresql:"); }

StoreAccess patient(const std::string& place) { return {place, std::chrono::seconds{20}}; }

std::unique_ptr<CopySource> source_at(const std::string& place) {
    return is_server(place) ? server_to_copy(patient(place)) : sqlite::file_to_copy(patient(place));
}

void copy(const std::string& from, const std::string& to) {
    const auto source = source_at(from);
    const auto target = is_server(to) ? server_to_copy_into(patient(to), source->location())
                                      : sqlite::file_to_copy_into(patient(to), source->location());
    (void)copy_in_portions(*source, *target, patient(from), few_rows_at_once);
}

/// In a process of its own, killed after so long; its status.
int copied_until_killed(const std::string& from, const std::string& to, microseconds after) {
    const pid_t process = fork();
    if (process == 0) {
        const auto error = error_of([&] { copy(from, to); });
        _exit(error ? 1 : 0);
    }
    std::this_thread::sleep_for(after);
    kill(process, SIGKILL);
    int status = 0;
    waitpid(process, &status, 0);
    return status;
}

microseconds time_of_copy(const std::string& from, const std::string& to) {
    const auto begin = std::chrono::steady_clock::now();
    copy(from, to);
    return std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begin);
}

/// Kills copies at random times, each gone on with until it is done; how many were killed.
int killed_copies(const std::string& from, const std::string& to, microseconds whole, std::mt19937& random) {
    for (int killed = 0;; ++killed) {
        const auto after = std::uniform_int_distribution<microseconds::rep>{0, whole.count()}(random);
        const int status = copied_until_killed(from, to, microseconds{after});
        // One that was killed as it committed is done.
        if (!error_of([&] { (void)open_store(patient(to)); })) return killed;
        CHECK(WIFSIGNALED(status));
    }
}

}  // namespace

TEST_CASE("Copies to and from a server, killed at any instant, go on: nothing lost, nothing twice") {
    std::mt19937 random{std::random_device{}()};
    for (const StoreKind kind : {StoreKind::sqlite, StoreKind::postgresql}) {
        TestStore store{kind};
        store.fill();
        store.import_sims(big_fleet, 400);
        const auto place = [&](const TestDirectory& directory) {
            return kind == StoreKind::sqlite ? test_server().new_database(directory / "")
                                             : (directory / "copy.db").string();
        };
        const TestDirectory first;
        const microseconds whole = time_of_copy(store.path(), place(first));
        const std::string content = content_of(*source_at(store.path()));
        for (int killed = 0; killed < kills;) {
            const TestDirectory directory;
            const std::string to = place(directory);
            killed += killed_copies(store.path(), to, whole, random);
            CHECK(content_of(*source_at(to)) == content);
        }
    }
}
