#include "cli/world/pager.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>

namespace simprof::cli {

namespace {

/// The pager that runs; -1: none does.
pid_t& pager() {
    static pid_t process = -1;
    return process;
}

/// What this process ignores or handles the pager does not.
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

bool spawn_reading(int descriptor, const std::string& command) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, descriptor, STDIN_FILENO);
    std::string shell = "sh";
    std::string option = "-c";
    std::string line = command;
    const std::array<char*, 4> words{shell.data(), option.data(), line.data(), nullptr};
    const UsualSignals signals;
    const int failed = posix_spawn(&pager(), "/bin/sh", &files, signals.get(), words.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0) pager() = -1;
    return failed == 0;
}

}  // namespace

bool start_pager(const std::string& command) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    setenv("LESS", "FRX", 0);  // colours as they are, no pager for what fits the screen, and it stays there
    const bool started = spawn_reading(ends[0], command) && dup2(ends[1], STDOUT_FILENO) == STDOUT_FILENO;
    close(ends[0]);
    close(ends[1]);
    return started;
}

bool pages() { return pager() > 0; }

void end_pager() {
    if (!pages()) return;
    close(STDOUT_FILENO);
    while (waitpid(pager(), nullptr, 0) < 0 && errno == EINTR) continue;
    pager() = -1;
}

bool is_installed(const std::string& program) {
    const char* path = std::getenv("PATH");
    for (std::string_view rest = path == nullptr ? "/usr/bin:/bin" : path; !rest.empty();) {
        const std::string_view directory = rest.substr(0, rest.find(':'));
        rest.remove_prefix(directory.size() == rest.size() ? rest.size() : directory.size() + 1);
        if (access((std::string{directory} + "/" + program).c_str(), X_OK) == 0) return true;
    }
    return false;
}

}  // namespace simprof::cli
