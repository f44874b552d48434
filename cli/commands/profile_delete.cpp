#include "cli/carry_out.hpp"
#include "cli/commands/factories.hpp"
#include "cli/session.hpp"
#include "lib/operations/change_profiles.hpp"

namespace simprof::cli {

namespace {

class DeleteProfile final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("PROFILE", Declaration::Value::profile, "the profile", m_profile);
        m_change.declare(words);
    }

    ExitCode run(Session& session) override {
        return run_change(session, m_change,
                          [&](Snapshot& snapshot, Timing) { return delete_profile(snapshot, m_profile); });
    }

private:
    std::string m_profile;
    ChangeWords m_change;
};

}  // namespace

std::unique_ptr<Action> make_profile_delete() { return std::make_unique<DeleteProfile>(); }

}  // namespace simprof::cli
