#include "tests/cli/fake_world.hpp"
#include "tests/contention/at_once.hpp"
#include "tests/program/tested_program.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

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
    const ContendedStore store;
    check_writers_at_once(store.program);
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
    check_blocked_reader(store.program);
}
