#include "cli/commands/change_of_sims.hpp"
#include "cli/commands/factories.hpp"
#include "lib/operations/sims/change_sims.hpp"

namespace simprof::cli {

namespace {

class ResumeSims final : public ChangeOfSims {
    Change judge(Snapshot& snapshot, const Selection& selection, Timing timing) override {
        return resume_sims(snapshot, selection, timing);
    }
};

}  // namespace

std::unique_ptr<Action> make_sim_resume() { return std::make_unique<ResumeSims>(); }

}  // namespace simprof::cli
