#include "cli/world/shell_process.hpp"

#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace simprof::cli {

namespace {

constexpr int ended_by_signal = 127;

/// What this process ignores or handles another one does not.
class UsualSignals {
public:
    UsualSignals() {
        posix_spawnattr_init(&m_attributes);
        sigset_t all;
        sigfillset(&all);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGDEF);
    }
    UsualSignals(const UsualSignals&) = delete;
    UsualSignals& operator=(const UsualSignals&) = delete;
    ~UsualSignals() { posix_spawnattr_destroy(&m_attributes); }
    [[nodiscard]] const posix_spawnattr_t* get() const { return &m_attributes; }

private:
    posix_spawnattr_t m_attributes{};
};

}  // namespace

std::optional<pid_t> start_in_shell(const std::string& command, const std::string& argument, int input) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    if (input != STDIN_FILENO) posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    std::string shell = "sh";
    std::string option = "-c";
    std::string line = command;
    std::string first = argument;
    const std::array<char*, 6> words{shell.data(), option.data(), line.data(),
                                     shell.data(), first.data(),  nullptr};
    const UsualSignals signals;
    pid_t process = -1;
    const int failed = posix_spawn(&process, "/bin/sh", &files, signals.get(), words.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    return failed == 0 ? std::optional{process} : std::nullopt;
}

int exit_of(pid_t process) {
    int status = 0;
    while (waitpid(process, &status, 0) < 0)
        if (errno != EINTR) return ended_by_signal;
    return WIFEXITED(status) ? WEXITSTATUS(status) : ended_by_signal;
}

}  // namespace simprof::cli
