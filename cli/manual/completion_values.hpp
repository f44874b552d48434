#pragma once

#include "cli/words/command.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// The words that a value can be, where they are known beforehand; empty where they are not.
[[nodiscard]] std::vector<std::string> words_for(Declaration::Value value);

/// The noun whose `list` names what the value can be ("profile"), where the store knows it.
[[nodiscard]] std::optional<std::string_view> noun_that_lists(Declaration::Value value);

/// The names of the global options that take a value, which may stand in the next word.
[[nodiscard]] std::vector<std::string> global_options_with_value();

/// The text with `replacement` in place of each `part`.
[[nodiscard]] std::string with_each_replaced(std::string text, std::string_view part,
                                             std::string_view replacement);

}  // namespace simprof::cli
