#include "lib/store/sqlite/tables/number_range.hpp"

#include "lib/store/rows/sim_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"

#include <algorithm>

namespace simprof::sqlite {

namespace {

/// One select for each end of a range, in the order in which the few are found.
struct EndSelects {
    const char* first;
    const char* last;
};

constexpr EndSelects select_sims{
    "SELECT iccid, state, deviation, last_request, in_force, imsi, msisdn, \"group\", label FROM sim"
    " WHERE iccid BETWEEN ? AND ? ORDER BY iccid LIMIT ?",
    "SELECT iccid, state, deviation, last_request, in_force, imsi, msisdn, \"group\", label FROM sim"
    " WHERE iccid BETWEEN ? AND ? ORDER BY iccid DESC LIMIT ?"};

constexpr EndSelects select_msisdns{
    "SELECT number, iccid FROM msisdn WHERE number BETWEEN ? AND ? ORDER BY number LIMIT ?",
    "SELECT number, iccid FROM msisdn WHERE number BETWEEN ? AND ? ORDER BY number DESC LIMIT ?"};

/// What `take` makes of the few rows, by number.
template <typename Taken, typename Take>
std::vector<Taken> rows_between(Query& query, KeyRange keys, End end, std::size_t most, const Take& take) {
    std::vector<Taken> found;
    query.with({keys.first, keys.last, static_cast<std::int64_t>(most)});
    while (query.step()) found.push_back(take());
    if (end == End::last) std::ranges::reverse(found);
    return found;
}

}  // namespace

std::vector<KnownSim> some_between(Connection& connection, KeyRange iccids, End end, std::size_t most) {
    Query query{connection, end == End::first ? select_sims.first : select_sims.last};
    return rows_between<KnownSim>(query, iccids, end, most, [&] {
        return KnownSim{stored_sim_in(connection, query), identity_in(query, 5)};
    });
}

std::vector<std::pair<Msisdn, Iccid>> msisdns_between(Connection& connection, KeyRange msisdns, End end,
                                                      std::size_t most) {
    Query query{connection, end == End::first ? select_msisdns.first : select_msisdns.last};
    return rows_between<std::pair<Msisdn, Iccid>>(query, msisdns, end, most, [&] {
        return std::pair{Msisdn::from_key(query.number(0)), iccid_in(connection, query, 1)};
    });
}

}  // namespace simprof::sqlite
