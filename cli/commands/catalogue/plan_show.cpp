#include "cli/language/spoken.hpp"
#include "cli/output/catalogue/catalogue_output.hpp"
#include "cli/output/show/card.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/select/named_things.hpp"
#include "lib/text/words/joined.hpp"

namespace simprof::cli {

namespace {

std::string card_of(const RatePlan& plan, const Catalogue& catalogue, int width) {
    std::vector<std::string> packs;
    for (const PackId pack : plan.packs) packs.push_back(catalogue[pack].name);
    Card card;
    card.add(say("Plan"), plan.name);
    if (!plan.title.empty()) card.add(say("Title"), plan.title);
    card.add(say("Pricing"), plan.pricing.empty() ? "-" : plan.pricing);
    card.add(say("Packs"), joined(packs, ", "));
    for (const ForbiddenPlanChange& change : catalogue.forbidden_plan_changes) {
        if (change.from_pricing != plan.pricing) continue;
        card.add(say("Forbidden"), say("a change to {pricing} plans: {why}", "pricing"_is = change.to_pricing,
                                       "why"_is = change.because));
    }
    return card.render(width);
}

class ShowPlan final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("PLAN"), Declaration::Value::plan, msgid("the rate plan"), m_plan);
    }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        const Catalogue& catalogue = snapshot->catalogue();
        const RatePlan& plan = find_plan(catalogue, m_plan);
        print_object(session, to_json(plan, catalogue), card_of(plan, catalogue, session.width()));
        return ExitCode::done;
    }

private:
    std::string m_plan;
};

}  // namespace

extern const Command plan_show_command{"plan",
                                       "show",
                                       msgid("show a rate plan and the packs that it can be used with"),
                                       {msgid("Shows one rate plan: its pricing, the packs that it can be "
                                              "used with, and the profiles made with it.")},
                                       "    simprof plan show EU-100MB\n"
                                       "    simprof plan show EU-POOL-10GB -o json",
                                       make_action<ShowPlan>};

}  // namespace simprof::cli
