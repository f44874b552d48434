#include "cli/commands/change_of_profile.hpp"
#include "lib/operations/profiles/change_profiles.hpp"

namespace simprof::cli {

extern const Command profile_unarchive_command{
    "profile",
    "unarchive",
    msgid("let SIMs come to an archived profile again"),
    {msgid("Opens an archived profile again: SIMs can be migrated to it and activated with it.")},
    "    simprof profile unarchive lab --dry-run\n"
    "    simprof profile unarchive lab",
    make_action<ChangeOfProfile, unarchive_profile>};

}  // namespace simprof::cli
