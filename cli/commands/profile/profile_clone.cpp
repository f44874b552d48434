#include "cli/commands/carry_out.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/profiles/change_profiles.hpp"
#include "lib/text/words/unseen_text.hpp"

namespace simprof::cli {

namespace {

class CloneProfile final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("PROFILE"), Declaration::Value::profile,
                       msgid("the profile to take pack, plan and options from"), m_profile);
        words.argument(msgid("NEW-NAME"), Declaration::Value::text, msgid("the new profile's name"), m_name);
        declare_options(words, m_words);
        m_change.declare(words);
    }

    ExitCode run(Session& session) override {
        const OptionChanges options = read_options(m_words);
        return run_change(session, m_change, [&](Snapshot& snapshot, Day today) {
            return clone_profile(snapshot, m_profile, std::string{without_unseen_around(m_name)}, options,
                                 today);
        });
    }

private:
    std::string m_profile;
    std::string m_name;
    std::vector<std::string> m_words;
    ChangeWords m_change;
};

}  // namespace

extern const Command profile_clone_command{
    "profile",
    "clone",
    msgid("create a profile like another one"),
    {msgid("Creates a profile with the pack, plan and options of another one, except for the options given "
           "with --set. That is how to get the twin that a realignment passes through, or a profile for a "
           "SIM that would otherwise be deviated.")},
    "    simprof profile clone tracker-eu tracker-eu-voice --set voice=on\n"
    "    simprof profile clone lab lab-twin",
    make_action<CloneProfile>};

}  // namespace simprof::cli
