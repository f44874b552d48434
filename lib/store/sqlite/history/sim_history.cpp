#include "lib/store/sqlite/history/sim_history.hpp"

#include "lib/store/rows/sim_row.hpp"
#include "lib/store/rows/sim_walk_back.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/tables/sim_table.hpp"

#include <algorithm>

namespace simprof::sqlite {

namespace {

/// So many entries the request has; a damaged store may say more, but no more than its bytes could hold.
std::size_t most_entries(Connection& connection, RequestNumber request) {
    Query query{connection,
                "SELECT ifnull(sum(min(sims, length(entries))), 0) FROM sim_entry WHERE request = ?"};
    return static_cast<std::size_t>(query.with({request}).only_row().number(0));
}

std::optional<SimEntry> read_sim_entry(Connection& connection, RequestNumber request, Iccid iccid) {
    Query query{connection,
                "SELECT first_iccid, sims, entries FROM sim_entry"
                " WHERE request = ? AND first_iccid <= ? ORDER BY first_iccid DESC LIMIT 1"};
    if (!query.with({request, iccid.key()}).step()) return {};
    return entry_of(entries_in(connection, request, query), iccid);
}

}  // namespace

void visit_sim_entries(Connection& connection, RequestNumber request, const VisitSimEntry& visit) {
    Query query{connection,
                "SELECT first_iccid, sims, entries FROM sim_entry WHERE request = ? ORDER BY first_iccid"};
    query.with({request});
    while (query.step()) std::ranges::for_each(entries_in(connection, request, query), visit);
}

std::vector<SimEntry> read_sim_entries(Connection& connection, RequestNumber request) {
    std::vector<SimEntry> changes;
    changes.reserve(most_entries(connection, request));
    visit_sim_entries(connection, request, [&](const SimEntry& change) { changes.push_back(change); });
    return changes;
}

std::vector<SimEntry> read_sim_history(Connection& connection, Iccid iccid) {
    const auto sim = find_sim(connection, iccid);
    if (!sim) return {};
    return walked_back(connection, *sim,
                       [&](RequestNumber request) { return read_sim_entry(connection, request, iccid); });
}

}  // namespace simprof::sqlite
