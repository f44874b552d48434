#include "cli/commands/change_of_profile.hpp"

#include "cli/commands/carry_out.hpp"
#include "cli/session/session.hpp"

namespace simprof::cli {

void ChangeOfProfile::declare(Declaration& words) {
    words.argument(msgid("PROFILE"), Declaration::Value::profile, msgid("the profile"), m_profile);
    m_change.declare(words);
}

ExitCode ChangeOfProfile::run(Session& session) {
    return run_change(session, m_change,
                      [&](Snapshot& snapshot, Day today) { return m_operation(snapshot, m_profile, today); });
}

}  // namespace simprof::cli
