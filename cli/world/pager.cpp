#include "cli/world/pager.hpp"

#include "cli/world/shell_process.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string_view>

namespace simprof::cli {

namespace {

/// The pager that runs; -1: none does.
pid_t& pager() {
    static pid_t process = -1;
    return process;
}

}  // namespace

bool start_pager(const std::string& command) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    setenv("LESS", "FRX", 0);  // colours as they are, no pager for what fits the screen, and it stays there
    const auto process = start_in_shell(command, {}, ends[0]);
    pager() = process.value_or(-1);
    const bool started = process && dup2(ends[1], STDOUT_FILENO) == STDOUT_FILENO;
    close(ends[0]);
    close(ends[1]);
    return started;
}

bool pages() { return pager() > 0; }

void end_pager() {
    if (!pages()) return;
    close(STDOUT_FILENO);
    exit_of(pager());
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

bool can_be_run(const std::string& command) {
    const std::string program = command.substr(0, command.find_first_of(" \t"));
    const bool is_for_shell =
        program.empty() || program.find_first_of("=$`'\"\\;|&()<>~*?[]{}!#") != std::string::npos;
    if (is_for_shell) return true;
    return program.find('/') == std::string::npos ? is_installed(program)
                                                  : access(program.c_str(), X_OK) == 0;
}

}  // namespace simprof::cli
