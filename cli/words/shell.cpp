#include "cli/words/shell.hpp"

#include <algorithm>

namespace simprof::cli {

std::optional<Shell> parse_shell(std::string_view name) {
    const auto* const found = std::ranges::find(shell_names, name);
    if (found == shell_names.end()) return {};
    return static_cast<Shell>(found - shell_names.begin());
}

}  // namespace simprof::cli
