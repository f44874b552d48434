#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

using namespace simprof::cli::test;

namespace {

/// The program on a terminal of its own, and somebody who types.
class OnTerminal {
public:
    /// `size`: of its window; null: unknown. `notes`: the file that standard error goes into, if it does.
    explicit OnTerminal(const std::vector<std::string>& words, const winsize* size = nullptr,
                        const char* notes = nullptr)
        : m_process(forkpty(&m_terminal, nullptr, nullptr, size)) {
        REQUIRE(m_process >= 0);
        if (m_process != 0) return;
        if (notes != nullptr) dup2(open(notes, O_WRONLY | O_CREAT | O_CLOEXEC, 0600), STDERR_FILENO);
        std::vector<char*> arguments{const_cast<char*>("simprof")};
        for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execv(SIMPROF_PROGRAM, arguments.data());
        _exit(127);
    }
    OnTerminal(const OnTerminal&) = delete;
    OnTerminal& operator=(const OnTerminal&) = delete;
    ~OnTerminal() { close(m_terminal); }

    /// Waits until that is seen, then types.
    void type(const std::string& when_seen, const std::string& keys) {
        while (m_seen.find(when_seen) == std::string::npos) REQUIRE(read_some());
        m_seen.clear();
        REQUIRE(write(m_terminal, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
    }
    /// What is seen until the program ends.
    const std::string& rest() {
        while (read_some()) {
        }
        return m_seen;
    }
    [[nodiscard]] int exit() const {
        int status = 0;
        REQUIRE(waitpid(m_process, &status, 0) == m_process);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    bool read_some() {
        constexpr int patience = 20'000;
        pollfd waiting{m_terminal, POLLIN, 0};
        REQUIRE(poll(&waiting, 1, patience) == 1);
        std::array<char, 4096> piece{};
        const ssize_t count = read(m_terminal, piece.data(), piece.size());
        if (count > 0) m_seen.append(piece.data(), static_cast<std::size_t>(count));
        return count > 0;
    }

    int m_terminal = -1;
    pid_t m_process;
    std::string m_seen;
};

/// The sample fleet, for the real program.
struct Fleet {
    Fleet() {
        setenv("SIMPROF_STORE", store.c_str(), 1);
        // NOLINTNEXTLINE(cert-env33-c): the program as a shell starts it, under the clock of the computer
        REQUIRE(std::system("'" SIMPROF_PROGRAM "' init --timezone UTC --sample -q") == 0);
    }
    Fleet(const Fleet&) = delete;
    Fleet& operator=(const Fleet&) = delete;
    ~Fleet() { unsetenv("SIMPROF_STORE"); }

    TemporaryDirectory directory;
    std::string store = directory.path() + "/s.db";
};

const std::vector<std::string> suspend{"sim", "suspend", "--profile", "lab", "--status", "active"};
const std::string prompt = "Suspend 8 SIMs? (y/N) ";

bool shows(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("On a terminal a change is asked about, once more where the answer is unclear") {
    const Fleet fleet;
    OnTerminal run{suspend};
    run.type(prompt, "certainly\r");
    run.type("Please answer y or n.\r\n" + prompt, "Oui\r");
    CHECK(shows(run.rest(), "8 SIMs changed."));
    CHECK(run.exit() == 0);
}

TEST_CASE("On a terminal a change is asked about though its notes go into a file") {
    const Fleet fleet;
    OnTerminal run{suspend, nullptr, (fleet.directory.path() + "/notes").c_str()};
    run.type(prompt, "y\r");
    CHECK(shows(run.rest(), "8 SIMs changed."));
    CHECK(run.exit() == 0);
}

TEST_CASE("On a terminal the end of the input, an empty line and Ctrl-C change nothing, and say so") {
    const Fleet fleet;
    const auto ends = [](const std::string& keys, int exit, const std::string& says) {
        OnTerminal run{suspend};
        run.type(prompt, keys);
        const std::string rest = run.rest();
        INFO(rest);
        CHECK(shows(rest, "\r\nsimprof: "));  // on a line of its own
        CHECK(shows(rest, says));
        CHECK(run.exit() == exit);
    };
    ends("\x04", 9, "Not confirmed; nothing was changed.");
    ends("\r", 9, "Not confirmed; nothing was changed.");
    ends("\x03", 130, "Interrupted: nothing was changed.");
    OnTerminal run{suspend};
    run.type(prompt, "y\r");
    CHECK(shows(run.rest(), "8 SIMs changed."));
    CHECK(run.exit() == 0);
}

TEST_CASE(
    "On a terminal a table that is longer than it goes through the pager that is named, and no other does") {
    const Fleet fleet;
    constexpr winsize size{24, 80, 0, 0};
    const auto shown = [&](const std::string& pager, const std::vector<std::string>& words) {
        setenv("SIMPROF_PAGER", pager.c_str(), 1);
        OnTerminal run{words, &size};
        const std::string text = run.rest();
        CHECK(run.exit() == 0);
        unsetenv("SIMPROF_PAGER");
        return text;
    };
    const std::string paged = shown("sed s/^/P:/", {"sim", "list"});
    CHECK(shows(paged, "P:\x1b[1mICCID"));
    CHECK(shows(paged, "P:8933224000000010003"));
    CHECK(shows(paged, "P:100 SIMs."));
    CHECK_FALSE(shows(shown("sed s/^/P:/", {"profile", "list"}), "P:"));
    CHECK_FALSE(shows(shown("sed s/^/P:/", {"sim", "list", "--no-pager"}), "P:"));
    CHECK_FALSE(shows(shown("sed s/^/P:/", {"sim", "list", "-o", "csv"}), "P:"));
    CHECK(shows(shown("cat", {"sim", "list"}), "100 SIMs."));
    const std::string unpaged = shown("no-such-pager -x", {"sim", "list"});
    CHECK(shows(unpaged, "100 SIMs."));
    CHECK(shows(unpaged, "The pager “no-such-pager -x” cannot be run."));
    CHECK(shows(shown("LESS=X sed s/^/P:/", {"sim", "list"}), "P:100 SIMs."));
    CHECK(shows(shown("head -n 1", {"sim", "list"}), "ICCID"));  // one leaves early: no fault of anybody's
}
