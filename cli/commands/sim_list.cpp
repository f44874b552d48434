#include "cli/commands/factories.hpp"
#include "cli/commands/sim_listing.hpp"
#include "cli/output/sims/sim_output.hpp"
#include "cli/session/session.hpp"
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

std::unique_ptr<Action> make_sim_list() { return std::make_unique<ListSims>(); }

}  // namespace simprof::cli
