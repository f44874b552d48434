#pragma once

#include "cli/words/command.hpp"
#include "cli/world/exit_code.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace simprof::cli {

struct ExitStatus {
    ExitCode code;
    std::string_view meaning;
};

/// In the order of their numbers.
[[nodiscard]] std::span<const ExitStatus> all_exit_statuses();
/// Those that a command can end with.
[[nodiscard]] std::vector<ExitStatus> exit_statuses_of(const Command& command, const DeclaredWords& words);

}  // namespace simprof::cli
