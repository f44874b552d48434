#pragma once

#include <sys/types.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

/// The program as people run it, from outside.
namespace simprof::program_test {

using Words = std::vector<std::string>;

/// How a run ended, and what it said.
struct Ended {
    int exit = -1;  ///< or 128 + the number of the signal
    std::string out;
    std::string err;
};

/// A process of the program. Whoever starts it waits for it.
class Running {
public:
    Running(pid_t process, int out, int err) : m_process(process), m_out(out), m_err(err) {}
    [[nodiscard]] pid_t process() const { return m_process; }
    void signal(int number) const;
    /// Waits for its end.
    [[nodiscard]] Ended end();
    /// Of a process that was waited for: what it said.
    [[nodiscard]] Ended ended(int status);

private:
    pid_t m_process;
    int m_out;
    int m_err;
};

/// The program in a directory, with a store of it and an environment. The release is run where
/// SIMPROF_RELEASE names it, as `./dev test` does: it is the one that people get.
struct TestedProgram {
    std::string directory;
    std::map<std::string, std::string> environment{};

    explicit TestedProgram(std::string in_directory);
    [[nodiscard]] static std::string path();
    [[nodiscard]] std::string store() const { return directory + "/s.db"; }
    /// Standard input is empty. `in_child` is called before the program takes the process over, and must not
    /// stop: the caller waits for that.
    [[nodiscard]] Running start(const Words& words, const std::function<void()>& in_child = {}) const;
    [[nodiscard]] Ended run(const Words& words) const;
    /// A run that must end with 0; what it said.
    std::string done(const Words& words) const;
};

}  // namespace simprof::program_test
