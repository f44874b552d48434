#pragma once

#include "cli/world/exit_code.hpp"
#include "lib/operations/select/selection.hpp"

namespace simprof::cli {

class Session;

/// Prints the SIMs of a selection; `with_options` adds a column for each option of the packs. Where only
/// deviated SIMs are selected, columns tell of their deviation.
[[nodiscard]] ExitCode print_sims(Session& session, const Selection& selection,
                                  const std::optional<std::string>& as_of, bool with_options, bool exit_code);

}  // namespace simprof::cli
