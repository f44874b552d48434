#include "cli/commands/change_of_sims.hpp"
#include "lib/operations/sims/methods.hpp"

namespace simprof::cli {

namespace {

class ActivateSims final : public ChangeOfSims {
    void declare_own(Declaration& words) override {
        words.option("--to", msgid("PROFILE"), Declaration::Value::profile,
                     msgid("the profile that the SIMs get; needed where they have none"), m_target);
    }
    Change judge(Snapshot& snapshot, const Selection& selection, Day today) override {
        return activate_sims(snapshot, selection, m_target, today);
    }

    std::optional<std::string> m_target;
};

}  // namespace

extern const Command sim_activate_command{
    "sim",
    "activate",
    msgid("activate SIMs with a profile"),
    {msgid("Activates SIMs that are available, preactivated, in test or asleep. With --to they get that "
           "profile, and its plan is in force at once: nothing was billed before. It cannot become available "
           "again. SIMs that have a profile can keep it; one that is asleep wakes with the profile and plan "
           "that it has. An archived profile takes no new SIMs. A suspended SIM is not activated but "
           "resumed. Profiles that a list names are passed over.")},
    "    simprof sim activate 8933224000000010631 --to tracker-eu\n"
    "    simprof sim activate --status available --group north --to meter \\\n"
    "        --expect 6",
    make_action<ActivateSims>};

}  // namespace simprof::cli
