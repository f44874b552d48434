#include "cli/output/sims/sim_table.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/show/table_layout.hpp"
#include "cli/session/list_wish.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

/// ◷ has a plan to come, ≠ is deviated: what people look for first.
constexpr std::string_view to_come = "◷";
constexpr std::string_view deviated = "≠";

/// As they are asked for; nothing leaves, and numbers are never cut.
std::vector<TableColumn> columns_of(const std::vector<SimField>& fields) {
    std::vector<TableColumn> columns;
    columns.reserve(fields.size());
    for (const SimField& field : fields) {
        const bool is_text = field.name == "label" || field.name == "group" || field.name == "options" ||
                             field.name == "deviation_reason";
        columns.push_back({.title = title_of(field.name), .may_shrink = is_text});
    }
    return columns;
}

std::vector<TableColumn> table_columns(const SimColumns& wanted) {
    if (!wanted.fields.empty()) return columns_of(wanted.fields);
    std::vector<TableColumn> columns{{"ICCID"}, {.title = "", .may_idle = true}};
    columns.push_back({.title = say("STATUS"), .leaves = 5});
    columns.push_back({say("PROFILE")});
    if (wanted.deviation) {
        add_deviation_columns(columns);
    } else {
        columns.push_back({.title = say("PLAN"), .leaves = 6});
        columns.push_back({.title = say("TO COME"), .may_idle = true, .leaves = 7});
        columns.push_back({.title = say("GROUP"), .may_shrink = true, .may_idle = true, .leaves = 3});
        columns.push_back({.title = say("LABEL"), .may_shrink = true, .may_idle = true, .leaves = 2});
    }
    for (const std::string& name : wanted.options)
        columns.push_back({.title = name, .may_shrink = true, .leaves = 1});
    return columns;
}

std::string safe_or_dash(std::string_view text) { return text.empty() ? "-" : shown_safely(text); }

}  // namespace

SimTable::SimTable(SimColumns columns) : m_columns(std::move(columns)), m_layout(table_columns(m_columns)) {}

std::string SimTable::settled(int width, bool color) {
    m_layout.settle(width);
    std::string titles;
    m_layout.append_titles(titles, color);
    return titles;
}

/// "7 of 100 SIMs; 2 ◷ with a plan to come; 1 ≠ deviated"
Sentence SimTable::what_is_seen(std::int64_t of) const {
    const Readable all{of};
    const Sentence sims = m_seen.sims == of ? said_of(m_seen.sims, "{count} SIM", "{count} SIMs")
                                            : said_of(m_seen.sims, "{count} of {all} SIMs",
                                                      "{count} of {all} SIMs", "all"_is = all);
    const Sentence scheduled =
        said_of(m_seen.to_come, "{count} ◷ with a plan to come", "{count} ◷ with a plan to come");
    const Sentence differing = said_of(m_seen.deviated, "{count} ≠ deviated", "{count} ≠ deviated");
    if (m_seen.to_come > 0 && m_seen.deviated > 0)
        return said("{sims}; {to_come}; {deviated}", "sims"_is = sims, "to_come"_is = scheduled,
                    "deviated"_is = differing);
    if (m_seen.to_come > 0) return said("{sims}; {to_come}", "sims"_is = sims, "to_come"_is = scheduled);
    return m_seen.deviated > 0 ? said("{sims}; {deviated}", "sims"_is = sims, "deviated"_is = differing)
                               : sims;
}

std::string SimTable::closing(std::int64_t of, std::optional<Day> as_of) const {
    const Sentence first = what_is_seen(of);
    const Sentence line = as_of
                              ? said("{what}, as of {day}.", "what"_is = first, "day"_is = to_string(*as_of))
                              : said("{what}.", "what"_is = first);
    return spoken(line.then(not_shown(m_layout.left_out())));
}

const SimTable::Shared& SimTable::shared(const SimView& sim) {
    const auto [place, is_new] = m_shared.try_emplace(sim.services.get());
    if (!is_new) return place->second;
    Shared& shared = place->second;
    const ServicesView& services = *sim.services;
    shared.services = sim.services;
    shared.head = {std::string{to_string(services.status)}, safe_or_dash(services.profile.value_or(""))};
    shared.plans = {safe_or_dash(services.plan.value_or("")),
                    services.scheduled ? fmt::format("{} {}", shown_safely(services.scheduled->plan),
                                                     to_string(services.scheduled->from))
                                       : "-"};
    for (const std::string& name : m_columns.options)
        shared.options.push_back(safe_or_dash(services.options->value_of(name).value_or("")));
    return shared;
}

void SimTable::see(const SimView& sim) {
    m_layout.see(cells_of(sim));
    ++m_seen.sims;
    if (sim.services->scheduled) ++m_seen.to_come;
    if (sim.deviation) ++m_seen.deviated;
}

const std::vector<std::string_view>& SimTable::chosen_cells(const SimView& sim) {
    m_own.clear();
    for (const SimField& field : m_columns.fields) m_own.push_back(safe_or_dash(field.text(sim)));
    m_cells.assign(m_own.begin(), m_own.end());
    return m_cells;
}

const std::vector<std::string_view>& SimTable::cells_of(const SimView& sim) {
    if (!m_columns.fields.empty()) return chosen_cells(sim);
    const Shared& services = shared(sim);
    m_own.assign(1, sim.iccid.digits());
    m_own.emplace_back(sim.services->scheduled ? to_come : "");
    if (sim.deviation && !m_columns.deviation) m_own.back() += deviated;
    if (m_columns.deviation)
        add_deviation_cells(m_own, sim);
    else
        m_own.insert(m_own.end(), {safe_or_dash(sim.identity.group), safe_or_dash(sim.identity.label)});
    m_cells.assign({m_own[0], m_own[1]});
    m_cells.insert(m_cells.end(), services.head.begin(), services.head.end());
    if (!m_columns.deviation) m_cells.insert(m_cells.end(), services.plans.begin(), services.plans.end());
    m_cells.insert(m_cells.end(), m_own.begin() + 2, m_own.end());
    m_cells.insert(m_cells.end(), services.options.begin(), services.options.end());
    return m_cells;
}

}  // namespace simprof::cli
