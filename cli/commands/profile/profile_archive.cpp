#include "cli/commands/change_of_profile.hpp"
#include "lib/operations/profiles/change_profiles.hpp"

namespace simprof::cli {

extern const Command profile_archive_command{
    "profile",
    "archive",
    msgid("keep a profile, but let no SIM come to it"),
    {msgid("Archives a profile: SIMs that have it keep it and follow its edits, but none can be migrated to "
           "it or activated with it. `simprof profile unarchive` takes that back.")},
    "    simprof profile archive lab\n"
    "    simprof profile archive meter --reason \"replaced by a larger plan\"",
    make_action<ChangeOfProfile, archive_profile>};

}  // namespace simprof::cli
