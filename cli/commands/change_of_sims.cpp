#include "cli/commands/change_of_sims.hpp"

#include "cli/commands/carry_out.hpp"
#include "cli/commands/rejects.hpp"
#include "cli/session/session.hpp"

namespace simprof::cli {

void ChangeOfSims::declare(Declaration& words) {
    declare_own(words);
    m_sims.declare(words);
    m_change.declare_batch(words);
}

ExitCode ChangeOfSims::run(Session& session) {
    check_own();
    Rejects rejects{session, m_change, m_sims.from, m_sims.names_others()};
    std::vector<SimFile> files;
    const Selection& selection = m_sims.read(session, files);
    if (!files.empty()) rejects.come_from(files.front());
    return run_change(
        session, m_change, [&](Snapshot& snapshot, Day today) { return judge(snapshot, selection, today); },
        Origin::cli, &rejects);
}

}  // namespace simprof::cli
