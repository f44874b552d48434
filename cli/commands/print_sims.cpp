#include "cli/commands/print_sims.hpp"

#include "cli/output/sims/sim_output.hpp"
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

}  // namespace

ExitCode print_sims(Session& session, const Selection& selection, const std::optional<std::string>& as_of,
                    bool with_options, bool exit_code) {
    const auto day = read_day(as_of);
    auto snapshot = session.store().read();
    const Day today = snapshot->billing_zone().day_at(session.now());
    SimColumns columns;
    if (with_options) columns.options = option_names(snapshot->catalogue());
    columns.deviation = selection.deviated;
    SimPrinter printer{session, std::move(columns)};
    const SimListing sims = list_sims(*snapshot, selection, today, day);
    if (sims.size() == 0 && !day)
        for (const Warning& warning : unknown_groups(*snapshot, selection)) session.warn(warning);
    snapshot.reset();
    session.done_with_store();
    printer.begin();
    for (std::size_t n = 0; n < sims.size(); ++n) printer.add(sims[n]);
    printer.end("No SIM fits.");
    return sims.size() > 0 && exit_code ? ExitCode::differences : ExitCode::done;
}

}  // namespace simprof::cli
