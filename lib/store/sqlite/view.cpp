#include "lib/store/sqlite/view.hpp"

#include "lib/model/error.hpp"
#include "lib/store/sqlite/recording.hpp"
#include "lib/store/sqlite/schema.hpp"

#include <limits>

namespace simprof::sqlite {

namespace {

constexpr std::size_t few = 100;  // SIMs are looked for one by one, however few there are

}  // namespace

template <typename Base>
View<Base>::View(std::shared_ptr<Connection> connection, bool write)
    : m_connection(std::move(connection)),
      m_option_sets(*m_connection),
      m_states(*m_connection, m_option_sets) {
    try {
        m_connection->begin(write);
        expect_our_version(*m_connection);
    } catch (...) {
        m_connection->roll_back();
        throw;
    }
}

template <typename Base>
const BillingZone& View<Base>::billing_zone() {
    if (!m_zone) m_zone = sqlite::billing_zone(*m_connection);
    return *m_zone;
}

template <typename Base>
const Catalogue& View<Base>::catalogue() {
    if (!m_catalogue_is_current) m_catalogues.push_back(read_catalogue(*m_connection, m_option_sets));
    m_catalogue_is_current = true;
    return m_catalogues.back();
}

template <typename Base>
SimLook View<Base>::look_for(std::span<const Iccid> iccids) {
    return {iccids, iccids.size() < few ? std::numeric_limits<std::int64_t>::max() : m_states.sims()};
}

template <typename Base>
void View<Base>::find(std::span<const Iccid> iccids, const VisitSim& visit) {
    find_sims(*m_connection, look_for(iccids), visit);
}

template <typename Base>
void View<Base>::find(std::span<const Iccid> iccids, const VisitIdentity& visit) {
    find_identities(*m_connection, look_for(iccids), visit);
}

template <typename Base>
void View<Base>::scan(const SimFilter& filter, const VisitSim& visit) {
    scan_sims(*m_connection, {filter, most_sims(filter)}, visit);
}

template <typename Base>
void View<Base>::visit(const SimFilter& filter, const VisitIdentity& visit) {
    visit_sims(*m_connection, {filter, most_sims(filter)}, visit);
}

template <typename Base>
std::int64_t View<Base>::most_sims(const SimFilter& filter) {
    return filter.states ? m_states.sims_in(*filter.states) : m_states.sims();
}

template <typename Base>
SimIdentity View<Base>::identity(Iccid iccid) {
    auto identity = find_identity(*m_connection, iccid);
    if (!identity) throw Error{ErrorKind::not_found, "There is no SIM " + iccid.digits() + "."};
    return *std::move(identity);
}

template <typename Base>
RequestNumber View<Base>::write_request(Request request, const RequestContent& changes) {
    const auto number = record(*m_connection, m_option_sets, m_states, std::move(request), changes);
    m_catalogue_is_current = false;
    return number;
}

template class View<Snapshot>;
template class View<Transaction>;

}  // namespace simprof::sqlite
