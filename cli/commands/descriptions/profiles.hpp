#pragma once

#include <string_view>

/// What help and the manual say about the commands about profiles.
namespace simprof::cli::text {

inline constexpr std::string_view profile_create =
    "Creates a service profile: a name for one pack, one rate plan and one value for every option of "
    "the pack. Options that are not given take the pack's default. Pack and plan never change later, so "
    "choose them well; options can be edited.\n\n"
    "    simprof profile create tracker-eu-voice --pack iot-connect --plan EU-100MB --set voice=on";

inline constexpr std::string_view profile_edit =
    "Changes options of a profile. This is the second method: right where no other SIM uses the "
    "profile, or where the change is wanted on every SIM that does. It acts at once on all SIMs that "
    "follow the profile. Deviated SIMs are not touched, not one of their options; they are counted in "
    "the answer. --dry-run shows how many SIMs are reached.\n\n"
    "The pack and the plan of a profile never change: create another profile, then migrate.\n\n"
    "    simprof profile edit tracker-eu --set sms-mo=on --dry-run\n"
    "    simprof profile edit tracker-eu --set sms-mo=on --set radio=no-2g-3g --expect 1247";

inline constexpr std::string_view profile_find =
    "Finds the profiles that have the options, the pack and the plan looked for, and those that come close, "
    "with what differs: at most two things, and no more than fit. Archived profiles are left out.\n\n"
    "    simprof profile find --set voice=off --set sms-mo=on\n"
    "    simprof profile find --pack iot-connect --plan EU-100MB --set voice=on";

inline constexpr std::string_view profile_list =
    "Lists the profiles with their pack and plan, and how many SIMs each has: in all, following, "
    "deviated, and waiting for another plan. --archived shows the archived ones only.\n\n"
    "    simprof profile list\n"
    "    simprof profile list -o json";

inline constexpr std::string_view profile_show =
    "Shows one profile: its pack, plan, the value of every option, and how many SIMs follow it, deviate "
    "from it, or wait for another plan.\n\n"
    "    simprof profile show tracker-eu";

inline constexpr std::string_view profile_sims =
    "Lists the SIMs that have a profile, as `simprof sim list --profile NAME` does.\n\n"
    "    simprof profile sims tracker-eu --deviated";

inline constexpr std::string_view profile_history =
    "Tells everything that happened to one profile: when it was created, edited, given new options by a "
    "catalogue, archived, opened again or deleted, by whom and why, which options changed from what to "
    "what, and how many SIMs an edit reached. A deleted profile can still be told, until another one takes "
    "its name.\n\n"
    "    simprof profile history tracker-eu\n"
    "    simprof profile history tracker-eu -o csv";

inline constexpr std::string_view profile_clone =
    "Creates a profile with the pack, plan and options of another one, except for the options given "
    "with --set. That is how to get the twin that a realignment passes through, or a profile for a SIM "
    "that would otherwise be deviated.\n\n"
    "    simprof profile clone tracker-eu tracker-eu-voice --set voice=on";

inline constexpr std::string_view profile_archive =
    "Archives a profile: SIMs that have it keep it and follow its edits, but none can be migrated to it "
    "or activated with it. `simprof profile unarchive` takes that back.\n\n"
    "    simprof profile archive tracker-eu-2019";

inline constexpr std::string_view profile_unarchive =
    "Opens an archived profile again: SIMs can be migrated to it and activated with it.\n\n"
    "    simprof profile unarchive tracker-eu-2019";

inline constexpr std::string_view profile_delete =
    "Deletes a profile that no SIM has, terminated ones included; one that is in use can only be "
    "archived. The history keeps its name.\n\n"
    "    simprof profile delete tracker-trial";

}  // namespace simprof::cli::text
