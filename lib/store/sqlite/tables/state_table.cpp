#include "lib/store/sqlite/tables/state_table.hpp"

#include "lib/store/rows/catalogue_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/tables/catalogue_tables.hpp"
#include "lib/store/sqlite/tables/hashed_table.hpp"
#include "lib/store/sqlite/tables/option_set_table.hpp"

namespace simprof::sqlite {

namespace {

std::optional<std::string> first_day(const ServiceState& state) {
    if (!state.next) return {};
    return to_string(state.next->from);
}

/// A state of a profile or a plan that there is not means nothing.
void expect_known_names(Connection& connection, std::int64_t state, bool known) {
    if (!known)
        connection.fail_as_damaged(
            said("state {number} is of a profile or a plan that is missing", "number"_is = state));
}

template <typename Id>
bool is_none_or_there(Connection& connection, const Query& row, int column) {
    return !row.optional_number(column) || has(connection, row.id<Id>(column));
}

/// Of the row of a state: id, status, profile, plan, next_plan.
bool has_names_of(Connection& connection, const Query& row) {
    return is_none_or_there<ProfileId>(connection, row, 2) && is_none_or_there<PlanId>(connection, row, 3) &&
           is_none_or_there<PlanId>(connection, row, 4);
}

}  // namespace

const ServiceState& StateTable::get(StateNumber number) {
    if (const auto known = m_known.find(number); known != m_known.end()) return known->second;
    Query query{m_connection,
                "SELECT id, status, profile, plan, next_plan, next_from, options FROM state WHERE id = ?"};
    if (!query.with({number}).step())
        m_connection.fail_as_damaged(
            said("state {number} is missing", "number"_is = static_cast<std::int64_t>(number)));
    expect_known_names(m_connection, query.number(0), has_names_of(m_connection, query));
    return m_known.emplace(number, state_in(m_connection, query, options_in(m_option_sets, query, 6)))
        .first->second;
}

std::vector<StateUse> StateTable::all() {
    std::vector<StateUse> states;
    Query query{m_connection,
                "SELECT id, status, profile, plan, next_plan, next_from, options, sims,"
                " ifnull(profile IN (SELECT id FROM profile), 1) AND ifnull(plan IN (SELECT id FROM plan), 1)"
                " AND ifnull(next_plan IN (SELECT id FROM plan), 1) FROM state ORDER BY id"};
    while (query.step()) {
        expect_known_names(m_connection, query.number(0), query.number(8) != 0);
        states.push_back({query.id<StateNumber>(0),
                          state_in(m_connection, query, options_in(m_option_sets, query, 6)),
                          query.number(7)});
        m_known.try_emplace(states.back().number, states.back().state);
    }
    return states;
}

std::int64_t StateTable::sims_in(const std::vector<StateNumber>& states) {
    std::int64_t sims = 0;
    Query query{m_connection, "SELECT sims FROM state WHERE id = ?"};
    for (const StateNumber state : states)
        if (query.with({state}).step()) sims += query.number(0);
    return sims;
}

std::int64_t StateTable::sims() { return m_connection.number("SELECT ifnull(sum(sims), 0) FROM state"); }

StateNumber StateTable::number_of(const ServiceState& state, std::optional<std::int64_t> options,
                                  RequestNumber request, Digest& digest) {
    const auto next_plan = state.next ? state.next->plan : PlanId::none;
    const auto next_from = first_day(state);
    Query known{m_connection,
                "SELECT id FROM state WHERE status = ? AND ifnull(profile, 0) = ifnull(?, 0)"
                " AND ifnull(plan, 0) = ifnull(?, 0) AND ifnull(next_plan, 0) = ifnull(?, 0)"
                " AND ifnull(next_from, '') = ifnull(?, '') AND ifnull(options, 0) = ifnull(?, 0)"};
    known.with({to_string(state.status), state.profile, state.plan, next_plan, next_from, options});
    if (known.step()) return known.id<StateNumber>(0);
    const std::int64_t id = m_connection.number("SELECT ifnull(max(id), 0) + 1 FROM state");
    insert(m_connection, digest, state_rows,
           {request, id, to_string(state.status), state.profile, state.plan, next_plan, next_from, options});
    return as_id<StateNumber>(id);
}

void StateTable::add_sims(StateNumber number, std::int64_t sims) {
    Query{m_connection, "UPDATE state SET sims = sims + ? WHERE id = ?"}.with({sims, number}).run();
    if (m_connection.changed_rows() != 1)
        m_connection.fail_as_damaged(
            said("state {number} is missing", "number"_is = static_cast<std::int64_t>(number)));
}

}  // namespace simprof::sqlite
