#include "cli/completion/adapters.hpp"

namespace simprof::cli {

// Each is embedded from the file of its shell.
extern const std::string_view adapter_for_bash;
extern const std::string_view adapter_for_zsh;
extern const std::string_view adapter_for_fish;

std::string_view adapter_for(Shell shell) {
    switch (shell) {
        case Shell::bash:
            return adapter_for_bash;
        case Shell::zsh:
            return adapter_for_zsh;
        case Shell::fish:
            return adapter_for_fish;
    }
    return {};
}

}  // namespace simprof::cli
