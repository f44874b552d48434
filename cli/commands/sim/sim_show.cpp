#include "cli/output/sims/sim_card.hpp"
#include "cli/output/sims/sim_output.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/select/sim_at_hand.hpp"

namespace simprof::cli {

namespace {

class ShowSim final : public Action {
public:
    void declare(Declaration& words) override {
        declare_sim_at_hand(words, m_sim);
        words.option("--as-of", msgid("DAY"), Declaration::Value::day,
                     msgid("as on a day gone by or to come"), m_as_of);
    }

    ExitCode run(Session& session) override {
        const auto day = read_day(m_as_of);
        const auto snapshot = session.store().read();
        const SimView sim = view_sim(*snapshot, sim_at_hand(*snapshot, m_sim), session.now(), day);
        if (session.format() == Format::table) {
            session.print(card_of(sim, snapshot->billing_zone(), day, session.width()));
            if (!day) session.print(story_of(session, *snapshot, sim));
        } else if (session.format() == Format::csv) {
            print_csv(session, sim);
        } else {
            print_object(session, to_json(sim), {});
        }
        return ExitCode::done;
    }

private:
    static void print_csv(Session& session, const SimView& sim) {
        std::vector<std::string> names;
        for (const OptionValue& option : sim.services->options->values()) names.push_back(option.option);
        SimColumns columns;
        columns.options = names;
        SimPrinter printer{session, columns};
        printer.begin();
        printer.add(sim);
        printer.end();
    }

    std::string m_sim;
    std::optional<std::string> m_as_of;
};

}  // namespace

extern const Command sim_show_command{
    "sim",
    "show",
    msgid("show everything about one SIM"),
    {msgid("Shows one SIM: its numbers, status, profile, pack, the plan in force and the one that is "
           "scheduled with its date, every option, and whether the SIM follows its profile or deviates, "
           "since when, by whom and why. With --as-of it shows the SIM as it was on a day gone by, or with "
           "the plan that will be in force on a day to come."),
     msgid("The SIM is named by what is at hand: its ICCID, its MSISDN with or without the +, its IMSI, the "
           "last six digits or more of one of them, or its label. Where several fit, they are listed, and "
           "the exit code is 4.")},
    "    simprof sim show 8933224000000010003\n"
    "    simprof sim show \"unit 7\"\n"
    "    simprof sim show +882470400300000 -o json",
    make_action<ShowSim>};

}  // namespace simprof::cli
