#pragma once

#include "cli/commands/change_words.hpp"
#include "cli/world/exit_code.hpp"
#include "lib/model/request.hpp"
#include "lib/operations/change/judged_before.hpp"

#include <string>

namespace simprof::cli {

class Rejects;
class Session;

/// What the commands that change something do not have in common.
struct ChangeCourse {
    Origin origin = Origin::cli;
    Rejects* rejects = nullptr;  ///< of a batch, which may go on where some rows are refused
    bool is_wide = false;        ///< so many SIMs that nobody should wait until they are judged
    JudgedBy judged_by = JudgedBy::whole_store;
    bool always_asks = false;  ///< even where one SIM changes
    bool only_looks = false;   ///< it judges and tells, whatever is typed
};

/// Runs one change from judging to the answer: dry runs stop before the write; more than one SIM is confirmed
/// with the count in view; what is refused is refused whole. The same for every command that changes
/// something.
[[nodiscard]] ExitCode run_change(Session& session, const ChangeWords& words, const Judging& judge,
                                  const ChangeCourse& course = {});

}  // namespace simprof::cli
