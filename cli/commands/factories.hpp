#pragma once

#include "cli/words/command.hpp"

#include <memory>

namespace simprof::cli {

/// One function a command, each in cli/commands/NOUN_VERB.cpp. The table in cli/commands.cpp names them all.
std::unique_ptr<Action> make_init();
std::unique_ptr<Action> make_demo();

std::unique_ptr<Action> make_sim_migrate();
std::unique_ptr<Action> make_profile_edit();
std::unique_ptr<Action> make_sim_deviate();
std::unique_ptr<Action> make_sim_realign();
std::unique_ptr<Action> make_sim_advise();

std::unique_ptr<Action> make_sim_list();
std::unique_ptr<Action> make_sim_show();
std::unique_ptr<Action> make_sim_history();
std::unique_ptr<Action> make_sim_diff();
std::unique_ptr<Action> make_sim_import();
std::unique_ptr<Action> make_sim_add();
std::unique_ptr<Action> make_sim_edit();
std::unique_ptr<Action> make_sim_activate();
std::unique_ptr<Action> make_sim_suspend();
std::unique_ptr<Action> make_sim_resume();
std::unique_ptr<Action> make_sim_terminate();

std::unique_ptr<Action> make_profile_create();
std::unique_ptr<Action> make_profile_list();
std::unique_ptr<Action> make_profile_show();
std::unique_ptr<Action> make_profile_sims();
std::unique_ptr<Action> make_profile_history();
std::unique_ptr<Action> make_profile_archive();
std::unique_ptr<Action> make_profile_unarchive();
std::unique_ptr<Action> make_profile_delete();
std::unique_ptr<Action> make_profile_clone();
std::unique_ptr<Action> make_profile_find();

std::unique_ptr<Action> make_pack_list();
std::unique_ptr<Action> make_pack_show();
std::unique_ptr<Action> make_plan_list();
std::unique_ptr<Action> make_plan_show();
std::unique_ptr<Action> make_catalogue_apply();
std::unique_ptr<Action> make_catalogue_export();
std::unique_ptr<Action> make_catalogue_check();

std::unique_ptr<Action> make_schedule_list();
std::unique_ptr<Action> make_request_list();
std::unique_ptr<Action> make_request_show();
std::unique_ptr<Action> make_request_revert();
std::unique_ptr<Action> make_request_export();
std::unique_ptr<Action> make_report();

std::unique_ptr<Action> make_explain();
std::unique_ptr<Action> make_store_info();
std::unique_ptr<Action> make_config_list();
std::unique_ptr<Action> make_completion();
std::unique_ptr<Action> make_help();

}  // namespace simprof::cli
