#include "cli/commands/carry_out.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/profiles/change_profiles.hpp"

namespace simprof::cli {

namespace {

class EditProfile final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("PROFILE"), Declaration::Value::profile, msgid("the profile to edit"),
                       m_profile);
        declare_options(words, m_words);
        m_change.declare(words);
        declare_what_never_changes(words);
    }

    ExitCode run(Session& session) override {
        const OptionChanges options = read_options(m_words);
        if (options.empty() && !m_pack && !m_plan)
            throw Error{ErrorKind::malformed, said("No option is given."), said("Say --set OPTION=VALUE.")};
        return run_change(session, m_change, [&](Snapshot& snapshot, Day today) {
            if (m_pack) refuse_profile_change(snapshot, m_profile, NameOf::pack);
            if (m_plan) refuse_profile_change(snapshot, m_profile, NameOf::plan);
            return edit_profile(snapshot, m_profile, options, today);
        });
    }

private:
    /// Typed by those who do not know PRO-4, who are told.
    void declare_what_never_changes(Declaration& words) {
        const SharedWords hidden{words, DeclaredWord::Set::hidden};
        words.option("--pack", msgid("PACK"), Declaration::Value::pack,
                     msgid("refused: the pack never changes"), m_pack);
        words.option("--plan", msgid("PLAN"), Declaration::Value::plan,
                     msgid("refused: the plan never changes"), m_plan);
    }

    std::string m_profile;
    std::vector<std::string> m_words;
    std::optional<std::string> m_pack;
    std::optional<std::string> m_plan;
    ChangeWords m_change;
};

}  // namespace

extern const Command profile_edit_command{
    "profile",
    "edit",
    msgid("change a profile's options, on every SIM that follows it"),
    {msgid("Changes options of a profile. This is the second method: right where no other SIM uses the "
           "profile, or where the change is wanted on every SIM that does. It acts at once on all SIMs that "
           "follow the profile. Deviated SIMs are not touched, not one of their options; they are counted in "
           "the answer. --dry-run shows how many SIMs are reached."),
     msgid("The pack and the plan of a profile never change: create another profile, then migrate.")},
    "    simprof profile edit tracker-eu --set sms-mo=on --dry-run\n"
    "    simprof profile edit tracker-eu --set radio=no-2g-3g --expect 49",
    make_action<EditProfile>};

}  // namespace simprof::cli
