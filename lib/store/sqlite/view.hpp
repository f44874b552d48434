#pragma once

#include "lib/store/sqlite/catalogue_tables.hpp"
#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/history.hpp"
#include "lib/store/sqlite/number_table.hpp"
#include "lib/store/sqlite/option_set_table.hpp"
#include "lib/store/sqlite/request_table.hpp"
#include "lib/store/sqlite/setting_table.hpp"
#include "lib/store/sqlite/sim_table.hpp"
#include "lib/store/sqlite/state_table.hpp"
#include "lib/store/store.hpp"

#include <deque>

namespace simprof::sqlite {

/// What Snapshot promises, inside one SQLite transaction. `Base` is Snapshot, or Transaction which writes
/// too.
template <typename Base>
class View : public Base {
public:
    /// Begins it; the connection is this view's alone until it ends.
    View(std::shared_ptr<Connection> connection, bool write);
    ~View() override { m_connection->roll_back(); }

    const BillingZone& billing_zone() final;
    Clock clock() final { return clock_of_store(*m_connection); }
    const Catalogue& catalogue() final;
    ServiceProfile profile(ProfileId id) final { return read_profile(*m_connection, m_option_sets, id); }
    std::string name(PackId id) final { return name_of(*m_connection, id); }
    std::string name(PlanId id) final { return name_of(*m_connection, id); }

    const ServiceState& state(StateNumber number) final { return m_states.get(number); }
    std::vector<StateUse> states() final { return m_states.all(); }

    using Base::find;
    using Base::scan;
    using typename Base::VisitIdentity;
    using typename Base::VisitSim;
    void find(std::span<const Iccid> iccids, const VisitSim& visit) final;
    void find(std::span<const Iccid> iccids, const VisitIdentity& visit) final;
    void scan(const SimFilter& filter, const VisitSim& visit) final;
    void visit(const SimFilter& filter, const VisitIdentity& visit) final;

    bool has_iccids_of(int length) final { return sqlite::has_iccids_of(*m_connection, length); }

    SimIdentity identity(Iccid iccid) final;
    std::optional<Iccid> sim_with(Imsi imsi) final { return sqlite::sim_with(*m_connection, imsi); }
    std::optional<Iccid> sim_with(Msisdn msisdn) final { return sqlite::sim_with(*m_connection, msisdn); }

    std::vector<std::pair<Imsi, Iccid>> sims_with(std::span<const Imsi> imsis) final {
        return sqlite::sims_with(*m_connection, imsis, m_states.sims());
    }
    std::vector<std::pair<Msisdn, Iccid>> sims_with(std::span<const Msisdn> msisdns) final {
        return sqlite::sims_with(*m_connection, msisdns, m_states.sims());
    }

    std::optional<Request> last_request() final { return sqlite::last_request(*m_connection); }
    std::optional<Request> request(RequestNumber number) final { return read_request(*m_connection, number); }
    std::vector<Request> requests(const RequestFilter& filter, std::size_t limit) final {
        return read_requests(*m_connection, filter, limit);
    }
    std::vector<Request> requests(std::span<const RequestNumber> numbers) final {
        return read_requests(*m_connection, numbers);
    }

    std::vector<SimEntry> sim_entries(RequestNumber request) final {
        return read_sim_changes(*m_connection, request);
    }
    std::vector<SimEntry> sim_history(Iccid iccid) final { return read_sim_history(*m_connection, iccid); }
    std::vector<ProfileEntry> profile_entries(RequestNumber request) final {
        return read_profile_changes(*m_connection, m_option_sets, request);
    }
    std::vector<ProfileEntry> profile_history(ProfileId profile) final {
        return read_profile_history(*m_connection, m_option_sets, profile);
    }
    std::vector<IdentityEntry> identity_entries(RequestNumber request) final {
        return read_identity_changes(*m_connection, request, m_states.sims());
    }
    std::vector<IdentityEntry> identity_edits(RequestNumber request) final {
        return read_identity_edits(*m_connection, request);
    }
    std::vector<IdentityEntry> identity_history(Iccid iccid) final {
        return read_identity_history(*m_connection, iccid);
    }

protected:
    /// For a Transaction: writes the request and has the catalogue read again.
    RequestNumber write_request(Request request, const RequestContent& changes);
    void commit_view() { m_connection->commit(); }

private:
    [[nodiscard]] SimLook look_for(std::span<const Iccid> iccids);
    [[nodiscard]] std::int64_t most_sims(const SimFilter& filter);

    std::shared_ptr<Connection> m_connection;
    OptionSetTable m_option_sets;
    StateTable m_states;
    std::optional<BillingZone> m_zone;
    std::deque<Catalogue> m_catalogues;  ///< the last one is current; others were handed out before a write
    bool m_catalogue_is_current = false;
};

extern template class View<Snapshot>;
extern template class View<Transaction>;

}  // namespace simprof::sqlite
