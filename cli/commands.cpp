#include "cli/words/command.hpp"

// The rows, in the order of help and of the manual. Each stands in cli/commands, in the file of its name.
#define SIMPROF_COMMANDS(ROW) \
    ROW(init)                 \
    ROW(demo)                 \
    ROW(undo)                 \
    ROW(sim_migrate)          \
    ROW(sim_deviate)          \
    ROW(sim_advise)           \
    ROW(sim_realign)          \
    ROW(sim_list)             \
    ROW(sim_show)             \
    ROW(sim_history)          \
    ROW(sim_diff)             \
    ROW(sim_import)           \
    ROW(sim_add)              \
    ROW(sim_edit)             \
    ROW(sim_activate)         \
    ROW(sim_suspend)          \
    ROW(sim_resume)           \
    ROW(sim_terminate)        \
    ROW(profile_create)       \
    ROW(profile_edit)         \
    ROW(profile_list)         \
    ROW(profile_show)         \
    ROW(profile_sims)         \
    ROW(profile_history)      \
    ROW(profile_clone)        \
    ROW(profile_find)         \
    ROW(profile_archive)      \
    ROW(profile_unarchive)    \
    ROW(profile_delete)       \
    ROW(pack_list)            \
    ROW(pack_show)            \
    ROW(plan_list)            \
    ROW(plan_show)            \
    ROW(catalogue_apply)      \
    ROW(catalogue_export)     \
    ROW(catalogue_check)      \
    ROW(form_list)            \
    ROW(form_show)            \
    ROW(schedule_list)        \
    ROW(request_list)         \
    ROW(request_show)         \
    ROW(request_revert)       \
    ROW(request_export)       \
    ROW(report)               \
    ROW(explain)              \
    ROW(store_info)           \
    ROW(store_check)          \
    ROW(store_backup)         \
    ROW(store_restore)        \
    ROW(store_upgrade)        \
    ROW(store_copy)           \
    ROW(store_rehearse)       \
    ROW(store_clock)          \
    ROW(store_roles)          \
    ROW(config_list)          \
    ROW(config_path)          \
    ROW(completion)           \
    ROW(help)

namespace simprof::cli {

#define SIMPROF_DECLARE_ROW(name) extern const Command name##_command;
SIMPROF_COMMANDS(SIMPROF_DECLARE_ROW)

std::span<const Command> all_commands() {
#define SIMPROF_COPY_ROW(name) name##_command,
    static const Command table[] = {SIMPROF_COMMANDS(SIMPROF_COPY_ROW)};
    return table;
}

}  // namespace simprof::cli
