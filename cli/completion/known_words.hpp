#pragma once

#include "cli/completion/cursor.hpp"
#include "cli/completion/proposals.hpp"

/// Words that are known without a store.
namespace simprof::cli {

/// Nouns and verbs, or the verbs of the noun that is given.
[[nodiscard]] ProposedWords proposed_commands(std::string_view noun);
/// Options that the line does not have, or may have more than once.
[[nodiscard]] ProposedWords proposed_options(const Cursor& cursor);
/// What a value of a fixed set can be; empty where the set is not fixed.
[[nodiscard]] ProposedWords proposed_constants(const Cursor& cursor);

}  // namespace simprof::cli
