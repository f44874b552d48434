#pragma once

#include "cli/commands/words.hpp"

namespace simprof::cli {

/// Prints the SIMs of a selection; `with_options` adds a column for each option of the packs. Where only
/// deviated SIMs are selected, columns tell of their deviation.
[[nodiscard]] ExitCode list_sims(Session& session, const Selection& selection,
                                 const std::optional<std::string>& as_of, bool with_options, bool exit_code);

}  // namespace simprof::cli
