#pragma once

#include "lib/language/sentence.hpp"

#include <system_error>

namespace simprof {

/// Why the system refused something, for behind a colon or between brackets: "No such file or directory".
[[nodiscard]] Sentence system_reason(const std::error_code& error);
/// Likewise of a number that errno had.
[[nodiscard]] Sentence system_reason(int error_number);

}  // namespace simprof
