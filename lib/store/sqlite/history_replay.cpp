#include "lib/store/sqlite/history_replay.hpp"

#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/sim_history.hpp"
#include "lib/store/sqlite/sim_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace simprof::sqlite {

namespace {

/// A sentence about what is not as the history tells, and how rows that tell of it are found: the first
/// column names the thing.
struct Comparison {
    const char* what;
    const char* differences;
};

// What is and what the history tells last, each without the other.
constexpr std::array comparisons{
    Comparison{"The definition of {} is not the one that the history tells.",
               "WITH now AS (SELECT 'pack ' || id AS thing, name, definition FROM pack"
               " UNION ALL SELECT 'plan ' || id, name, definition FROM plan"
               " UNION ALL SELECT name || ' 0', NULL, value FROM setting"
               " WHERE name = 'forbidden_plan_changes'),"
               " told AS (SELECT subject || ' ' || id AS thing, json_extract(after, '$.name'), after"
               " FROM (SELECT subject, id, after, max(request) FROM definition_entry GROUP BY subject, id))"
               " SELECT thing FROM (SELECT * FROM now EXCEPT SELECT * FROM told)"
               " UNION ALL SELECT thing FROM (SELECT * FROM told EXCEPT SELECT * FROM now)"},
    Comparison{"The profile {} is not as the history tells.",
               "WITH now AS (SELECT id AS profile, iif(deleted, NULL, options), archived FROM profile),"
               " told AS (SELECT profile, after_options, archived_after FROM"
               " (SELECT profile, after_options, archived_after, max(request) FROM profile_entry"
               " GROUP BY profile))"
               " SELECT profile FROM (SELECT * FROM now EXCEPT SELECT * FROM told)"
               " UNION ALL SELECT profile FROM (SELECT * FROM told EXCEPT SELECT * FROM now)"},
    Comparison{"The identity of SIM 89{} is not the one that it got last.",
               "SELECT iccid FROM (SELECT iccid, after_imsi, after_msisdn, after_group, after_label FROM"
               " (SELECT iccid, after_imsi, after_msisdn, after_group, after_label, max(request)"
               " FROM identity_entry GROUP BY iccid)"
               " EXCEPT SELECT iccid, imsi, msisdn, \"group\", label FROM sim)"},
    Comparison{"The number of SIMs in the state {} is not the one that is counted.",
               "SELECT id FROM state LEFT JOIN (SELECT state, count(*) AS counted FROM sim GROUP BY state)"
               " ON state = id WHERE sims <> ifnull(counted, 0)"}};

bool is_before(const StoredSim& then, const SimEntry& entry) {
    return then.state == entry.before && then.deviation == entry.deviation_before &&
           then.last_request == entry.previous && then.in_force == entry.in_force_before;
}

bool same(const StoredSim& one, const StoredSim& other) {
    return one.state == other.state && one.deviation == other.deviation &&
           one.last_request == other.last_request && one.in_force == other.in_force;
}

}  // namespace

SimReplay::SimReplay(Connection& connection) : m_connection(connection) {
    Query query{connection, "SELECT iccid, state, deviation, last_request, in_force FROM sim ORDER BY iccid"};
    while (query.step()) {
        const StoredSim now = stored_sim_in(connection, query);
        m_lives.push_back({now, StoredSim{now.iccid}});
    }
}

void SimReplay::add(const SimEntry& entry, RequestNumber reverted, RequestKind kind) {
    const auto life =
        std::ranges::lower_bound(m_lives, entry.iccid, {}, [](const Life& other) { return other.now.iccid; });
    if (life == m_lives.end() || life->now.iccid != entry.iccid)
        return fail(entry, "has entries, but is not there");
    if (!is_before(life->then, entry))
        return fail(entry, "has an entry that does not follow from the one before");
    const auto in_force = kind == RequestKind::store_clock ? std::optional{entry.in_force_before}
                                                           : in_force_after(entry, reverted);
    if (!in_force) return fail(entry, "was not changed by the request that is taken back");
    life->then = {entry.iccid, entry.after, entry.deviation_after, entry.request, *in_force};
}

std::optional<RequestNumber> SimReplay::in_force_after(const SimEntry& entry, RequestNumber reverted) {
    if (reverted == RequestNumber::none) return entry.request;
    if (reverted != m_reverted) m_reverted_entries = read_sim_entries(m_connection, reverted);
    m_reverted = reverted;
    const auto found = std::ranges::lower_bound(m_reverted_entries, entry.iccid, {}, &SimEntry::iccid);
    if (found == m_reverted_entries.end() || found->iccid != entry.iccid) return {};
    return found->in_force_before;
}

void SimReplay::fail(const SimEntry& entry, std::string_view what) {
    if (!m_fault) m_fault = {entry.request, fmt::format("SIM {} {}.", entry.iccid.digits(), what)};
}

std::optional<ChainFault> SimReplay::fault() const {
    if (m_fault) return m_fault;
    const auto found =
        std::ranges::find_if(m_lives, [](const Life& life) { return !same(life.now, life.then); });
    if (found == m_lives.end()) return {};
    return ChainFault{RequestNumber::none,
                      fmt::format("SIM {} is not as its last request left it.", found->now.iccid.digits())};
}

std::optional<ChainFault> fault_of_the_present(Connection& connection) {
    for (const Comparison& comparison : comparisons) {
        Query query{connection, comparison.differences};
        if (query.step())
            return ChainFault{RequestNumber::none, fmt::format(fmt::runtime(comparison.what), query.text(0))};
    }
    return {};
}

}  // namespace simprof::sqlite
