#pragma once

#include "cli/words/shell.hpp"

#include <string_view>

namespace simprof::cli {

/// The script that lets a shell ask us what may come next: the files of completions/.
[[nodiscard]] std::string_view adapter_for(Shell shell);

}  // namespace simprof::cli
