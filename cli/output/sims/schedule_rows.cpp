#include "cli/output/sims/schedule_rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace simprof::cli {

namespace {

const std::array<std::string, 5> field_names{"effective", "iccid", "profile", "from", "to"};

void expect_field(const std::string& field) {
    if (std::ranges::find(field_names, field) == field_names.end()) throw_unknown_field(field, field_names);
}

/// Of every SIM whose plan changes so; nothing for the ICCID.
std::string shared_cell(const ScheduledChange& change, std::string_view field) {
    if (field == "effective") return to_string(change.plan.effective);
    if (field == "profile") return change.profile;
    if (field == "from") return change.plan.from.value_or("");
    return field == "to" ? change.plan.to : std::string{};
}

std::vector<std::size_t> order_of(const ScheduleView& schedule, const ListWish::Order& order) {
    expect_field(order.field);
    std::vector<std::string> cells;
    cells.reserve(schedule.sims.size());
    for (const ScheduledSim& sim : schedule.sims)
        cells.push_back(order.field == "iccid" ? sim.iccid.digits()
                                               : shared_cell(schedule.changes[sim.change], order.field));
    return ordered(cells, order.descending);
}

}  // namespace

ScheduleRows::ScheduleRows(const ScheduleView& schedule, const ListWish& wish,
                           const std::vector<std::string>& fields, Form form)
    : m_changes(schedule.changes),
      m_sims(schedule.sims),
      m_fields(wish.fields.empty() ? fields : wish.fields),
      m_form(std::move(form)),
      m_size(wish.most(schedule.sims.size())) {
    std::ranges::for_each(m_fields, expect_field);
    if (wish.order) m_order = order_of(schedule, *wish.order);
    m_shared.resize(m_changes.size());
    for (std::size_t n = 0; n < m_changes.size(); ++n)
        for (const std::string& field : m_fields)
            m_shared[n].push_back(field == "iccid" ? std::string{}
                                                   : m_form(shared_cell(m_changes[n], field)));
}

const std::vector<std::string_view>& ScheduleRows::operator[](std::size_t n) {
    const ScheduledSim& sim = m_sims[m_order.empty() ? n : m_order[n]];
    m_iccid = m_form(sim.iccid.digits());
    m_cells.clear();
    for (std::size_t field = 0; field < m_fields.size(); ++field) {
        const std::string& shared = m_shared[sim.change][field];
        m_cells.emplace_back(m_fields[field] == "iccid" ? m_iccid : shared);
    }
    return m_cells;
}

}  // namespace simprof::cli
