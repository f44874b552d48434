#include "lib/store/postgresql/view.hpp"

#include "lib/model/error.hpp"
#include "lib/store/postgresql/recording.hpp"
#include "lib/store/postgresql/schema.hpp"
#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/postgresql/tables/catalogue_tables.hpp"
#include "lib/store/postgresql/tables/definition_table.hpp"
#include "lib/store/postgresql/tables/history.hpp"
#include "lib/store/postgresql/tables/request_table.hpp"
#include "lib/store/postgresql/tables/setting_table.hpp"
#include "lib/store/postgresql/tables/sim_table.hpp"
#include "lib/store/visiting.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace simprof::postgresql {

View::View(std::shared_ptr<Connection> connection, Access access)
    : m_connection(std::move(connection)),
      m_option_sets(*m_connection),
      m_states(*m_connection, m_option_sets),
      m_whole(access == Access::write) {
    begin(access);
}

/// A store of another version may not have what is asked for ahead: that it is of another version is what is
/// said then.
void View::begin(Access access) {
    const AskMore more = [this] { ask_ahead(); };
    try {
        BegunStore begun = begun_store(*m_connection, [&] {
            return access == Access::write ? m_connection->begin_writing(more)
                                           : m_connection->begin_reading(more);
        });
        expect_our_version(*m_connection, begun.version);
        m_end = std::move(begun.end);
    } catch (const Error& error) {
        m_connection->roll_back();
        const bool can_tell = m_connection->is_alive() && !m_connection->is_nested();
        if (error.kind() == ErrorKind::store && can_tell) expect_our_store(*m_connection);
        throw;
    }
}

void View::ask_ahead() {
    m_connection->later(select_settings, [this](Result answer) { m_asked_settings = std::move(answer); });
    m_connection->later(select_last_request(),
                        [this](Result answer) { m_asked_last_request = std::move(answer); });
}

View::~View() { m_connection->roll_back(); }

Connection& View::connection() {
    expect_no_visit(m_visits);
    return *m_connection;
}

/// As they were asked for ahead, until something is recorded.
std::optional<std::string> View::setting(std::string_view name) {
    Connection& ours = connection();
    if (m_asked_settings) m_settings = settings_in(ours, std::move(m_asked_settings));
    return m_settings ? postgresql::setting(*m_settings, name) : postgresql::setting(ours, name);
}

const BillingZone& View::billing_zone() {
    if (!m_zone)
        m_zone = zone_of_store(*m_connection, m_connection->location(), setting(billing_zone_setting));
    return *m_zone;
}

Clock View::clock() {
    if (!m_clock) m_clock = simprof::clock_of_store(*m_connection, setting(clock_setting));
    return *m_clock;
}

const Catalogue& View::catalogue() {
    if (!m_catalogue_is_current)
        m_catalogues.push_back(
            read_catalogue(connection(), m_option_sets, setting(forbidden_changes_setting)));
    m_catalogue_is_current = true;
    return m_catalogues.back();
}

ServiceProfile View::profile(ProfileId id) { return read_profile(connection(), m_option_sets, id, m_names); }

std::string View::name(PackId id) {
    std::string& name = m_names.packs[id];
    if (name.empty()) name = name_of(connection(), id);
    return name;
}

std::string View::name(PlanId id) {
    std::string& name = m_names.plans[id];
    if (name.empty()) name = name_of(connection(), id);
    return name;
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
    return {iccids, iccids.size() < few_sims ? std::numeric_limits<std::int64_t>::max() : m_states.sims()};
}

const std::optional<KnownSim>& View::known(Iccid iccid) {
    Connection& ours = connection();
    if (m_known && m_known->first == iccid) return m_known->second;
    AskedSim asked;
    ask_for_sim(ours, iccid, asked);
    m_states.ask_for_state_of(iccid);
    ours.settle();
    m_states.learn_asked();
    return m_known.emplace(iccid, sim_in(ours, std::move(asked))).second;
}

void View::find(std::span<const Iccid> iccids, const VisitSim& visit) {
    if (iccids.size() == 1) {
        const std::optional<KnownSim> one = known(iccids.front());
        const Visiting visiting{m_visits};
        if (one) visit(one->sim);
        return;
    }
    const SimLook look = look_for(iccids);
    const Visiting visiting{m_visits};
    find_sims(*m_connection, look, visit);
}

void View::find(std::span<const Iccid> iccids, const VisitIdentity& visit) {
    if (iccids.size() == 1) {
        const std::optional<KnownSim> one = known(iccids.front());
        const Visiting visiting{m_visits};
        if (one) visit(one->sim, one->identity);
        return;
    }
    const SimLook look = look_for(iccids);
    const Visiting visiting{m_visits};
    find_identities(*m_connection, look, visit);
}

void View::scan(const SimFilter& filter, const VisitSim& visit) {
    Connection& ours = connection();
    const Visiting visiting{m_visits};
    scan_sims(ours, filter, visit);
}

void View::visit(const SimFilter& filter, const VisitIdentity& visit) {
    Connection& ours = connection();
    const Visiting visiting{m_visits};
    visit_sims(ours, filter, visit);
}

bool View::has_iccids_of(int length) { return postgresql::has_iccids_of(connection(), length); }

std::vector<KnownSim> View::some_between(Iccid first, Iccid last, End end, std::size_t most) {
    return postgresql::some_between(connection(), {first.key(), last.key()}, end, most);
}

std::vector<std::pair<Msisdn, Iccid>> View::some_between(Msisdn first, Msisdn last, End end,
                                                         std::size_t most) {
    return msisdns_between(connection(), {first.key(), last.key()}, end, most);
}

std::vector<std::pair<Imsi, Iccid>> View::sims_with(std::span<const Imsi> imsis) {
    return postgresql::sims_with(connection(), imsis);
}

std::vector<std::pair<Msisdn, Iccid>> View::sims_with(std::span<const Msisdn> msisdns) {
    return postgresql::sims_with(connection(), msisdns);
}

std::optional<Request> View::last_request() {
    Connection& ours = connection();
    if (m_asked_last_request) m_last_request = request_in_answer(ours, std::move(m_asked_last_request));
    if (!m_last_request) m_last_request = postgresql::last_request(ours);
    return *m_last_request;
}

std::optional<Request> View::request(RequestNumber number) {
    std::optional<Request> last = m_last_request.value_or(std::nullopt);
    if (last && last->number == number) return last;
    return read_request(connection(), number);
}

std::vector<Request> View::requests(const RequestFilter& filter, std::size_t limit) {
    return read_requests(connection(), filter, limit);
}

std::vector<Request> View::requests(std::span<const RequestNumber> numbers) {
    const bool all_known =
        std::ranges::all_of(numbers, [this](RequestNumber number) { return m_requests.contains(number); });
    if (!all_known) return read_requests(connection(), numbers);
    std::map<RequestNumber, Request> wanted;
    for (const RequestNumber number : numbers) wanted.emplace(number, m_requests.at(number));
    std::vector<Request> requests;
    requests.reserve(wanted.size());
    for (auto& [number, request] : wanted) requests.push_back(std::move(request));
    return requests;
}

std::vector<SimEntry> View::sim_entries(RequestNumber request) {
    return read_sim_entries(connection(), request);
}

std::vector<SimEntry> View::sim_history(Iccid iccid) {
    Connection& ours = connection();
    return read_sim_history(ours, known(iccid), [this, &ours](RequestNumber number) {
        ask_for_request(ours, number, [this, &ours, number](Result answer) {
            if (auto request = request_in_answer(ours, std::move(answer)))
                m_requests.emplace(number, *std::move(request));
        });
    });
}

std::vector<ProfileEntry> View::profile_entries(RequestNumber request) {
    return read_profile_entries(connection(), m_option_sets, request);
}

CatalogueEntries View::catalogue_entries(RequestNumber request) {
    return read_catalogue_entries(connection(), request);
}

std::vector<ProfileEntry> View::profile_history(ProfileId profile) {
    return read_profile_history(connection(), m_option_sets, profile);
}

std::vector<IdentityEntry> View::identity_edits(RequestNumber request) {
    return read_identity_edits(connection(), request);
}

std::vector<IdentityEntry> View::identity_history(Iccid iccid) {
    return read_identity_history(connection(), known(iccid));
}

RequestNumber View::record(Request request, const RequestContent& content) {
    expect_whole();
    m_whole = false;
    m_recorded.key = new_key();
    const ChainEnd end = m_end ? *m_end : chain_end(connection());
    m_last_request = postgresql::record(connection(), m_option_sets, m_states, end,
                                        {std::move(request), content, m_recorded.key});
    m_asked_last_request.reset();
    m_asked_settings.reset();
    m_settings.reset();
    m_end.reset();
    m_recorded.number = (*m_last_request)->number;
    m_catalogue_is_current = m_states_are_known = false;
    m_known.reset();
    m_names = {};
    m_whole = true;
    return m_recorded.number;
}

/// Where the answer to a commit was lost, the store says whether it is done.
void View::commit() {
    expect_whole();
    try {
        connection().commit_in_turn();
    } catch (const Error& error) {
        const bool is_settled = m_recorded.key.empty() || m_connection->is_nested();
        if (error.kind() != ErrorKind::store || is_settled) throw;
        throw how_it_stands(m_connection->access(), m_recorded, error);
    }
}

void View::expect_whole() const {
    if (!m_whole) throw Error{ErrorKind::bug, said("A transaction was to go on after half a request.")};
}

}  // namespace simprof::postgresql
