#pragma once

#include "cli/settings/settings.hpp"
#include "cli/words/command.hpp"

namespace simprof::cli {

/// What every command takes, anywhere on the line.
struct GlobalWords {
    GlobalOptions options;
    bool help = false;
    bool version = false;
};

void declare_global_options(Declaration& words, GlobalWords& into);

/// True where `-o X` or `--store X` is one of those above, so that the word behind it is its value.
[[nodiscard]] bool global_option_takes_next(std::string_view token);

}  // namespace simprof::cli
