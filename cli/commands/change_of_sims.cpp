#include "cli/commands/change_of_sims.hpp"

#include "cli/commands/carry_out.hpp"
#include "cli/commands/rejects.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/select/selection_memory.hpp"

#include <memory>

namespace simprof::cli {

namespace {

/// Filters only narrow SIMs that are named, by what they are themselves.
JudgedBy judged_by(const Selection& selection) {
    const bool names_each = !selection.list.empty() && selection.ranges.empty() && selection.requests.empty();
    return names_each ? JudgedBy::named_sims : JudgedBy::whole_store;
}

}  // namespace

void ChangeOfSims::declare(Declaration& words) {
    declare_own(words);
    m_sims.declare(words);
    m_change.declare_batch(words);
}

ExitCode ChangeOfSims::run(Session& session) {
    m_sims.expect_no_setting();
    check_own();
    Rejects rejects{session, m_change, m_sims.from, m_sims.names_others()};
    std::vector<SimFile> files;
    Selection& selection = m_sims.read(session, files);
    if (!files.empty()) rejects.come_from(files.front());
    if (selection.is_wide()) selection.memory = std::make_shared<SelectionMemory>();
    return run_change(
        session, m_change, [&](Snapshot& snapshot, Day today) { return judge(snapshot, selection, today); },
        {.rejects = &rejects, .is_wide = selection.is_wide(), .judged_by = judged_by(selection)});
}

}  // namespace simprof::cli
