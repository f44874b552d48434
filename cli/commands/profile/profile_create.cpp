#include "cli/commands/carry_out.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/profiles/change_profiles.hpp"
#include "lib/text/words/unseen_text.hpp"

namespace simprof::cli {

namespace {

class CreateProfile final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("NAME"), Declaration::Value::text, msgid("the new profile's name"),
                       m_profile.name);
        words.option("--pack", msgid("PACK"), Declaration::Value::pack, msgid("its service pack"), m_pack);
        words.option("--plan", msgid("PLAN"), Declaration::Value::plan, msgid("its rate plan"), m_plan);
        declare_options(words, m_words);
        m_change.declare(words);
    }

    ExitCode run(Session& session) override {
        if (!m_pack || !m_plan) {
            throw Error{ErrorKind::malformed, said("A new profile needs a pack and a plan."),
                        said("Say --pack PACK and --plan PLAN.")};
        }
        m_profile.name = without_unseen_around(m_profile.name);
        m_profile.pack = *m_pack;
        m_profile.plan = *m_plan;
        m_profile.options = read_options(m_words);
        return run_change(session, m_change, [&](Snapshot& snapshot, Day today) {
            return create_profile(snapshot, m_profile, today);
        });
    }

private:
    NewProfile m_profile;
    std::optional<std::string> m_pack;
    std::optional<std::string> m_plan;
    std::vector<std::string> m_words;
    ChangeWords m_change;
};

}  // namespace

extern const Command profile_create_command{
    "profile",
    "create",
    msgid("create a service profile"),
    {msgid("Creates a service profile: a name for one pack, one rate plan and one value for every option of "
           "the pack. Options that are not given take the pack's default. Pack and plan never change later, "
           "so choose them well; options can be edited.")},
    "    simprof profile create tracker-eu-voice --pack iot-connect \\\n"
    "        --plan EU-100MB --set voice=on --set sms-mo=off\n"
    "    simprof profile create meter-quiet --pack metering --plan EU-100MB \\\n"
    "        --set sms-mt=off",
    make_action<CreateProfile>};

}  // namespace simprof::cli
