#include "cli/commands/change_of_sims.hpp"
#include "cli/commands/factories.hpp"
#include "lib/operations/sims/change_sims.hpp"

namespace simprof::cli {

namespace {

class RealignSims final : public ChangeOfSims {
    void declare_own(Declaration& words) override {
        words.option("--via", "PROFILE", Declaration::Value::profile,
                     "the profile to pass through, instead of one chosen", m_via);
    }
    Change judge(Snapshot& snapshot, const Selection& selection, Timing timing) override {
        return realign_sims(snapshot, selection, m_via, timing);
    }

    std::optional<std::string> m_via;
};

}  // namespace

std::unique_ptr<Action> make_sim_realign() { return std::make_unique<RealignSims>(); }

}  // namespace simprof::cli
