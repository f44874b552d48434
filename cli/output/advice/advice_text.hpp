#pragma once

#include "cli/output/advice/advice_output.hpp"

#include <string>

namespace simprof::cli {

/// An advice for people: what is asked, who is left out, and group by group what changes now and the methods
/// with their commands, best first; then the profiles that come close. Commands stand on lines of their own,
/// to be copied.
[[nodiscard]] std::string advice_text(const ToldAdvice& told, int width);

}  // namespace simprof::cli
