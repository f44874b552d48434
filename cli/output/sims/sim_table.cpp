#include "cli/output/sims/sim_table.hpp"

#include "lib/text/words/terminal_text.hpp"

namespace simprof::cli {

namespace {

std::vector<TableColumn> table_columns(const SimColumns& wanted) {
    std::vector<TableColumn> columns{{"ICCID"}, {"STATUS"}, {"PROFILE"}};
    if (wanted.deviation) {
        add_deviation_columns(columns);
    } else {
        columns.insert(columns.end(), {{"PLAN", true},
                                       {"TO COME", true, false, true},
                                       {"FROM", false, false, true},
                                       {"DEVIATED", false, false, true},
                                       {"GROUP", true, false, true},
                                       {"LABEL", true, false, true}});
    }
    for (const std::string& name : wanted.options) columns.push_back({name, true});
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

const SimTable::Shared& SimTable::shared(const SimView& sim) {
    const auto [place, is_new] = m_shared.try_emplace(sim.services.get());
    if (!is_new) return place->second;
    Shared& shared = place->second;
    const ServicesView& services = *sim.services;
    shared.services = sim.services;
    shared.head = {std::string{to_string(services.status)}, safe_or_dash(services.profile.value_or(""))};
    shared.plans = {safe_or_dash(services.plan.value_or("")),
                    services.scheduled ? shown_safely(services.scheduled->plan) : "-",
                    services.scheduled ? to_string(services.scheduled->from) : "-"};
    for (const std::string& name : m_columns.options)
        shared.options.push_back(safe_or_dash(services.options->value_of(name).value_or("")));
    return shared;
}

const std::vector<std::string_view>& SimTable::cells_of(const SimView& sim) {
    const Shared& services = shared(sim);
    m_own.assign(1, sim.iccid.digits());
    if (m_columns.deviation)
        add_deviation_cells(m_own, sim);
    else
        m_own.insert(m_own.end(), {sim.deviation ? "yes" : "no", safe_or_dash(sim.identity.group),
                                   safe_or_dash(sim.identity.label)});
    m_cells.assign(1, m_own.front());
    m_cells.insert(m_cells.end(), services.head.begin(), services.head.end());
    if (!m_columns.deviation) m_cells.insert(m_cells.end(), services.plans.begin(), services.plans.end());
    m_cells.insert(m_cells.end(), m_own.begin() + 1, m_own.end());
    m_cells.insert(m_cells.end(), services.options.begin(), services.options.end());
    return m_cells;
}

}  // namespace simprof::cli
