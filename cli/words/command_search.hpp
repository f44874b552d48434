#pragma once

#include "cli/words/command.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// Which command the arguments mean, and what is left to be parsed.
struct FoundCommand {
    const Command* command = nullptr;  ///< null: the noun alone, or nothing at all
    std::string_view noun;             ///< of the table; empty where none was given
    std::vector<std::string> rest;     ///< all arguments but the noun and the verb
};

/// Finds noun and verb among the arguments; global options may stand before and between them.
/// Throws Error (malformed) with the nearest name where a word is unknown.
[[nodiscard]] FoundCommand find_command(const std::vector<std::string>& arguments);

/// The command of these words; null where there is none.
[[nodiscard]] const Command* command_named(std::string_view noun, std::string_view verb);

/// Every noun, in the order of the table, each once.
[[nodiscard]] std::vector<std::string_view> all_nouns();
/// The verbs of a noun; those without a noun for the empty one.
[[nodiscard]] std::vector<std::string_view> verbs_of(std::string_view noun);

}  // namespace simprof::cli
