#pragma once

#include <span>
#include <string>
#include <string_view>

namespace simprof::cli {

/// A script that lets a shell complete the commands, written from the table of commands.
struct CompletionScript {
    std::string_view shell;
    std::string_view path;  ///< below the root of the project
    std::string (*write)();
};

[[nodiscard]] std::span<const CompletionScript> all_completion_scripts();
[[nodiscard]] const CompletionScript* find_completion_script(std::string_view shell);

}  // namespace simprof::cli
