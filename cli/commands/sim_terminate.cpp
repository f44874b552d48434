#include "cli/commands/change_of_sims.hpp"
#include "cli/commands/factories.hpp"
#include "lib/operations/sims/change_sims.hpp"

namespace simprof::cli {

namespace {

class TerminateSims final : public ChangeOfSims {
    Change judge(Snapshot& snapshot, const Selection& selection, Timing timing) override {
        return terminate_sims(snapshot, selection, timing);
    }
};

}  // namespace

std::unique_ptr<Action> make_sim_terminate() { return std::make_unique<TerminateSims>(); }

}  // namespace simprof::cli
