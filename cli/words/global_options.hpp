#pragma once

#include "cli/settings/settings.hpp"
#include "cli/words/declaration.hpp"

namespace simprof::cli {

/// What every command takes, anywhere on the line.
struct GlobalWords {
    GlobalOptions options;
    bool help = false;
    bool version = false;
};

void declare_global_options(Declaration& words, GlobalWords& into);

[[nodiscard]] DeclaredWords global_words();

}  // namespace simprof::cli
