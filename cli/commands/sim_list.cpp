#include "cli/commands/sim_listing.hpp"
#include "cli/output/sims/sim_output.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/look/sim_listing.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

std::vector<std::string> option_names(const Catalogue& catalogue) {
    std::vector<std::string> names;
    for (const ServicePack& pack : catalogue.packs) {
        for (const OptionDefinition& option : pack.options) {
            if (std::ranges::find(names, option.name) == names.end()) names.push_back(option.name);
        }
    }
    return names;
}

class ListSims final : public Action {
public:
    void declare(Declaration& words) override {
        m_sims.declare(words);
        words.option("--as-of", "DAY", Declaration::Value::day, "as on a day gone by or to come", m_as_of);
        words.flag("--options", "a column for each option", m_options);
        words.flag("--exit-code", "exit with 8 where a SIM is listed", m_exit_code);
    }

    ExitCode run(Session& session) override {
        return cli::list_sims(session, m_sims.read(session), m_as_of, m_options, m_exit_code);
    }

private:
    SelectionWords m_sims;
    std::optional<std::string> m_as_of;
    bool m_options = false;
    bool m_exit_code = false;
};

}  // namespace

ExitCode list_sims(Session& session, const Selection& selection, const std::optional<std::string>& as_of,
                   bool with_options, bool exit_code) {
    const auto day = read_day(as_of);
    auto snapshot = session.store().read();
    const Day today = snapshot->billing_zone().day_at(session.now());
    SimColumns columns;
    if (with_options) columns.options = option_names(snapshot->catalogue());
    columns.deviation = selection.deviated;
    SimPrinter printer{session, std::move(columns)};
    const SimListing sims = simprof::list_sims(*snapshot, selection, today, day);
    snapshot.reset();
    session.done_with_store();
    printer.begin();
    for (std::size_t n = 0; n < sims.size(); ++n) printer.add(sims[n]);
    printer.end("No SIM fits.");
    return sims.size() > 0 && exit_code ? ExitCode::differences : ExitCode::done;
}

extern const Command sim_list_command{
    "sim", "list", "list SIMs with their profile, plan and status",
    "Lists SIMs. Without a selection it lists all of them; filters narrow, and values of one filter are "
    "alternatives. With --as-of it shows them as they were on a day gone by, or with the plans that "
    "will be in force on a day to come. With --options the CSV gets a column for each option, and can "
    "be imported again. With --exit-code the exit code is 8 where a SIM is listed.\n\n"
    "With --deviated the list tells of each SIM how many options differ from its profile's (0 where it is "
    "deviated, but equal), since when and why; CSV and JSON say by whom, too.\n\n"
    "    simprof sim list --profile tracker-eu --deviated\n"
    "    simprof sim list --status active --status suspended -o csv > fleet.csv\n"
    "    simprof sim list --scheduled --as-of 2027-01-01",
    make_action<ListSims>};

}  // namespace simprof::cli
