#include "tests/cli/fake_world.hpp"
#include "tests/faults/scenario.hpp"
#include "tests/faults/stage.hpp"
#include "tests/faults/traced_run.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <initializer_list>
#include <random>
#include <string_view>

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
                                {"half a write", CallSet::bytes_out, Kind::half},
                                {"half a read", CallSet::bytes_in, Kind::half},
                                {"no memory", CallSet::memory, Kind::error, ENOMEM},
                                {"no memory from then on", CallSet::memory, Kind::error, ENOMEM, true},
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
    [[nodiscard]] bool changes() const { return m_old != m_new || m_old_outputs != m_new_outputs; }
    /// All that the command makes is there; a file that it removes in the end may be there, too.
    [[nodiscard]] bool is_made() const {
        const Files now = m_stage.outputs();
        return m_stage.content() == m_new && std::ranges::all_of(m_new_outputs, [&](const auto& file) {
                   return is_in(now, file.first, file.second);
               });
    }
    static bool is_in(const Files& files, const std::string& name, const std::string& text) {
        const auto found = files.find(name);
        return found != files.end() && found->second == text;
    }
    /// A store that is set aside is in neither place for a moment, and in a file beside it.
    [[nodiscard]] bool is_aside() const { return m_scenario.keeps && m_now.integrity == "absent"; }

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
        // What cannot be read just now is there all the same.
        CHECK_FALSE(says(ended, {"There is no time zone", "does not know"}));
        const bool is_silent =
            ended.err.empty() && ended.out.empty() && ended.exit != 0 && ended.exit != m_right_exit;
        if (!fault.lasting && fault.kind != Kind::signal) CHECK_FALSE(is_silent);
        // A journal that cannot be removed is rolled back by whoever comes next.
        if (!fault.lasting && traced.hit != "unlink") CHECK(m_stage.left_overs() == "");
    }

    void check_state(const Ended& ended, bool is_mute) {
        for (const auto& output : m_stage.outputs()) {
            const std::string& name = output.first;
            const bool is_whole =
                is_in(m_new_outputs, name, output.second) || is_in(m_old_outputs, name, output.second);
            CAPTURE(name);
            CHECK(is_whole);
        }
        m_now = m_stage.content();
        const bool is_sound = m_now.integrity == "ok" || m_now.integrity == "absent" || m_now == m_old;
        CHECK(is_sound);
        const bool is_whole = m_now == m_old || m_now == m_new || is_aside();
        CHECK(is_whole);
        if (m_scenario.keeps && m_now != m_old) CHECK(m_stage.holds_old_store());
        if (!m_old_outputs.empty()) CHECK_FALSE(m_stage.outputs().empty());
        if (ended.exit == m_right_exit) CHECK(is_made());
        // What it says beside that is another matter: that rejects are not written, or that nobody can read
        // it.
        const bool said_done = ended.exit == m_right_exit || says(ended, {"is done", "is created", "is made",
                                                                          "is restored", "is upgraded"});
        if (said_done) CHECK(m_now == m_new);
        CHECK_FALSE((said_done && says(ended, {"not changed", "nothing was changed"})));
        const bool may_be =
            says(ended, {"may be done", "may be restored", "may be upgraded", "may not be on the disk"});
        if (!is_mute && !said_done && !may_be && m_old != m_new) CHECK(m_now == m_old);
    }

    static bool says(const Ended& ended, std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(
            words, [&](std::string_view word) { return ended.err.find(word) != std::string::npos; });
    }

    /// The same command again ends in the same state.
    void check_again() {
        const bool was_done = changes() && is_made();
        const Ended again = run();
        CAPTURE(again.exit);
        CAPTURE(again.err);
        CHECK((was_done ? m_scenario.again.contains(again.exit) : again.exit == m_right_exit));
        CHECK(is_made());
    }

    const Scenario& m_scenario;
    const Stage& m_stage;
    StoreContent m_old, m_new, m_now;
    Files m_old_outputs, m_new_outputs;
    int m_right_exit = 0;
};

/// Every third scenario, from one of the three on.
void try_faults(std::size_t first) {
    REQUIRE(can_trace());
    Rounds rounds{"system calls that go wrong", "points"};
    while (rounds.next()) {
        std::mt19937 random{rounds.seed()};
        for (std::size_t i = first; i < scenarios().size(); i += 3) {
            const TemporaryDirectory directory;
            const Stage stage{scenarios()[i], directory.path()};
            Trial trial{scenarios()[i], stage};
            for (const Fault& fault : faults) rounds.count(trial.under(fault, random));
        }
    }
}

}  // namespace

TEST_CASE(
    "Whatever system call of a command goes wrong, nothing is torn, and what it says is true: first third" *
    doctest::test_suite("soak")) {
    try_faults(0);
}

TEST_CASE(
    "Whatever system call of a command goes wrong, nothing is torn, and what it says is true: second third" *
    doctest::test_suite("soak")) {
    try_faults(1);
}

TEST_CASE(
    "Whatever system call of a command goes wrong, nothing is torn, and what it says is true: last third" *
    doctest::test_suite("soak")) {
    try_faults(2);
}

TEST_CASE("When a command says that something is done, all of it is on the disk, its name included") {
    REQUIRE(can_trace());
    for (const Scenario& scenario : scenarios()) {
        CAPTURE(scenario.name);
        const TemporaryDirectory directory;
        const Stage stage{scenario, directory.path()};
        CHECK(traced_run(stage.program(), scenario.command, {}, 0).at_risk == "");
    }
}
