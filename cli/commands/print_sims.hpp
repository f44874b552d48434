#pragma once

#include "cli/session/list_wish.hpp"
#include "cli/world/exit_code.hpp"
#include "lib/operations/select/selection.hpp"

#include <optional>
#include <string>

namespace simprof::cli {

class Session;

/// How SIMs are listed.
struct SimListWish {
    std::optional<std::string> as_of;
    bool with_options = false;  ///< a column for each option of the packs
    bool exit_code = false;
    ListWish list;
};

/// Prints the SIMs of a selection. Where only deviated SIMs are selected, columns tell of their deviation.
[[nodiscard]] ExitCode print_sims(Session& session, const Selection& selection, const SimListWish& wish);

}  // namespace simprof::cli
