#include "lib/store/postgresql/tables/state_table.hpp"

#include "lib/store/postgresql/tables/hashed_table.hpp"
#include "lib/store/postgresql/tables/option_set_table.hpp"
#include "lib/store/rows/catalogue_row.hpp"

#include <utility>

namespace simprof::postgresql {

namespace {

/// From a row with their number and their text behind it.
OptionSetPtr own_options_in(OptionSetTable& option_sets, const Query& query) {
    const auto options = query.optional_number(6);
    return options ? option_sets.get(*options, query.text(7)) : nullptr;
}

}  // namespace

const ServiceState& StateTable::get(StateNumber number) {
    if (const auto known = m_known.find(number); known != m_known.end()) return known->second;
    Query query{m_connection,
                "SELECT state.id, status, profile, plan, next_plan, next_from, state.options, own.options"
                " FROM simprof.state LEFT JOIN simprof.option_set AS own ON own.id = state.options"
                " WHERE state.id = $1",
                {number}};
    if (!query.step())
        m_connection.fail_as_damaged(
            said("state {number} is missing", "number"_is = static_cast<std::int64_t>(number)));
    return m_known.emplace(number, state_in(m_connection, query, own_options_in(m_option_sets, query)))
        .first->second;
}

/// Its own options come first, if it has some, then the state.
void StateTable::ask_for_state_of(Iccid sim) {
    const std::string of_sim = " WHERE id = (SELECT state FROM simprof.sim WHERE iccid = $1)";
    m_connection.later(
        "SELECT id, options FROM simprof.option_set WHERE id ="
        " (SELECT options FROM simprof.state" +
            of_sim + ")",
        {sim.key()}, [this](Result answer) { m_option_sets.learn(std::move(answer)); });
    m_connection.later(
        "SELECT id, status, profile, plan, next_plan, next_from, options FROM simprof.state" + of_sim,
        {sim.key()}, [this](Result answer) { m_asked = std::move(answer); });
}

void StateTable::learn_asked() {
    for (Query query{m_connection, std::move(m_asked)}; query.step();) {
        const auto options = query.optional_number(6);
        m_known.try_emplace(query.id<StateNumber>(0),
                            state_in(m_connection, query, options ? m_option_sets.get(*options) : nullptr));
    }
}

std::vector<StateUse> StateTable::all() {
    std::vector<StateUse> states;
    Query query{m_connection,
                "SELECT state.id, status, profile, plan, next_plan, next_from, state.options, own.options,"
                " coalesce(sims, 0) FROM simprof.state"
                " LEFT JOIN simprof.state_use ON state_use.state = state.id"
                " LEFT JOIN simprof.option_set AS own ON own.id = state.options ORDER BY state.id"};
    while (query.step()) {
        states.push_back({query.id<StateNumber>(0),
                          state_in(m_connection, query, own_options_in(m_option_sets, query)),
                          query.number(8)});
        m_known.try_emplace(states.back().number, states.back().state);
    }
    return states;
}

std::int64_t StateTable::sims() {
    return m_connection.number("SELECT coalesce(sum(sims), 0)::bigint FROM simprof.state_use");
}

StateNumber StateTable::number_of(const ServiceState& state, std::optional<std::int64_t> options,
                                  RequestNumber request, Digest& digest) {
    const auto next_plan = state.next ? state.next->plan : PlanId::none;
    const std::string from = state.next ? to_string(state.next->from) : "";
    Query known{m_connection,
                "SELECT id FROM simprof.state WHERE status = $1"
                " AND coalesce(profile, 0) = coalesce($2, 0) AND coalesce(plan, 0) = coalesce($3, 0)"
                " AND coalesce(next_plan, 0) = coalesce($4, 0) AND coalesce(next_from, '') = $5"
                " AND coalesce(options, 0) = coalesce($6, 0)",
                {to_string(state.status), state.profile, state.plan, next_plan, from, options}};
    if (known.step()) return known.id<StateNumber>(0);
    const std::int64_t number =
        m_connection.number("SELECT (coalesce(max(id), 0) + 1)::bigint FROM simprof.state");
    const auto next_from = from.empty() ? Value{nullptr} : Value{from};
    insert(
        m_connection, digest, state_rows,
        {request, number, to_string(state.status), state.profile, state.plan, next_plan, next_from, options});
    return as_id<StateNumber>(number);
}

/// Of a state that is used for the first time there is no row yet, and there are some SIMs more. Each by
/// itself, as there are few: a list of them would be planned anew in every session.
void StateTable::add_sims(StateNumber state, std::int64_t sims) {
    m_connection.later(
        "UPDATE simprof.state_use SET sims = sims + $2 WHERE state = $1", {state, sims},
        [this, state, sims](Result answer) {
            if (Query{m_connection, std::move(answer)}.changed_rows() != 0 || sims <= 0) return;
            m_connection.later("INSERT INTO simprof.state_use (state, sims) VALUES ($1, $2)", {state, sims});
        });
}

}  // namespace simprof::postgresql
