#include "cli/commands/carry_out.hpp"
#include "cli/commands/factories.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/profiles/change_profiles.hpp"

namespace simprof::cli {

namespace {

class CreateProfile final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("NAME", Declaration::Value::text, "the new profile's name", m_profile.name);
        words.option("--pack", "PACK", Declaration::Value::pack, "its service pack", m_pack);
        words.option("--plan", "PLAN", Declaration::Value::plan, "its rate plan", m_plan);
        declare_options(words, m_words);
        m_change.declare(words);
    }

    ExitCode run(Session& session) override {
        if (!m_pack || !m_plan) {
            throw Error{ErrorKind::malformed, "A new profile needs a pack and a plan.",
                        "Say --pack PACK and --plan PLAN."};
        }
        m_profile.pack = *m_pack;
        m_profile.plan = *m_plan;
        m_profile.options = read_options(m_words);
        return run_change(session, m_change,
                          [&](Snapshot& snapshot, Timing) { return create_profile(snapshot, m_profile); });
    }

private:
    NewProfile m_profile;
    std::optional<std::string> m_pack;
    std::optional<std::string> m_plan;
    std::vector<std::string> m_words;
    ChangeWords m_change;
};

}  // namespace

std::unique_ptr<Action> make_profile_create() { return std::make_unique<CreateProfile>(); }

}  // namespace simprof::cli
