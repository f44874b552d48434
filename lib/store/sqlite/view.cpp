#include "lib/store/sqlite/view.hpp"

#include "lib/model/error.hpp"
#include "lib/store/sqlite/history/recording.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "lib/store/sqlite/settling.hpp"
#include "lib/store/sqlite/tables/sim_walk.hpp"
#include "lib/store/visiting.hpp"

#include <limits>

namespace simprof::sqlite {

namespace {

constexpr std::size_t few = 100;  // SIMs are looked for one by one, however few there are

}  // namespace

View::View(std::shared_ptr<Connection> connection, Access access)
    : m_connection(std::move(connection)),
      m_option_sets(*m_connection),
      m_states(*m_connection, m_option_sets),
      m_whole(access == Access::write) {
    try {
        m_connection->begin(access == Access::write);
        expect_our_version(*m_connection);
    } catch (...) {
        m_connection->roll_back();
        throw;
    }
}

Connection& View::connection() {
    expect_no_visit(m_visits);
    return *m_connection;
}

const BillingZone& View::billing_zone() {
    if (!m_zone) m_zone = sqlite::billing_zone(connection());
    return *m_zone;
}

const Catalogue& View::catalogue() {
    if (!m_catalogue_is_current) m_catalogues.push_back(read_catalogue(connection(), m_option_sets));
    m_catalogue_is_current = true;
    return m_catalogues.back();
}

const ServiceState& View::state(StateNumber number) {
    if (!m_states_are_known) (void)connection();
    return m_states.get(number);
}

std::vector<StateUse> View::states() {
    (void)connection();
    auto states = m_states.all();
    m_states_are_known = true;
    return states;
}

SimLook View::look_for(std::span<const Iccid> iccids) {
    (void)connection();
    return {iccids, iccids.size() < few ? std::numeric_limits<std::int64_t>::max() : m_states.sims()};
}

void View::find(std::span<const Iccid> iccids, const VisitSim& visit) {
    const SimLook look = look_for(iccids);
    const Visiting visiting{m_visits};
    find_sims(*m_connection, look, visit);
}

void View::find(std::span<const Iccid> iccids, const VisitIdentity& visit) {
    const SimLook look = look_for(iccids);
    const Visiting visiting{m_visits};
    find_identities(*m_connection, look, visit);
}

void View::scan(const SimFilter& filter, const VisitSim& visit) {
    const SimWalk walk{filter, most_sims(filter)};
    const Visiting visiting{m_visits};
    scan_sims(*m_connection, walk, visit);
}

void View::visit(const SimFilter& filter, const VisitIdentity& visit) {
    const SimWalk walk{filter, most_sims(filter)};
    const Visiting visiting{m_visits};
    visit_sims(*m_connection, walk, visit);
}

std::int64_t View::most_sims(const SimFilter& filter) {
    (void)connection();
    return filter.states ? m_states.sims_in(*filter.states) : m_states.sims();
}

RequestNumber View::record(Request request, const RequestContent& content) {
    expect_whole();
    m_whole = false;
    try {
        m_recorded = sqlite::record(connection(), m_option_sets, m_states, std::move(request), content);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::bug) expect_undamaged();
        throw;
    }
    m_catalogue_is_current = m_states_are_known = false;
    m_whole = true;
    return m_recorded;
}

/// A store that refuses what the rules let through, because a row is there and an index does not know it, is
/// damaged; else it is a bug.
void View::expect_undamaged() {
    m_connection->roll_back();
    m_connection->begin(false);
    Query check{*m_connection, "PRAGMA integrity_check(1)"};
    const std::string found{check.only_row().text(0)};
    if (found != "ok") m_connection->fail_as_damaged(verbatim(found));
    if (m_connection->number("SELECT ifnull(sum(sims), 0) FROM state") !=
        m_connection->number("SELECT count(*) FROM sim"))
        m_connection->fail_as_damaged(said("its states do not count the SIMs that it has"));
}

void View::commit() {
    expect_whole();
    try {
        connection().commit();
    } catch (const Error& error) {
        const bool stays = m_recorded != RequestNumber::none && !m_connection->access().in_the_making;
        if (error.kind() != ErrorKind::store || !stays) throw;
        throw how_it_stands(*m_connection, m_recorded, error);
    }
}

void View::expect_whole() const {
    if (!m_whole) throw Error{ErrorKind::bug, said("A transaction was to go on after half a request.")};
}

}  // namespace simprof::sqlite
