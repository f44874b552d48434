#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// Appends an option and its value, joined where the value would be taken for an option.
void append_option(std::vector<std::string>& words, const std::string& name, const std::string& value);

/// The whole command, with the program's name, as a person could type it again.
[[nodiscard]] std::string command_as_typed(const std::vector<std::string>& arguments);

}  // namespace simprof::cli
