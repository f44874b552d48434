#include "lib/store/sqlite/sim_history.hpp"

#include "lib/store/sim_chunk.hpp"
#include "lib/store/sqlite/sim_row.hpp"
#include "lib/store/sqlite/sim_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::sqlite {

namespace {

/// From a row of first_iccid, sims, entries.
std::vector<SimEntry> entries_in(Connection& connection, RequestNumber request, const Query& query) {
    SimChunk chunk;
    chunk.first_iccid = query.number(0);
    chunk.sims = query.number(1);
    chunk.entries = query.bytes(2);
    auto entries = entries_of(chunk, request);
    if (!entries)
        connection.fail_as_damaged(fmt::format("the entries of request {} from {} on cannot be read",
                                               static_cast<std::int64_t>(request), chunk.first_iccid));
    return *std::move(entries);
}

/// So many entries the request has; a damaged store may say more, but no more than its bytes could hold.
std::size_t most_entries(Connection& connection, RequestNumber request) {
    Query query{connection,
                "SELECT ifnull(sum(min(sims, length(entries))), 0) FROM sim_entry WHERE request = ?"};
    return static_cast<std::size_t>(query.with({request}).only_row().number(0));
}

/// An entry leads to an earlier request, and the first one of a SIM to none.
bool is_link(const SimEntry& change) {
    const bool first = change.previous == RequestNumber::none;
    return change.previous < change.request && first == (change.before == StateNumber::none);
}

std::optional<SimEntry> read_sim_entry(Connection& connection, RequestNumber request, Iccid iccid) {
    Query query{connection,
                "SELECT first_iccid, sims, entries FROM sim_entry"
                " WHERE request = ? AND first_iccid <= ? ORDER BY first_iccid DESC LIMIT 1"};
    if (!query.with({request, iccid.key()}).step()) return {};
    const auto entries = entries_in(connection, request, query);
    const auto found = std::ranges::lower_bound(entries, iccid, {}, &SimEntry::iccid);
    if (found == entries.end() || found->iccid != iccid) return {};
    return *found;
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
    std::vector<SimEntry> history;
    const auto sim = find_sim(connection, iccid);
    for (auto request = sim ? sim->last_request : RequestNumber::none; request != RequestNumber::none;) {
        const auto change = read_sim_entry(connection, request, iccid);
        if (!change || !is_link(*change))
            connection.fail_as_damaged(fmt::format("the history of {} breaks off at request {}",
                                                   iccid.digits(), static_cast<std::int64_t>(request)));
        history.push_back(*change);
        request = change->previous;
    }
    std::ranges::reverse(history);
    return history;
}

}  // namespace simprof::sqlite
