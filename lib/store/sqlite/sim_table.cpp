#include "lib/store/sqlite/sim_table.hpp"

#include "lib/store/sqlite/row_visitor.hpp"
#include "lib/store/sqlite/sim_row.hpp"

#include <algorithm>

namespace simprof::sqlite {

namespace {

/// Looking for one SIM takes as long as reading so many rows in a walk.
constexpr std::int64_t rows_for_a_look = 6;

std::vector<Iccid> sorted_once(std::span<const Iccid> iccids) {
    std::vector<Iccid> sorted{iccids.begin(), iccids.end()};
    if (!std::ranges::is_sorted(sorted)) std::ranges::sort(sorted);
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

/// One select for the walk, one for the look; both call `visit_row`, the ICCID first.
struct Selects {
    const char* range;
    const char* one;
};

constexpr Selects select_states{
    "SELECT 1 FROM sim WHERE iccid BETWEEN ? AND ?"
    " AND visit_row(iccid, state, deviation, last_request) ORDER BY iccid",
    "SELECT 1 FROM sim WHERE iccid = ? AND visit_row(iccid, state, deviation, last_request)"};

constexpr Selects select_identities{
    "SELECT 1 FROM sim WHERE iccid BETWEEN ? AND ?"
    " AND visit_row(iccid, imsi, msisdn, \"group\", label) ORDER BY iccid",
    "SELECT 1 FROM sim WHERE iccid = ? AND visit_row(iccid, imsi, msisdn, \"group\", label)"};

/// Calls `take` with the rows of those that are stored, by number.
template <typename Take>
void take_listed(Connection& connection, std::span<const Iccid> sorted, bool walk, const Selects& selects,
                 const Take& take) {
    if (sorted.empty()) return;
    auto wanted = sorted.begin();
    const RowVisitor visitor{connection, [&](const Row& row) {
                                 while (wanted != sorted.end() && wanted->key() < row.number(0)) ++wanted;
                                 if (wanted != sorted.end() && wanted->key() == row.number(0)) take(row);
                                 return false;
                             }};
    Query query{connection, walk ? selects.range : selects.one};
    if (walk)
        query.with({sorted.front().key(), sorted.back().key()}).run();
    else
        for (const Iccid iccid : sorted) query.with({iccid.key()}).run();
}

std::optional<Iccid> only_iccid(Connection& connection, Query& query) {
    if (!query.step()) return {};
    return iccid_in(connection, query, 0);
}

}  // namespace

bool walk_pays(std::size_t listed, std::int64_t stored) {
    return static_cast<std::int64_t>(listed) * rows_for_a_look >= stored;
}

std::vector<StoredSim> find_sims(Connection& connection, std::span<const Iccid> iccids, std::int64_t stored) {
    const auto sorted = sorted_once(iccids);
    std::vector<StoredSim> sims;
    sims.reserve(sorted.size());
    take_listed(connection, sorted, walk_pays(sorted.size(), stored), select_states,
                [&](const Row& row) { sims.push_back(stored_sim_in(connection, row)); });
    return sims;
}

std::vector<std::pair<Iccid, SimIdentity>> find_identities(Connection& connection,
                                                           std::span<const Iccid> iccids,
                                                           std::int64_t stored) {
    const auto sorted = sorted_once(iccids);
    std::vector<std::pair<Iccid, SimIdentity>> identities;
    identities.reserve(sorted.size());
    take_listed(connection, sorted, walk_pays(sorted.size(), stored), select_identities, [&](const Row& row) {
        identities.emplace_back(iccid_in(connection, row, 0), identity_in(row, 1));
    });
    return identities;
}

std::optional<StoredSim> find_sim(Connection& connection, Iccid iccid) {
    Query query{connection, "SELECT iccid, state, deviation, last_request FROM sim WHERE iccid = ?"};
    if (!query.with({iccid.key()}).step()) return {};
    return stored_sim_in(connection, query);
}

std::optional<SimIdentity> find_identity(Connection& connection, Iccid iccid) {
    Query query{connection, R"(SELECT imsi, msisdn, "group", label FROM sim WHERE iccid = ?)"};
    if (!query.with({iccid.key()}).step()) return {};
    return identity_in(query, 0);
}

std::optional<Iccid> sim_with(Connection& connection, Imsi imsi) {
    Query query{connection, "SELECT iccid FROM sim WHERE imsi = ?"};
    return only_iccid(connection, query.with({imsi.key()}));
}

std::optional<Iccid> sim_with(Connection& connection, Msisdn msisdn) {
    Query query{connection, "SELECT iccid FROM sim WHERE msisdn = ?"};
    return only_iccid(connection, query.with({msisdn.key()}));
}

}  // namespace simprof::sqlite
