#include "cli/commands/print_sims.hpp"

#include "cli/output/sims/sim_output.hpp"
#include "cli/output/sims/sim_table.hpp"
#include "cli/session/session.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/look/sim_listing.hpp"
#include "lib/operations/select/group_names.hpp"

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

void print_for_people(Session& session, const SimListing& sims, SimColumns columns) {
    if (sims.size() == 0) return session.note("No SIM fits.");
    SimTable table{std::move(columns)};
    for (std::size_t n = 0; n < sims.size(); ++n) table.see(sims[n]);
    session.print(table.settled(session.width(), session.color()));
    std::string line;
    for (std::size_t n = 0; n < sims.size(); ++n) {
        line.clear();
        table.append(line, sims[n]);
        session.print(line);
    }
}

void print_for_programs(Session& session, const SimListing& sims, SimColumns columns) {
    SimPrinter printer{session, std::move(columns)};
    printer.begin();
    for (std::size_t n = 0; n < sims.size(); ++n) printer.add(sims[n]);
    printer.end();
}

}  // namespace

ExitCode print_sims(Session& session, const Selection& selection, const std::optional<std::string>& as_of,
                    bool with_options, bool exit_code) {
    const auto day = read_day(as_of);
    auto snapshot = session.store().read();
    const Day today = snapshot->billing_zone().day_at(session.now());
    SimColumns columns;
    if (with_options) columns.options = option_names(snapshot->catalogue());
    columns.deviation = selection.deviated;
    const SimListing sims = list_sims(*snapshot, selection, today, day);
    if (sims.size() == 0 && !day)
        for (const Warning& warning : unknown_groups(*snapshot, selection)) session.warn(warning);
    snapshot.reset();
    session.done_with_store();
    const auto print = session.format() == Format::table ? print_for_people : print_for_programs;
    print(session, sims, std::move(columns));
    return sims.size() > 0 && exit_code ? ExitCode::differences : ExitCode::done;
}

}  // namespace simprof::cli
