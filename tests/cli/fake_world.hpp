#pragma once

#include "cli/world/world.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace simprof::cli::test {

/// A directory of its own for a test, gone with it.
class TemporaryDirectory {
public:
    TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory();

    [[nodiscard]] const std::string& path() const { return m_path; }
    /// Writes a file below the directory, with the directories that lead to it; its path.
    std::string write(const std::string& name, const std::string& text) const;

private:
    std::string m_path;
};

/// Where a new store of the kind under test can be made: a file of that name in the directory, or, where
/// SIMPROF_TEST_STORE says `postgresql`, a database that is the test's as long as the directory is there.
[[nodiscard]] std::string store_in(const TemporaryDirectory& directory,
                                   const std::string& name = "simprof.db");

/// What a run left behind.
struct Outcome {
    int exit = -1;
    std::string out;
    std::string err;
};

/// An outside made for a test: no terminal, no configuration, a clock that stands still.
struct FakeWorld {
    std::map<std::string, std::string> environment{{"HOME", "/nowhere"}, {"LOGNAME", "alex"}};
    std::string standard_input;
    std::string system_configuration;
    std::vector<std::string> answers;              ///< what the person at the terminal answers, in order
    std::vector<std::string> questions;            ///< what was asked
    std::map<std::int64_t, std::string> accounts;  ///< names of users by their number, where they are known
    std::function<void()> while_asked;             ///< what others do before the person answers
    std::int64_t clock = 1'795'425'300;            ///< 2026-11-23T09:15:00Z
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int terminal_width = 0;
    std::string zone = "Europe/Paris";                 ///< of the computer
    std::vector<std::string> browsed;                  ///< files that were shown in the browser
    std::optional<simprof::Sentence> why_not_browsed;  ///< what the browser says
    std::function<void()> before_output;               ///< may throw, as a stream that cannot be written does
    /// Looks at every run of every test; may throw.
    static inline void (*seen)(const FakeWorld&, const std::vector<std::string>&, const Outcome&) = nullptr;

    /// The outside of one run, which writes to `outcome`.
    [[nodiscard]] World world(const std::vector<std::string>& arguments, Outcome& outcome);
    [[nodiscard]] Outcome run(const std::vector<std::string>& arguments);
};

}  // namespace simprof::cli::test
