#include "cli/output/show/card.hpp"
#include "cli/output/sims/sim_output.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/select/sim_at_hand.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

template <typename Number>
std::string shown(const std::optional<Number>& number) {
    return number ? number->digits() : "-";
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

/// Where the options come from, in one sentence.
std::string source_of_options(const SimView& sim) {
    const std::string& profile = *sim.services->profile;
    if (sim.services->status == Status::terminated) return "Options that it ended with:";
    if (!sim.deviation) return fmt::format("Options, from the profile {}:", profile);
    const std::string why = sim.deviation->reason.value_or("no reason given");
    return fmt::format("Options of its own: deviated from {} since {} by {} ({}): {}.", profile,
                       to_string(sim.deviation->since), sim.deviation->actor,
                       to_string(sim.deviation->origin), why);
}

std::string plan_to_come(const ServicesView& services, Snapshot& snapshot) {
    if (!services.scheduled) return "none";
    return fmt::format("{} from {} (billing zone {})", services.scheduled->plan,
                       to_string(services.scheduled->from), snapshot.billing_zone().name());
}

void add_option(Card& card, const SimView& sim, const OptionValue& option) {
    const auto of_profile = sim.services->profile_options->value_of(option.option);
    const bool differs = sim.deviation && of_profile != option.value;
    const std::string beside =
        differs ? fmt::format("{}   (profile: {})", option.value, of_profile.value_or("none")) : option.value;
    card.add("  " + option.option, beside);
}

std::string card_of(const SimView& sim, Snapshot& snapshot, int width) {
    const ServicesView& services = *sim.services;
    Card card;
    card.add("SIM", sim.iccid.digits());
    card.add("Status", std::string{to_string(services.status)});
    card.add("IMSI", shown(sim.identity.imsi));
    card.add("MSISDN", shown(sim.identity.msisdn));
    card.add("Group", or_dash(sim.identity.group));
    card.add("Label", or_dash(sim.identity.label));
    card.add("Profile", services.profile.value_or("none"));
    if (!services.profile) return card.render(width);
    card.add("Pack", *services.pack);
    card.add("Plan in force", *services.plan);
    card.add("Plan to come", plan_to_come(services, snapshot));
    std::string text = card.render(width);
    text += wrapped(shown_safely(source_of_options(sim)), width) + "\n";
    Card options;
    for (const OptionValue& option : services.options->values()) add_option(options, sim, option);
    return text + options.render(width);
}

class ShowSim final : public Action {
public:
    void declare(Declaration& words) override {
        declare_sim_at_hand(words, m_sim);
        words.option("--as-of", "DAY", Declaration::Value::day, "as on a day gone by or to come", m_as_of);
    }

    ExitCode run(Session& session) override {
        const auto day = read_day(m_as_of);
        const auto snapshot = session.store().read();
        const SimView sim = view_sim(*snapshot, sim_at_hand(*snapshot, m_sim), session.now(), day);
        if (session.format() == Format::table) {
            session.print(card_of(sim, *snapshot, session.width()));
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
    "sim", "show", "show everything about one SIM",
    "Shows one SIM: its numbers, status, profile, pack, the plan in force and the one that is scheduled "
    "with its date, every option, and whether the SIM follows its profile or deviates, since when, by "
    "whom and why. With --as-of it shows the SIM as it was on a day gone by, or with the plan that will "
    "be in force on a day to come.\n\n"
    "The SIM is named by what is at hand: its ICCID, its MSISDN with or without the +, its IMSI, the last "
    "six "
    "digits or more of one of them, or its label. Where several fit, they are listed, and the exit code is "
    "4.\n\n"
    "    simprof sim show 8933224000000001002\n"
    "    simprof sim show +882470400271000 -o json",
    make_action<ShowSim>};

}  // namespace simprof::cli
