#include "cli/commands/print_sims.hpp"

#include "cli/output/sims/sim_fields.hpp"
#include "cli/output/sims/sim_output.hpp"
#include "cli/output/sims/sim_table.hpp"
#include "cli/session/session.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/look/sim_listing.hpp"
#include "lib/operations/select/group_names.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

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

/// The SIMs of a listing that are wanted, in the order that is wanted.
class ListedSims {
public:
    ListedSims(const SimListing& sims, const ListWish& wish, const std::vector<std::string>& options)
        : m_sims(sims), m_size(wish.most(sims.size())) {
        if (!wish.order) return;
        const SimField field = sim_field(wish.order->field, options);
        std::vector<std::string> cells;
        cells.reserve(sims.size());
        for (std::size_t n = 0; n < sims.size(); ++n) cells.push_back(field.text(sims[n]));
        m_order = ordered(cells, wish.order->descending);
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] SimView operator[](std::size_t n) const { return m_sims[m_order.empty() ? n : m_order[n]]; }

private:
    const SimListing& m_sims;
    std::size_t m_size;
    std::vector<std::size_t> m_order;  ///< empty: by number
};

void print_for_people(Session& session, const ListedSims& sims, SimColumns columns, std::int64_t of,
                      std::optional<Day> day) {
    SimTable table{std::move(columns)};
    for (std::size_t n = 0; n < sims.size(); ++n) table.see(sims[n]);
    session.expect_lines(sims.size() + 2);
    session.print(table.settled(session.width(), session.color()));
    std::string line;
    for (std::size_t n = 0; n < sims.size(); ++n) {
        line.clear();
        table.append(line, sims[n]);
        session.print(line);
    }
    session.close_list(table.closing(of, day));
}

void print_for_programs(Session& session, const ListedSims& sims, SimColumns columns, std::int64_t,
                        std::optional<Day>) {
    SimPrinter printer{session, std::move(columns)};
    printer.begin();
    for (std::size_t n = 0; n < sims.size(); ++n) printer.add(sims[n]);
    printer.end();
}

/// Why none is listed of a day gone by.
Sentence none_on(Snapshot& snapshot, Day day) {
    const auto first = snapshot.request(RequestNumber{1});
    if (!first || first->day <= day) return said("No SIM fits.");
    return said("The store begins on {first}: it knows nothing of {day}.", "first"_is = to_string(first->day),
                "day"_is = to_string(day));
}

}  // namespace

ExitCode print_sims(Session& session, const Selection& selection, const SimListWish& wish) {
    const auto day = read_day(wish.as_of);
    auto snapshot = session.store().read();
    const Day today = snapshot->billing_zone().day_at(session.now());
    const std::vector<std::string> options = option_names(snapshot->catalogue());
    SimColumns columns;
    if (wish.with_options) columns.options = options;
    columns.deviation = selection.deviated;
    columns.fields = sim_fields(wish.list.fields, options);
    const SimListing sims = list_sims(*snapshot, selection, today, day);
    for (const Warning& warning : sims.warnings()) session.warn(warning);
    if (!day && sims.warnings().empty())
        for (const Warning& warning : unknown_names(*snapshot, selection, sims.size() == 0))
            session.warn(warning);
    const bool for_people = session.format() == Format::table;
    if (for_people && sims.size() == 0) {
        session.note(day ? none_on(*snapshot, *day) : said("No SIM fits."));
        return ExitCode::done;
    }
    const bool are_all = day || wish.list.limit;  // that it could list
    const std::int64_t of = are_all ? static_cast<std::int64_t>(sims.size()) : snapshot->number_of_sims();
    snapshot.reset();
    session.done_with_store();
    const auto print = for_people ? print_for_people : print_for_programs;
    print(session, ListedSims{sims, wish.list, options}, std::move(columns), of, day);
    return sims.size() > 0 && wish.exit_code ? ExitCode::differences : ExitCode::done;
}

}  // namespace simprof::cli
