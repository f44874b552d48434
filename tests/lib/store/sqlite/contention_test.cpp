#include "lib/store/open.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

using namespace simprof;
using namespace simprof::store_test;

namespace {

StoreAccess patient(const TestStore& store) {
    StoreAccess access = store.access();
    access.wait = std::chrono::milliseconds{20'000};
    return access;
}

/// Runs the action in another process; true where it returned true.
template <typename Action>
pid_t elsewhere(const Action& action) {
    const pid_t child = fork();
    if (child != 0) return child;
    bool good = false;
    try {
        good = action();
    } catch (...) {
    }
    quick_exit(good ? 0 : 1);
}

bool ended_well(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("A second writer waits as long as it was told and then says that the store is busy") {
    TestStore store{StoreKind::sqlite};
    const auto first = store->write();
    const auto other = open_store(store.access());
    const auto begun = std::chrono::steady_clock::now();
    const auto error = error_of([&] { (void)other->write(); });
    const auto waited = std::chrono::steady_clock::now() - begun;
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::busy);
    CHECK(error->message().english().find("simprof.db") != std::string::npos);
    CHECK(error->hint().english().find("--wait") != std::string::npos);
    CHECK(waited >= store.access().wait);
    CHECK(waited < std::chrono::seconds{5});
}

namespace {

/// Another process that holds the store as its writer, as long as this lives.
class Holder {
public:
    explicit Holder(const TestStore& store) {
        REQUIRE(pipe(m_ready) == 0);
        REQUIRE(pipe(m_done) == 0);
        char byte = 0;
        m_child = elsewhere([&] {
            const auto held = open_store(store.access());
            const auto transaction = held->write();
            return write(m_ready[1], "x", 1) == 1 && read(m_done[0], &byte, 1) == 1;
        });
        REQUIRE(read(m_ready[0], &byte, 1) == 1);
    }
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;
    ~Holder() {
        CHECK(write(m_done[1], "x", 1) == 1);
        CHECK(ended_well(m_child));
        for (const int end : {m_ready[0], m_ready[1], m_done[0], m_done[1]}) close(end);
    }
    [[nodiscard]] std::string name() const { return "process " + std::to_string(m_child); }

private:
    int m_ready[2]{};
    int m_done[2]{};
    pid_t m_child = 0;
};

}  // namespace

namespace {

/// True where /proc/locks lists locks at all: this process takes one and looks for itself.
bool kernel_tells() {
    const int file = fileno(std::tmpfile());
    struct flock lock {};
    lock.l_type = F_WRLCK;
    REQUIRE(fcntl(file, F_SETLK, &lock) == 0);
    std::ifstream locks{"/proc/locks"};
    const std::string text{std::istreambuf_iterator<char>{locks}, {}};
    return text.find(' ' + std::to_string(getpid()) + ' ') != std::string::npos;
}

}  // namespace

TEST_CASE("A writer in another process that holds the store is named") {
    TestStore store{StoreKind::sqlite};
    store.close();
    const Holder holder{store};
    const auto error = error_of([&] { (void)open_store(store.access())->write(); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::busy);
    // Where the kernel does not tell, as in some containers, only the file is named.
    CHECK(error->message().english().find("simprof.db") != std::string::npos);
    CHECK((error->message().english().find(holder.name() + " (") != std::string::npos) == kernel_tells());
}

TEST_CASE("Who waits for a second is told once for whom, and goes on waiting") {
    TestStore store{StoreKind::sqlite};
    store.close();
    const Holder holder{store};
    std::vector<std::string> told;
    StoreAccess access = store.access();
    access.wait = std::chrono::milliseconds{1500};
    access.waiting = [&](const Sentence& whom) { told.push_back(whom.english()); };
    const auto error = error_of([&] { (void)open_store(access)->write(); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::busy);
    CHECK(told.size() == (kernel_tells() ? 1 : 0));
    for (const std::string& whom : told) CHECK(whom.starts_with(holder.name() + " ("));
}

TEST_CASE("While many SIMs are written, their number is told") {
    TestStore store{StoreKind::sqlite};
    store.close();
    std::vector<std::int64_t> told;
    StoreAccess access = store.access();
    access.progress = [&](std::int64_t done, std::int64_t all) {
        CHECK(all == 10'000);
        told.push_back(done);
    };
    RequestContent changes;
    changes.states = {following(ProfileId{1}, PlanId{1})};
    for (int n = 1; n <= 10'000; ++n) {
        changes.sims.push_back({{nth_sim(n)}, 0, DeviationChange::none});
        changes.identities.add(nth_sim(n), {}, {});
    }
    const auto opened = open_store(access);
    opened->write()->record(request(), changes);
    CHECK(told == std::vector<std::int64_t>{4096, 8192});
}

TEST_CASE("Waiting for a busy store ends at once when the work is interrupted") {
    TestStore store{StoreKind::sqlite};
    const auto first = store->write();
    StoreAccess access = patient(store);
    int asked = 0;
    access.interrupted = [&] { return ++asked > 3; };
    const auto other = open_store(access);
    CHECK(error_of([&] { (void)other->write(); })->kind() == ErrorKind::interrupted);
}

TEST_CASE("A long read and a long write end when they are interrupted, and the write leaves no trace") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(30'000);
    store.close();
    bool stop = false;
    StoreAccess access = store.access();
    access.interrupted = [&] { return stop; };
    const auto opened = open_store(access);
    const auto sims = opened->read()->scan({});
    stop = true;
    CHECK(error_of([&] { (void)opened->read()->scan({}); })->kind() == ErrorKind::interrupted);
    stop = false;
    const auto again = open_store(access);
    {
        const auto transaction = again->write();
        stop = true;
        const auto changes = moves(sims, following(ProfileId{2}, PlanId{1}));
        CHECK(error_of([&] { transaction->record(request(), changes); })->kind() == ErrorKind::interrupted);
    }
    stop = false;
    CHECK(open_store(access)->read()->last_request()->number == RequestNumber{2});
}

TEST_CASE("A reader keeps its view while a writer waits to commit, and the writer can commit after it") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(1);
    const auto writer = store->write();
    writer->record(request(), moves(writer->scan({}), following(ProfileId{2}, PlanId{1})));
    {
        const auto other = open_store(store.access());
        const auto view = other->read();
        CHECK(error_of([&] { writer->commit(); })->kind() == ErrorKind::busy);
        CHECK(view->last_request()->number == RequestNumber{2});
        CHECK(view->state(view->scan({})[0].state).profile == ProfileId{1});
    }
    writer->commit();
    CHECK(store->read()->last_request()->number == RequestNumber{3});
}

TEST_CASE("A transaction that ends by an exception leaves nothing behind and holds nobody up") {
    TestStore store{StoreKind::sqlite};
    CHECK_THROWS_AS(([&] {
                        const auto transaction = store->write();
                        transaction->record(
                            request(), moves({StoredSim{nth_sim(1)}}, following(ProfileId{1}, PlanId{1})));
                        throw 42;
                    }()),
                    int);
    CHECK(store.all_sims().empty());
    CHECK_NOTHROW(store.import_sims(1));
}

TEST_CASE("A process that dies in the middle of a write is as if it had never begun") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(2'000);
    store.close();
    const pid_t child = elsewhere([&] {
        const auto opened = open_store(store.access());
        const auto transaction = opened->write();
        transaction->record(request(), moves(transaction->scan({}), following(ProfileId{2}, PlanId{1})));
        return true;  // quick_exit: nothing is rolled back by hand
    });
    CHECK(ended_well(child));
    const auto view = open_store(store.access())->read();
    CHECK(view->last_request()->number == RequestNumber{2});
    CHECK(view->state(view->scan({})[0].state).profile == ProfileId{1});
}

TEST_CASE("Writers in several processes all get their turn, and every request is there once") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(1);
    store.close();
    constexpr int each = 15;
    std::vector<pid_t> children;
    for (int child = 0; child < 4; ++child) {
        children.push_back(elsewhere([&] {
            const auto opened = open_store(patient(store));
            for (int n = 0; n < each; ++n) {
                const auto transaction = opened->write();
                const auto profile = ProfileId{1 + n % 2};
                transaction->record(request(), moves(transaction->scan({}), following(profile, PlanId{1})));
                transaction->commit();
            }
            return true;
        }));
    }
    for (const pid_t child : children) CHECK(ended_well(child));
    const auto view = open_store(store.access())->read();
    CHECK(view->last_request()->number == RequestNumber{2 + 4 * each});
}
