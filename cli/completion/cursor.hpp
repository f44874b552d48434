#pragma once

#include "cli/settings/settings.hpp"
#include "cli/words/command.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// A value that stands on the line, and the word that takes it.
struct GivenWord {
    DeclaredWord word;
    std::string value;
};

/// What is known of a command line and of the word at its end, by what its command declares.
struct Cursor {
    enum class Wanted : std::uint8_t { command, option, value, nothing };
    Wanted wanted = Wanted::nothing;
    std::string_view noun;              ///< empty where none is given
    const Command* command = nullptr;   ///< null where none is named yet
    std::vector<GivenWord> given;       ///< in their order
    std::vector<std::string> flags;     ///< names of options that were given, as typed
    std::vector<DeclaredWord> options;  ///< all that the command takes
    GlobalOptions globals;
    DeclaredWord word;   ///< whose value is wanted
    std::string before;  ///< what stands before the value in its word: "--to="
    std::string begun;   ///< of what is wanted

    /// The first value of such words; nothing where there is none.
    [[nodiscard]] std::optional<std::string> value(DeclaredWord::Value kind) const;
};

/// `words`: those before the last one. Throws Error where they name no command.
[[nodiscard]] Cursor find_cursor(const std::vector<std::string>& words, const std::string& last);

}  // namespace simprof::cli
