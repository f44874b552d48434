#include "lib/store/sqlite/tables/sim_table.hpp"

#include "lib/store/rows/sim_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/row_visitor.hpp"

#include <algorithm>
#include <limits>

namespace simprof::sqlite {

namespace {

/// Looking for one SIM takes as long as reading so many rows in a walk.
constexpr std::int64_t rows_for_a_look = 6;

/// Numbers sorted, each once; they are copied only where they are not so already.
class SortedOnce {
public:
    explicit SortedOnce(std::span<const Iccid> iccids) : m_iccids(iccids) {
        const bool is_so = std::ranges::adjacent_find(iccids, std::ranges::greater_equal{}) == iccids.end();
        if (is_so) return;
        m_copy.assign(iccids.begin(), iccids.end());
        std::ranges::sort(m_copy);
        m_copy.erase(std::unique(m_copy.begin(), m_copy.end()), m_copy.end());
        m_iccids = m_copy;
    }
    [[nodiscard]] std::span<const Iccid> iccids() const { return m_iccids; }

private:
    std::vector<Iccid> m_copy;
    std::span<const Iccid> m_iccids;
};

/// One select for the walk, one for the look; both call `visit_row`, the ICCID first.
struct Selects {
    const char* range;
    const char* one;
};

constexpr Selects select_states{
    "SELECT 1 FROM sim WHERE iccid BETWEEN ? AND ?"
    " AND visit_row(iccid, state, deviation, last_request, in_force) ORDER BY iccid",
    "SELECT 1 FROM sim WHERE iccid = ? AND visit_row(iccid, state, deviation, last_request, in_force)"};

constexpr Selects select_identities{
    "SELECT 1 FROM sim WHERE iccid BETWEEN ? AND ?"
    " AND visit_row(iccid, state, deviation, last_request, in_force, imsi, msisdn, \"group\", label) ORDER "
    "BY iccid",
    "SELECT 1 FROM sim WHERE iccid = ?"
    " AND visit_row(iccid, state, deviation, last_request, in_force, imsi, msisdn, \"group\", label)"};

/// Calls `take` with the rows of those that are stored, by number.
template <typename Take>
void take_listed(Connection& connection, const SimLook& look, const Selects& selects, const Take& take) {
    if (look.iccids.empty()) return;
    const SortedOnce sorted{look.iccids};
    const auto iccids = sorted.iccids();
    const bool walk = walk_pays(iccids.size(), look.stored);
    auto wanted = iccids.begin();
    const RowVisitor visitor{connection, [&](const Row& row) {
                                 while (wanted != iccids.end() && wanted->key() < row.number(0)) ++wanted;
                                 if (wanted != iccids.end() && wanted->key() == row.number(0)) take(row);
                                 return false;
                             }};
    Query query{connection, walk ? selects.range : selects.one};
    if (walk)
        query.with({iccids.front().key(), iccids.back().key()}).run();
    else
        for (const Iccid iccid : iccids) query.with({iccid.key()}).run();
}

}  // namespace

bool walk_pays(std::size_t listed, std::int64_t stored) {
    return static_cast<std::int64_t>(listed) * rows_for_a_look >= stored;
}

void find_sims(Connection& connection, const SimLook& look, const Snapshot::VisitSim& visit) {
    take_listed(connection, look, select_states,
                [&](const Row& row) { visit(stored_sim_in(connection, row)); });
}

void find_identities(Connection& connection, const SimLook& look, const Snapshot::VisitIdentity& visit) {
    take_listed(connection, look, select_identities,
                [&](const Row& row) { visit(stored_sim_in(connection, row), identity_in(row, 5)); });
}

bool has_iccids_of(Connection& connection, int length) {
    const auto digits = static_cast<std::size_t>(length);
    const auto first = Iccid::from_digits("8901" + std::string(digits - 4, '0'));
    const auto last = Iccid::from_digits("89" + std::string(digits - 2, '9'));
    if (!first || !last) return false;
    Query query{connection, "SELECT 1 FROM sim WHERE iccid BETWEEN ? AND ? LIMIT 1"};
    return query.with({first->key(), last->key()}).step();
}

std::optional<StoredSim> find_sim(Connection& connection, Iccid iccid) {
    std::optional<StoredSim> found;
    find_sims(connection, {{&iccid, 1}, std::numeric_limits<std::int64_t>::max()},
              [&](const StoredSim& sim) { found = sim; });
    return found;
}

std::optional<SimIdentity> find_identity(Connection& connection, Iccid iccid) {
    Query query{connection, R"(SELECT imsi, msisdn, "group", label FROM sim WHERE iccid = ?)"};
    if (!query.with({iccid.key()}).step()) return {};
    return identity_in(query, 0);
}

}  // namespace simprof::sqlite
