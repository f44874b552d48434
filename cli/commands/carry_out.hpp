#pragma once

#include "cli/commands/change_words.hpp"
#include "cli/world/exit_code.hpp"
#include "lib/model/request.hpp"
#include "lib/operations/change/as_shown.hpp"

namespace simprof::cli {

class Rejects;
class Session;

/// Runs one change from judging to the answer: dry runs stop before the write; more than one SIM is confirmed
/// with the count in view; what is refused is refused whole. The same for every command that changes
/// something. `rejects`: of a batch, which may go on where some rows are refused.
[[nodiscard]] ExitCode run_change(Session& session, const ChangeWords& words, const Judging& judge,
                                  Origin origin = Origin::cli, Rejects* rejects = nullptr);

}  // namespace simprof::cli
