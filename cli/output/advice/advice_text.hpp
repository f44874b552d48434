#pragma once

#include "cli/output/advice/advice_output.hpp"

#include <string>

namespace simprof::cli {

/// An advice for people: what is asked, what changes now, the ways with their commands, best first, and the
/// profiles that come close. Commands stand on lines of their own, to be copied.
[[nodiscard]] std::string advice_text(const ToldAdvice& told, int width);

}  // namespace simprof::cli
