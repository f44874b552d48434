#pragma once

#include <string>
#include <string_view>

namespace simprof {

/// Appends the text as a JSON string, with its quotes. What is not valid UTF-8 becomes U+FFFD; nothing is
/// thrown for it.
void append_json_string(std::string& out, std::string_view text);

}  // namespace simprof
