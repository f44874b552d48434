#include "cli/commands/change_of_sims.hpp"
#include "cli/commands/factories.hpp"
#include "lib/operations/sims/change_sims.hpp"

namespace simprof::cli {

namespace {

class MigrateSims final : public ChangeOfSims {
    void declare_own(Declaration& words) override {
        words.option("--to", "PROFILE", Declaration::Value::profile, "the profile that the SIMs get",
                     m_target);
    }
    Change judge(Snapshot& snapshot, const Selection& selection, Timing timing) override {
        return migrate_sims(snapshot, selection, m_target, timing);
    }

    std::optional<std::string> m_target;
};

}  // namespace

std::unique_ptr<Action> make_sim_migrate() { return std::make_unique<MigrateSims>(); }

}  // namespace simprof::cli
