#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// The text between double quotes. Control and bidirectional characters are escaped: they would act on a
/// terminal, or show a text that is not there.
[[nodiscard]] std::string toml_string(std::string_view text);
/// The name as it is where TOML lets it, else as a string.
[[nodiscard]] std::string toml_key(std::string_view name);
/// `["on", "off"]`
[[nodiscard]] std::string toml_list(const std::vector<std::string>& texts);

}  // namespace simprof
