#include "cli/commands/factories.hpp"
#include "cli/output/catalogue/catalogue_output.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"

namespace simprof::cli {

namespace {

class ListPlans final : public Action {
public:
    void declare(Declaration&) override {}

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        std::vector<Json> rows;
        for (const RatePlan& plan : snapshot->catalogue().plans)
            rows.push_back(to_json(plan, snapshot->catalogue()));
        print_listing(session, "plans", rows,
                      {{"/name", "name", "PLAN"},
                       {"/pricing", "pricing", "PRICING", true},
                       {"/packs", "packs", "PACKS", true}},
                      "There is no plan. `simprof catalogue apply FILE` adds some.");
        return ExitCode::done;
    }
};

}  // namespace

std::unique_ptr<Action> make_plan_list() { return std::make_unique<ListPlans>(); }

}  // namespace simprof::cli
