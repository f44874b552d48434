#include "tests/cli/fake_world.hpp"
#include "tests/faults/scenario.hpp"
#include "tests/faults/traced_run.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <random>

using namespace simprof::fault_test;
using simprof::cli::test::TemporaryDirectory;
using simprof::program_test::Ended;
using simprof::test::Rounds;

namespace {

using Kind = Fault::Kind;

const std::vector<Fault> faults{{"killed", CallSet::all, Kind::kill},
                                {"EIO", CallSet::both, Kind::error, EIO},
                                {"ENOSPC", CallSet::writing, Kind::error, ENOSPC},
                                {"ENOSPC from then on", CallSet::writing, Kind::error, ENOSPC, true},
                                {"EINTR", CallSet::both, Kind::error, EINTR},
                                {"EMFILE", CallSet::reading, Kind::error, EMFILE},
                                {"EACCES", CallSet::both, Kind::error, EACCES},
                                {"half a write", CallSet::writing, Kind::half},
                                {"SIGTERM", CallSet::all, Kind::signal, SIGTERM}};

/// The exits of the contract; 130 and 143 after a signal, 141 where nobody reads.
bool is_of_contract(int exit) {
    constexpr std::array known{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 130, 141, 143};
    return std::ranges::find(known, exit) != known.end();
}

/// Every how manyeth point is tried in one round.
constexpr int stride = 9;

/// One scenario under one fault, at some of the points where it can strike.
class Trial {
public:
    Trial(const Scenario& scenario, const Stage& stage) : m_scenario(scenario), m_stage(stage) {
        stage.reset();
        m_old = stage.content();
        m_old_outputs = stage.outputs();
        m_right_exit = run().exit;
        m_new = stage.content();
        m_new_outputs = stage.outputs();
    }

    int under(const Fault& fault, std::mt19937& random) {
        m_stage.reset();
        const int calls = traced_run(m_stage.program(), m_scenario.command, fault, 0).calls;
        CHECK(calls > 0);
        int points = 0;
        for (int at = 1 + static_cast<int>(random() % static_cast<unsigned>(stride)); at <= calls;
             at += stride) {
            strike(fault, at);
            ++points;
        }
        return points;
    }

private:
    [[nodiscard]] Ended run() const { return m_stage.program().run(m_scenario.command); }
    [[nodiscard]] bool changes() const { return m_old != m_new; }

    void strike(const Fault& fault, int at) {
        m_stage.reset();
        const TracedRun run = traced_run(m_stage.program(), m_scenario.command, fault, at);
        CAPTURE(m_scenario.name);
        CAPTURE(fault.name);
        CAPTURE(at);
        CAPTURE(run.hit);
        CAPTURE(run.ended.exit);
        CAPTURE(run.ended.err);
        const bool is_killed = fault.kind == Kind::kill;
        if (!is_killed) check_end(fault, run);
        // What writes no more cannot say what is done.
        check_state(run.ended, is_killed || fault.lasting);
        check_again();
    }

    void check_end(const Fault& fault, const TracedRun& traced) {
        const Ended& ended = traced.ended;
        CHECK(is_of_contract(ended.exit));
        const bool is_silent = ended.err.empty() && ended.exit != 0 && ended.exit != m_right_exit;
        if (!fault.lasting && fault.kind != Kind::signal) CHECK_FALSE(is_silent);
        // A journal that cannot be removed is rolled back by whoever comes next.
        if (!fault.lasting && traced.hit != "unlink") CHECK(m_stage.left_overs() == "");
    }

    void check_state(const Ended& ended, bool is_mute) {
        for (const auto& output : m_stage.outputs()) {
            const std::string& name = output.first;
            const bool is_whole =
                output.second == m_new_outputs[name] || output.second == m_old_outputs[name];
            CAPTURE(name);
            CHECK(is_whole);
        }
        m_now = m_stage.content();
        const bool is_sound = m_now.integrity == "ok" || m_now.integrity == "absent";
        CHECK(is_sound);
        const bool is_whole = m_now == m_old || m_now == m_new;
        CHECK(is_whole);
        const bool said_done = ended.exit == m_right_exit || ended.err.find("is done") != std::string::npos ||
                               ended.err.find("is created") != std::string::npos;
        if (said_done) CHECK(m_now == m_new);
        const bool may_be = ended.err.find("may be done") != std::string::npos;
        if (!is_mute && !said_done && !may_be && changes()) CHECK(m_now == m_old);
    }

    /// The same command again ends in the same state.
    void check_again() {
        const bool was_done = changes() && m_now == m_new;
        const Ended again = run();
        CAPTURE(again.exit);
        CAPTURE(again.err);
        CHECK((was_done ? m_scenario.again.contains(again.exit) : again.exit == m_right_exit));
        CHECK(m_stage.content() == m_new);
    }

    const Scenario& m_scenario;
    const Stage& m_stage;
    StoreContent m_old, m_new, m_now;
    Files m_old_outputs, m_new_outputs;
    int m_right_exit = 0;
};

/// Every second scenario, from one of the two on.
void try_faults(std::size_t first) {
    REQUIRE(can_trace());
    Rounds rounds{"system calls that go wrong", "points"};
    while (rounds.next()) {
        std::mt19937 random{rounds.seed()};
        for (std::size_t i = first; i < scenarios().size(); i += 2) {
            const TemporaryDirectory directory;
            const Stage stage{scenarios()[i], directory.path()};
            Trial trial{scenarios()[i], stage};
            for (const Fault& fault : faults) rounds.count(trial.under(fault, random));
        }
    }
}

}  // namespace

TEST_CASE(
    "Whatever system call of a command goes wrong, nothing is torn, and what it says is true: first half" *
    doctest::test_suite("soak")) {
    try_faults(0);
}

TEST_CASE(
    "Whatever system call of a command goes wrong, nothing is torn, and what it says is true: second half" *
    doctest::test_suite("soak")) {
    try_faults(1);
}
