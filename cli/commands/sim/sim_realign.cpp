#include "cli/commands/change_of_sims.hpp"
#include "lib/operations/sims/methods.hpp"

namespace simprof::cli {

namespace {

class RealignSims final : public ChangeOfSims {
    void declare_own(Declaration& words) override {
        words.option("--via", msgid("PROFILE"), Declaration::Value::profile,
                     msgid("the profile to pass through, instead of one chosen"), m_via);
    }
    Change judge(Snapshot& snapshot, const Selection& selection, Day today) override {
        return realign_sims(snapshot, selection, m_via, today);
    }

    std::optional<std::string> m_via;
};

}  // namespace

extern const Command sim_realign_command{
    "sim",
    "realign",
    msgid("bring deviated SIMs back under their profile"),
    {msgid("Brings deviated SIMs back under their profile: their options are the profile's again, and they "
           "follow it again. The network allows that only by leaving for another profile and returning; this "
           "command makes both steps in one request. The plan in force and a scheduled plan end as they "
           "were. A SIM that follows its profile is left alone."),
     msgid("The profile passed through is chosen, or named with --via. It has to be another one with the "
           "same pack and plan that is not archived. Where there is none, create a twin first.")},
    "    simprof sim realign 8933224000000010003\n"
    "    simprof sim realign --deviated --via tracker-eu-sms",
    make_action<RealignSims>};

}  // namespace simprof::cli
