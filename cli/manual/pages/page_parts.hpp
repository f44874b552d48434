#pragma once

#include "cli/manual/help/exit_statuses.hpp"
#include "cli/words/command.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// "simprof-sim-migrate"
[[nodiscard]] std::string manual_page_name(const Command& command);

/// The head of a page and its section NAME. msgid() marks the purpose.
[[nodiscard]] std::string beginning_of_page(std::string_view name, char section, std::string_view purpose);
/// A list of words and what they mean, in macros.
[[nodiscard]] std::string list_of_words(const std::vector<DeclaredWord>& words);
[[nodiscard]] std::string list_of_statuses(std::span<const ExitStatus> statuses);
/// "Fl n , \-dry\-run", "Fl \-to Ar PROFILE", "Ar SIM ..."
[[nodiscard]] std::string word_in_macros(const DeclaredWord& word);

}  // namespace simprof::cli
