#include "cli/commands/carry_out.hpp"
#include "cli/commands/factories.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/profiles/change_profiles.hpp"

namespace simprof::cli {

namespace {

class EditProfile final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("PROFILE", Declaration::Value::profile, "the profile to edit", m_profile);
        declare_options(words, m_words);
        words.option("--pack", "PACK", Declaration::Value::pack,
                     "refused: a profile's pack never changes (PRO-4)", m_pack);
        words.option("--plan", "PLAN", Declaration::Value::plan,
                     "refused: a profile's plan never changes (PRO-4)", m_plan);
        m_change.declare(words);
    }

    ExitCode run(Session& session) override {
        const OptionChanges options = read_options(m_words);
        if (options.empty() && !m_pack && !m_plan)
            throw Error{ErrorKind::malformed, "No option is given.", "Say --set OPTION=VALUE."};
        return run_change(session, m_change, [&](Snapshot& snapshot, Timing timing) {
            if (m_pack) refuse_profile_change(snapshot, m_profile, "pack");
            if (m_plan) refuse_profile_change(snapshot, m_profile, "plan");
            return edit_profile(snapshot, m_profile, options, timing);
        });
    }

private:
    std::string m_profile;
    std::vector<std::string> m_words;
    std::optional<std::string> m_pack;
    std::optional<std::string> m_plan;
    ChangeWords m_change;
};

}  // namespace

std::unique_ptr<Action> make_profile_edit() { return std::make_unique<EditProfile>(); }

}  // namespace simprof::cli
