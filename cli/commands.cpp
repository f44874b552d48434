#include "cli/commands/descriptions.hpp"
#include "cli/commands/factories.hpp"
#include "cli/words/command.hpp"

namespace simprof::cli {

namespace {

constexpr Command table[] = {
    {"", "init", "create the store", text::init, make_init},
    {"", "demo", "show the three methods on a sample, in a throw-away store", text::demo, make_demo},

    {"sim", "migrate", "give SIMs another profile", text::sim_migrate, make_sim_migrate},
    {"sim", "deviate", "change options on SIMs only, away from their profile", text::sim_deviate,
     make_sim_deviate},
    {"sim", "advise", "say which method is right for other options", text::sim_advise, make_sim_advise},
    {"sim", "realign", "bring deviated SIMs back under their profile", text::sim_realign, make_sim_realign},
    {"sim", "list", "list SIMs with their profile, plan and status", text::sim_list, make_sim_list},
    {"sim", "show", "show everything about one SIM", text::sim_show, make_sim_show},
    {"sim", "history", "tell the life of one SIM, in order", text::sim_history, make_sim_history},
    {"sim", "diff", "show a SIM's options beside its profile's", text::sim_diff, make_sim_diff},
    {"sim", "import", "bring SIMs into the store from a file", text::sim_import, make_sim_import},
    {"sim", "add", "bring single SIMs into the store", text::sim_add, make_sim_add},
    {"sim", "edit", "change a SIM's label, group, MSISDN or IMSI", text::sim_edit, make_sim_edit},
    {"sim", "activate", "activate SIMs with a profile", text::sim_activate, make_sim_activate},
    {"sim", "suspend", "suspend SIMs", text::sim_suspend, make_sim_suspend},
    {"sim", "resume", "make suspended SIMs active again", text::sim_resume, make_sim_resume},
    {"sim", "terminate", "end SIMs for good", text::sim_terminate, make_sim_terminate},

    {"profile", "create", "create a service profile", text::profile_create, make_profile_create},
    {"profile", "edit", "change a profile's options, on every SIM that follows it", text::profile_edit,
     make_profile_edit},
    {"profile", "list", "list the profiles and how many SIMs each has", text::profile_list,
     make_profile_list},
    {"profile", "show", "show one profile with its options", text::profile_show, make_profile_show},
    {"profile", "sims", "list the SIMs that have a profile", text::profile_sims, make_profile_sims},
    {"profile", "history", "tell the life of one profile, in order", text::profile_history,
     make_profile_history},
    {"profile", "clone", "create a profile like another one", text::profile_clone, make_profile_clone},
    {"profile", "find", "find profiles by their options", text::profile_find, make_profile_find},
    {"profile", "archive", "keep a profile, but let no SIM come to it", text::profile_archive,
     make_profile_archive},
    {"profile", "unarchive", "let SIMs come to an archived profile again", text::profile_unarchive,
     make_profile_unarchive},
    {"profile", "delete", "delete a profile that no SIM has", text::profile_delete, make_profile_delete},

    {"pack", "list", "list the service packs", text::pack_list, make_pack_list},
    {"pack", "show", "show a service pack: options, values, conflicts", text::pack_show, make_pack_show},
    {"plan", "list", "list the rate plans", text::plan_list, make_plan_list},
    {"plan", "show", "show a rate plan and the packs that it can be used with", text::plan_show,
     make_plan_show},
    {"catalogue", "apply", "add packs, plans and profiles from a file", text::catalogue_apply,
     make_catalogue_apply},
    {"catalogue", "export", "write packs, plans and profiles as a catalogue file", text::catalogue_export,
     make_catalogue_export},
    {"catalogue", "check", "say what a catalogue file would add to the store", text::catalogue_check,
     make_catalogue_check},

    {"schedule", "list", "list the plan changes that wait for the first of a month", text::schedule_list,
     make_schedule_list},
    {"request", "list", "list what was changed, when and by whom", text::request_list, make_request_list},
    {"request", "show", "show one request and all that it changed", text::request_show, make_request_show},
    {"request", "revert", "take a request back", text::request_revert, make_request_revert},
    {"request", "export", "write what a request changed for the network platform", text::request_export,
     make_request_export},
    {"", "report", "write the fleet as one page of HTML", text::report, make_report},

    {"", "explain", "explain a rule: what it says, why, and what to do", text::explain, make_explain},
    {"store", "info", "show which store is used, and its state", text::store_info, make_store_info},
    {"config", "list", "list the settings in force", text::config_list, make_config_list},
    {"", "completion", "print a script that completes commands in a shell", text::completion,
     make_completion},
    {"", "help", "show help about a command or a topic", text::help, make_help},
};

}  // namespace

std::string Command::words() const {
    if (noun.empty()) return std::string{verb};
    return std::string{noun}.append(" ").append(verb);
}

std::span<const Command> all_commands() { return table; }

}  // namespace simprof::cli
