#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof::shape {

/// The rule's id that a test's name begins with; empty where it begins with none.
[[nodiscard]] std::string leading_id(std::string_view name);

/// What looks like a rule's id: anywhere where its letters are those of a subject, and as a whole string in
/// any case
/// (`"MGI-2"` is a slip of the pen; `"UTF-8"` is not).
[[nodiscard]] std::vector<std::string> ids_spoken_of(std::string_view text);

}  // namespace simprof::shape
