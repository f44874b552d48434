#include "tests/cli/fake_world.hpp"
#include "tests/program/store_content.hpp"
#include "tests/program/tested_program.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>
#include <vector>

using namespace simprof::program_test;
using simprof::cli::test::TemporaryDirectory;

namespace {

constexpr auto contended_sim = "8933224000000010003";

/// A store of the sample.
struct ContendedStore {
    TemporaryDirectory directory{};
    TestedProgram program{directory.path()};
    ContendedStore() { program.done({"init", "--timezone", "Europe/Paris", "--sample", "-q"}); }
};

/// A process that takes the writer's place in a store and is then stopped; killed at the end.
class StoppedHolder {
public:
    explicit StoppedHolder(const std::string& store) : m_process(::fork()) {
        REQUIRE(m_process >= 0);
        if (m_process == 0) {
            SQLite::Database database{store, SQLite::OPEN_READWRITE};
            database.exec("BEGIN IMMEDIATE");
            ::raise(SIGSTOP);
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(m_process, &status, WUNTRACED);
    }
    StoppedHolder(const StoppedHolder&) = delete;
    StoppedHolder& operator=(const StoppedHolder&) = delete;
    ~StoppedHolder() {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    [[nodiscard]] std::string process() const { return std::to_string(m_process); }

private:
    pid_t m_process;
};

}  // namespace

TEST_CASE("Eight writers at once lose nothing: each change is there, one after the other") {
    constexpr int writers = 8;
    constexpr int changes = 12;
    const ContendedStore store;
    std::vector<int> failed(writers);
    std::vector<std::thread> threads;
    for (std::size_t writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            for (int i = 0; i < changes; ++i) {
                const std::string label = std::to_string(writer) + "-" + std::to_string(i);
                if (store.program.run({"--wait", "60", "sim", "edit", contended_sim, "--label", label})
                        .exit != 0)
                    ++failed[writer];
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const int count : failed) CHECK(count == 0);
    SQLite::Database database{store.program.store()};
    CHECK(database.execAndGet("SELECT count(*) FROM request").getInt() == 2 + writers * changes);
    CHECK(database.execAndGet("SELECT max(id) FROM request").getInt() == 2 + writers * changes);
    CHECK(store.program.run({"store", "check", "--exit-code"}).exit == 0);
}

TEST_CASE("Whoever holds the store and was stopped is named at the deadline") {
    const ContendedStore store;
    const StoppedHolder holder{store.program.store()};
    const Ended waited = store.program.run({"--wait", "1", "sim", "suspend", contended_sim});
    INFO(waited.err);
    CHECK(waited.exit == 7);
    CHECK(waited.err.find(holder.process()) != std::string::npos);
}

TEST_CASE("A reader whose answer nobody takes keeps no writer waiting") {
    const ContendedStore store;
    int ends[2] = {};
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    ::fcntl(ends[1], F_SETPIPE_SZ, 4096);
    Running reader =
        store.program.start({"sim", "list", "-o", "json"}, [&] { ::dup2(ends[1], STDOUT_FILENO); });
    // The first byte comes once the store was read.
    char first = 0;
    CHECK(::read(ends[0], &first, 1) == 1);
    const Ended written = store.program.run({"--wait", "1", "sim", "suspend", contended_sim});
    INFO(written.err);
    CHECK(written.exit == 0);
    reader.signal(SIGKILL);
    CHECK(reader.end().exit == 128 + SIGKILL);
    ::close(ends[0]);
    ::close(ends[1]);
}
