#include "lib/store/sqlite/tables/sim_walk.hpp"

#include "lib/store/rows/sim_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/row_visitor.hpp"

#include <algorithm>
#include <limits>

namespace simprof::sqlite {

namespace {

/// Which states fit, by number.
class StateFilter {
public:
    explicit StateFilter(const std::optional<std::vector<StateNumber>>& states) : m_any(!states) {
        if (!states) return;
        for (const StateNumber state : *states) {
            const auto index = static_cast<std::size_t>(state);
            if (index >= m_fits.size()) m_fits.resize(index + 1);
            m_fits[index] = true;
        }
    }
    [[nodiscard]] bool fits(StateNumber state) const {
        const auto index = static_cast<std::size_t>(state);
        return m_any || (index < m_fits.size() && m_fits[index]);
    }

private:
    bool m_any;
    std::vector<bool> m_fits;
};

/// The group and the label are the sixth and the seventh column of the selects that have them; they give no
/// row but one where the visit returned true. A walk that looks for deviated SIMs only is told so in SQL,
/// which passes over the others much faster.
constexpr const char* walk_with_states =
    "SELECT 1 FROM sim WHERE iccid BETWEEN ? AND ?"
    " AND visit_row(iccid, state, deviation, last_request, in_force) ORDER BY iccid";
constexpr const char* select_states_and_names =
    "SELECT 1 FROM sim WHERE iccid BETWEEN ? AND ?"
    " AND visit_row(iccid, state, deviation, last_request, in_force, \"group\", label) ORDER BY iccid";
constexpr const char* walk_with_identities =
    "SELECT 1 FROM sim WHERE iccid BETWEEN ? AND ?"
    " AND visit_row(iccid, state, deviation, last_request, in_force, \"group\", label, imsi, msisdn, "
    "\"group\", "
    "label)"
    " ORDER BY iccid";
constexpr const char* select_deviated =
    "SELECT 1 FROM sim WHERE iccid BETWEEN ? AND ? AND deviation IS NOT NULL"
    " AND visit_row(iccid, state, deviation, last_request, in_force, \"group\", label, imsi, msisdn, "
    "\"group\", "
    "label)"
    " ORDER BY iccid";

/// Calls `take` with the rows that fit; the walk ends early when there can be no more of them.
template <typename Take>
void walk_sims(Connection& connection, const SimWalk& walk, const char* select, const Take& take) {
    if (walk.most == 0) return;
    const SimFilter& filter = walk.filter;
    const StateFilter states{filter.states};
    std::int64_t left = walk.most;
    const RowVisitor visitor{
        connection, [&](const Row& row) {
            if (!states.fits(row.id<StateNumber>(1))) return false;
            if (filter.identity.empty() || filter.identity.fits(row.text(5), row.text(6))) take(row);
            return --left == 0;
        }};
    Query query{connection, filter.deviated ? select_deviated : select};
    query
        .with({filter.first ? filter.first->key() : 0,
               filter.last ? filter.last->key() : std::numeric_limits<std::int64_t>::max()})
        .step();
}

}  // namespace

void scan_sims(Connection& connection, const SimWalk& walk, const Snapshot::VisitSim& visit) {
    const char* select = walk.filter.identity.empty() ? walk_with_states : select_states_and_names;
    walk_sims(connection, walk, select, [&](const Row& row) { visit(stored_sim_in(connection, row)); });
}

void visit_sims(Connection& connection, const SimWalk& walk, const Snapshot::VisitIdentity& visit) {
    walk_sims(connection, walk, walk_with_identities,
              [&](const Row& row) { visit(stored_sim_in(connection, row), identity_in(row, 7)); });
}

}  // namespace simprof::sqlite
