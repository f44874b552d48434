#include "cli/language/spoken.hpp"
#include "cli/output/sims/history_output.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/select/sim_at_hand.hpp"
#include "lib/text/words/terminal_text.hpp"

namespace simprof::cli {

namespace {

class ShowSimHistory final : public Action {
public:
    void declare(Declaration& words) override { declare_sim_at_hand(words, m_sim); }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        const BillingZone& zone = snapshot->billing_zone();
        const auto events = sim_history(*snapshot, sim_at_hand(*snapshot, m_sim), zone.day_at(session.now()));
        if (session.format() == Format::table) {
            for (const LifeEvent& event : events)
                session.print(
                    history_paragraph(head_of(session, event, zone), effect_lines(event), session.width()));
            session.print(
                wrapped(say("Times and days are those of the billing zone {zone}.", "zone"_is = zone.name()),
                        session.width()) +
                "\n");
            return ExitCode::done;
        }
        std::vector<Json> rows;
        for (const LifeEvent& event : events) {
            rows.push_back(to_json(event));
            if (session.format() == Format::csv) rows.back()["effect"] = effect_for_programs(event);
        }
        print_listing(session, "history", rows, history_columns(), {});
        return ExitCode::done;
    }

private:
    static std::string head_of(const Session& session, const LifeEvent& event, const BillingZone& zone) {
        if (const auto* entry = std::get_if<HistoryEntry>(&event))
            return headline(entry->request, zone.local_time(entry->request.at), session.who(entry->request));
        const auto& plan = std::get<PlanInForce>(event);
        return say("{day}  scheduled by request {request}", "day"_is = to_string(plan.plan.effective),
                   "request"_is = static_cast<std::int64_t>(plan.scheduled_by));
    }

    std::string m_sim;
};

}  // namespace

extern const Command sim_history_command{
    "sim",
    "history",
    msgid("tell the life of one SIM, in order"),
    {msgid(
        "Tells everything that happened to one SIM, in order: each request that changed it, with its number, "
        "instant, author, origin, reason and reference, edits of the profiles that it followed at the time "
        "included; and each scheduled plan on the day on which it came into force, which no request does.")},
    "    simprof sim history 8933224000000010003\n"
    "    simprof sim history +882470400300000 -o csv",
    make_action<ShowSimHistory>};

}  // namespace simprof::cli
