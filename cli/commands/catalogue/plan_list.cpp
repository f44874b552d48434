#include "cli/commands/list_words.hpp"
#include "cli/language/spoken.hpp"
#include "cli/output/catalogue/catalogue_output.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"

namespace simprof::cli {

namespace {

class ListPlans final : public Action {
public:
    void declare(Declaration& words) override { m_list.declare(words); }

    ExitCode run(Session& session) override {
        const ListWish wish = m_list.wish();
        const auto snapshot = session.store().read();
        std::vector<Json> rows;
        for (const RatePlan& plan : snapshot->catalogue().plans)
            rows.push_back(to_json(plan, snapshot->catalogue()));
        print_listing(
            session, "plans", rows,
            {{"/name", "name", say("PLAN")},
             {.path = "/pricing", .csv_name = "pricing", .title = say("PRICING"), .may_shrink = true},
             {.path = "/packs", .csv_name = "packs", .title = say("PACKS"), .may_shrink = true}},
            said("There is no plan. `simprof catalogue apply FILE` adds some."), wish);
        return ExitCode::done;
    }

private:
    ListWords m_list;
};

}  // namespace

extern const Command plan_list_command{
    "plan",
    "list",
    msgid("list the rate plans"),
    {msgid("Lists the rate plans with their pricing and the packs that they can be used with.")},
    "    simprof plan list\n"
    "    simprof plan list -o csv",
    make_action<ListPlans>};

}  // namespace simprof::cli
