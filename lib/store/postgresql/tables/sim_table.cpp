#include "lib/store/postgresql/tables/sim_table.hpp"

#include "lib/store/postgresql/session/copy_out.hpp"
#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/rows/sim_row.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace simprof::postgresql {

namespace {

/// In one list that the server looks for, so that neither side needs much memory for them.
constexpr std::size_t looked_for_at_once = 100'000;

/// Looking for one SIM takes as long as reading so many rows in a walk.
constexpr std::int64_t rows_for_a_look = 6;

/// What stands before a WHERE.
const std::string select_states =
    "SELECT sim.iccid, state, deviation, last_request, in_force FROM simprof.sim";
const std::string select_identities =
    "SELECT sim.iccid, state, deviation, last_request, in_force, imsi, msisdn, \"group\", label"
    " FROM simprof.sim LEFT JOIN simprof.identity ON identity.iccid = sim.iccid";
/// In a COPY, which takes no parameters.
std::string between(std::int64_t first, std::int64_t last) {
    return fmt::format(" WHERE sim.iccid BETWEEN {} AND {}", first, last);
}

/// Calls `look` with the keys, a list at a time.
template <typename Number, typename Look>
void for_each_list(std::span<const Number> numbers, const Look& look) {
    for (; !numbers.empty(); numbers = numbers.subspan(std::min(looked_for_at_once, numbers.size()))) {
        NumberList list;
        for (const Number number : numbers.first(std::min(looked_for_at_once, numbers.size())))
            list.add(number.key());
        look(list);
    }
}

/// Calls `take` with the rows of those that are stored, by number.
template <typename Take>
void take_listed(Connection& connection, const SimLook& look, const std::string& select, const Take& take) {
    if (look.iccids.empty()) return;
    std::vector<Iccid> wanted{look.iccids.begin(), look.iccids.end()};
    std::ranges::sort(wanted);
    if (!walk_pays(look)) {
        wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
        for_each_list<Iccid>(wanted, [&](const NumberList& list) {
            for (Query query{connection, select + " WHERE sim.iccid = ANY($1) ORDER BY sim.iccid", {list}};
                 query.step();)
                take(query);
        });
        return;
    }
    auto next = wanted.begin();
    CopyOut rows{connection,
                 select + between(wanted.front().key(), wanted.back().key()) + " ORDER BY sim.iccid"};
    while (rows.step()) {
        while (next != wanted.end() && next->key() < rows.number(0)) ++next;
        if (next != wanted.end() && next->key() == rows.number(0)) take(rows);
    }
}

std::string in_states(const SimFilter& filter) {
    if (!filter.states) return {};
    std::vector<std::string> numbers;
    for (const StateNumber state : *filter.states)
        numbers.push_back(std::to_string(static_cast<std::int32_t>(state)));
    return fmt::format(" AND state = ANY(ARRAY[{}]::integer[])", joined(numbers, ","));
}

std::string fitting(const SimFilter& filter) {
    return between(filter.first ? filter.first->key() : 0,
                   filter.last ? filter.last->key() : std::numeric_limits<std::int64_t>::max()) +
           in_states(filter) + (filter.deviated ? " AND deviation IS NOT NULL" : "") + " ORDER BY sim.iccid";
}

/// What `take` makes of the few rows, by number.
template <typename Taken, typename Take>
std::vector<Taken> rows_between(Query&& query, End end, const Take& take) {
    std::vector<Taken> found;
    while (query.step()) found.push_back(take(query));
    if (end == End::last) std::ranges::reverse(found);
    return found;
}

KnownSim known_sim_in(Connection& connection, const Query& query) {
    return {stored_sim_in(connection, query), identity_in(query, 5)};
}

/// Rows of number and iccid.
template <typename Number>
std::vector<std::pair<Number, Iccid>> holders(Connection& connection, std::string_view column,
                                              std::span<const Number> numbers) {
    std::vector<std::pair<Number, Iccid>> found;
    const std::string select =
        fmt::format("SELECT {0}, iccid FROM simprof.identity WHERE {0} = ANY($1) ORDER BY {0}", column);
    for_each_list(numbers, [&](const NumberList& list) {
        for (Query query{connection, select, {list}}; query.step();)
            found.emplace_back(Number::from_key(query.number(0)), iccid_in(connection, query, 1));
    });
    std::ranges::sort(found, {}, [](const auto& held) { return held.first.key(); });
    const auto of_one = [](const auto& one, const auto& other) { return one.first == other.first; };
    found.erase(std::unique(found.begin(), found.end(), of_one), found.end());
    return found;
}

const char* order_of(End end) { return end == End::first ? "" : " DESC"; }

}  // namespace

bool walk_pays(const SimLook& look) {
    return static_cast<std::int64_t>(look.iccids.size()) * rows_for_a_look >= look.stored;
}

void find_sims(Connection& connection, const SimLook& look, const Snapshot::VisitSim& visit) {
    take_listed(connection, look, select_states,
                [&](const auto& row) { visit(stored_sim_in(connection, row)); });
}

void find_identities(Connection& connection, const SimLook& look, const Snapshot::VisitIdentity& visit) {
    take_listed(connection, look, select_identities,
                [&](const auto& row) { visit(stored_sim_in(connection, row), identity_in(row, 5)); });
}

void scan_sims(Connection& connection, const SimFilter& filter, const Snapshot::VisitSim& visit) {
    if (!filter.identity.empty())
        return visit_sims(connection, filter, [&](const StoredSim& sim, const SimIdentity&) { visit(sim); });
    for (CopyOut rows{connection, select_states + fitting(filter)}; rows.step();)
        visit(stored_sim_in(connection, rows));
}

/// Groups and labels are held against patterns here, in the same way for every kind of store.
void visit_sims(Connection& connection, const SimFilter& filter, const Snapshot::VisitIdentity& visit) {
    for (CopyOut rows{connection, select_identities + fitting(filter)}; rows.step();)
        if (filter.identity.empty() || filter.identity.fits(rows.text(7), rows.text(8)))
            visit(stored_sim_in(connection, rows), identity_in(rows, 5));
}

bool has_iccids_of(Connection& connection, int length) {
    const auto digits = static_cast<std::size_t>(length);
    const auto first = Iccid::from_digits("8901" + std::string(digits - 4, '0'));
    const auto last = Iccid::from_digits("89" + std::string(digits - 2, '9'));
    if (!first || !last) return false;
    Query query{connection,
                "SELECT iccid FROM simprof.sim WHERE iccid BETWEEN $1 AND $2 LIMIT 1",
                {first->key(), last->key()}};
    return query.step();
}

void ask_for_sim(Connection& connection, Iccid iccid, AskedSim& asked) {
    connection.later(select_states + " WHERE iccid = $1", {iccid.key()},
                     [&asked](Result answer) { asked.sim = std::move(answer); });
    connection.later("SELECT imsi, msisdn, \"group\", label FROM simprof.identity WHERE iccid = $1",
                     {iccid.key()}, [&asked](Result answer) { asked.identity = std::move(answer); });
}

std::optional<KnownSim> sim_in(Connection& connection, AskedSim&& asked) {
    Query sim{connection, std::move(asked.sim)};
    if (!sim.step()) return {};
    KnownSim known{stored_sim_in(connection, sim), {}};
    Query identity{connection, std::move(asked.identity)};
    if (identity.step()) known.identity = identity_in(identity, 0);
    return known;
}

std::vector<KnownSim> some_between(Connection& connection, KeyRange iccids, End end, std::size_t most) {
    const std::string select = select_identities + " WHERE sim.iccid BETWEEN $1 AND $2 ORDER BY sim.iccid" +
                               order_of(end) + " LIMIT $3";
    return rows_between<KnownSim>({connection, select, {iccids.first, iccids.last, row_limit(most)}}, end,
                                  [&](const Query& query) { return known_sim_in(connection, query); });
}

std::vector<std::pair<Msisdn, Iccid>> msisdns_between(Connection& connection, KeyRange msisdns, End end,
                                                      std::size_t most) {
    const std::string select =
        std::string{
            "SELECT msisdn, iccid FROM simprof.identity WHERE msisdn BETWEEN $1 AND $2 ORDER BY msisdn"} +
        order_of(end) + " LIMIT $3";
    return rows_between<std::pair<Msisdn, Iccid>>(
        {connection, select, {msisdns.first, msisdns.last, row_limit(most)}}, end, [&](const Query& query) {
            return std::pair{Msisdn::from_key(query.number(0)), iccid_in(connection, query, 1)};
        });
}

std::vector<std::pair<Imsi, Iccid>> sims_with(Connection& connection, std::span<const Imsi> imsis) {
    return holders(connection, "imsi", imsis);
}

std::vector<std::pair<Msisdn, Iccid>> sims_with(Connection& connection, std::span<const Msisdn> msisdns) {
    return holders(connection, "msisdn", msisdns);
}

}  // namespace simprof::postgresql
