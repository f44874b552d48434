#include "cli/manual/completion_script.hpp"

#include "cli/manual/completion_bash.hpp"
#include "cli/manual/completion_fish.hpp"
#include "cli/manual/completion_zsh.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

constexpr CompletionScript scripts[] = {
    {"bash", "completions/simprof.bash", completion_for_bash},
    {"zsh", "completions/_simprof", completion_for_zsh},
    {"fish", "completions/simprof.fish", completion_for_fish},
};

}  // namespace

std::span<const CompletionScript> all_completion_scripts() { return scripts; }

const CompletionScript* find_completion_script(std::string_view shell) {
    const auto* const found = std::ranges::find(scripts, shell, &CompletionScript::shell);
    return found == std::end(scripts) ? nullptr : found;
}

}  // namespace simprof::cli
