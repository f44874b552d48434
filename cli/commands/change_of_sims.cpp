#include "cli/commands/change_of_sims.hpp"

#include "cli/carry_out.hpp"
#include "cli/session.hpp"

namespace simprof::cli {

void ChangeOfSims::declare(Declaration& words) {
    declare_own(words);
    m_sims.declare(words);
    m_change.declare(words);
}

ExitCode ChangeOfSims::run(Session& session) {
    check_own();
    const Selection selection = m_sims.read(session);
    return run_change(session, m_change,
                      [&](Snapshot& snapshot, Timing timing) { return judge(snapshot, selection, timing); });
}

}  // namespace simprof::cli
