#pragma once

#include <sys/types.h>
#include <unistd.h>

#include <optional>
#include <string>

namespace simprof::cli {

/// Starts a command of the person's in `sh`, which knows `argument` as `$1` and reads `input`. What this
/// process ignores or handles the other does not. Nothing where that cannot be.
[[nodiscard]] std::optional<pid_t> start_in_shell(const std::string& command, const std::string& argument,
                                                  int input = STDIN_FILENO);

/// Waits until it has ended; its exit code, 127 where a signal ended it.
int exit_of(pid_t process);

}  // namespace simprof::cli
