#pragma once

#include <string>
#include <string_view>

namespace simprof {

/// A name as it is compared with others that people wrote: letters in lower case and without their accents,
/// no blank, underscore, hyphen or character that cannot be seen. `Résiliée` → `resiliee`, `SIM Status` →
/// `simstatus`.
[[nodiscard]] std::string folded(std::string_view name);

}  // namespace simprof
