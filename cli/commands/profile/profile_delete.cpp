#include "cli/commands/change_of_profile.hpp"
#include "lib/operations/profiles/change_profiles.hpp"

namespace simprof::cli {

extern const Command profile_delete_command{
    "profile",
    "delete",
    msgid("delete a profile that no SIM has"),
    {msgid("Deletes a profile that no SIM has, terminated ones included; one that is in use can only be "
           "archived. The history keeps its name.")},
    "    simprof profile clone lab lab-twin\n"
    "    simprof profile delete lab-twin --dry-run\n"
    "    simprof profile delete lab-twin",
    make_action<ChangeOfProfile, delete_profile>};

}  // namespace simprof::cli
