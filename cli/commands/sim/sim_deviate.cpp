#include "cli/commands/change_of_sims.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/sims/methods.hpp"

namespace simprof::cli {

namespace {

class DeviateSims final : public ChangeOfSims {
    void declare_own(Declaration& words) override { declare_options(words, m_words); }
    void check_own() override {
        m_options = read_options(m_words);
        if (m_options.empty())
            throw Error{ErrorKind::malformed, said("No option is given."), said("Say --set OPTION=VALUE.")};
    }
    Change judge(Snapshot& snapshot, const Selection& selection, Day today) override {
        return deviate_sims(snapshot, selection, m_options, change_words().reason.value_or(""), today);
    }

    std::vector<std::string> m_words;
    OptionChanges m_options;
};

}  // namespace

extern const Command sim_deviate_command{
    "sim",
    "deviate",
    msgid("change options on SIMs only, away from their profile"),
    {msgid("Changes options on the SIMs selected and on nothing else. This is the third method. It ends the "
           "profile's control: from then on the SIM holds a value of its own for every option, those not "
           "changed included, and later edits of the profile pass it by. So it is not recommended outside "
           "tests; migrate the SIM, or edit the profile, where you can."),
     msgid("A SIM that follows its profile is deviated only with a reason (--reason); dots are none. The "
           "change acts at once. The rate plan is not touched. `simprof sim realign` takes the way back.")},
    "    simprof sim deviate 8933224000000010003 --set voice=on \\\n"
    "        --reason \"test call, ticket 4711\"\n"
    "    simprof sim deviate --profile lab --set radio=5g --dry-run \\\n"
    "        --reason \"5G trial\"",
    make_action<DeviateSims>};

}  // namespace simprof::cli
