#pragma once

#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/identity_history.hpp"
#include "lib/store/sqlite/history/profile_history.hpp"
#include "lib/store/sqlite/history/request_table.hpp"
#include "lib/store/sqlite/history/sim_history.hpp"
#include "lib/store/sqlite/tables/catalogue_tables.hpp"
#include "lib/store/sqlite/tables/definition_table.hpp"
#include "lib/store/sqlite/tables/number_range.hpp"
#include "lib/store/sqlite/tables/number_table.hpp"
#include "lib/store/sqlite/tables/option_set_table.hpp"
#include "lib/store/sqlite/tables/setting_table.hpp"
#include "lib/store/sqlite/tables/sim_table.hpp"
#include "lib/store/sqlite/tables/state_table.hpp"
#include "lib/store/store.hpp"

#include <deque>

namespace simprof::sqlite {

/// What View is for.
enum class Access { read, write };

/// What Transaction promises, inside one transaction of SQLite; begun to read it is a Snapshot only.
class View final : public Transaction {
public:
    /// Begins it; the connection is this view's alone until it ends.
    View(std::shared_ptr<Connection> connection, Access access);
    ~View() override { m_connection->roll_back(); }

    const BillingZone& billing_zone() override;
    Clock clock() override { return clock_of_store(connection()); }
    const Catalogue& catalogue() override;
    ServiceProfile profile(ProfileId id) override { return read_profile(connection(), m_option_sets, id); }
    std::string name(PackId id) override { return name_of(connection(), id); }
    std::string name(PlanId id) override { return name_of(connection(), id); }

    const ServiceState& state(StateNumber number) override;
    std::vector<StateUse> states() override;

    using Snapshot::find;
    using Snapshot::scan;
    void find(std::span<const Iccid> iccids, const VisitSim& visit) override;
    void find(std::span<const Iccid> iccids, const VisitIdentity& visit) override;
    void scan(const SimFilter& filter, const VisitSim& visit) override;
    void visit(const SimFilter& filter, const VisitIdentity& visit) override;

    bool has_iccids_of(int length) override { return sqlite::has_iccids_of(connection(), length); }

    std::vector<KnownSim> some_between(Iccid first, Iccid last, End end, std::size_t most) override {
        return sqlite::some_between(connection(), {first.key(), last.key()}, end, most);
    }
    std::vector<std::pair<Msisdn, Iccid>> some_between(Msisdn first, Msisdn last, End end,
                                                       std::size_t most) override {
        return sqlite::msisdns_between(connection(), {first.key(), last.key()}, end, most);
    }

    std::vector<std::pair<Imsi, Iccid>> sims_with(std::span<const Imsi> imsis) override {
        return sqlite::sims_with(connection(), imsis, m_states.sims());
    }
    std::vector<std::pair<Msisdn, Iccid>> sims_with(std::span<const Msisdn> msisdns) override {
        return sqlite::sims_with(connection(), msisdns, m_states.sims());
    }

    std::optional<Request> last_request() override { return sqlite::last_request(connection()); }
    std::optional<Request> request(RequestNumber number) override {
        return read_request(connection(), number);
    }
    std::vector<Request> requests(const RequestFilter& filter, std::size_t limit) override {
        return read_requests(connection(), filter, limit);
    }
    std::vector<Request> requests(std::span<const RequestNumber> numbers) override {
        return read_requests(connection(), numbers);
    }

    std::vector<SimEntry> sim_entries(RequestNumber request) override {
        return read_sim_entries(connection(), request);
    }
    std::vector<SimEntry> sim_history(Iccid iccid) override { return read_sim_history(connection(), iccid); }
    std::vector<ProfileEntry> profile_entries(RequestNumber request) override {
        return read_profile_entries(connection(), m_option_sets, request);
    }
    CatalogueEntries catalogue_entries(RequestNumber request) override {
        return read_catalogue_entries(connection(), request);
    }
    std::vector<ProfileEntry> profile_history(ProfileId profile) override {
        return read_profile_history(connection(), m_option_sets, profile);
    }
    std::vector<IdentityEntry> identity_edits(RequestNumber request) override {
        return read_identity_edits(connection(), request);
    }
    std::vector<IdentityEntry> identity_history(Iccid iccid) override {
        return read_identity_history(connection(), iccid);
    }

    RequestNumber record(Request request, const RequestContent& content) override;
    void commit() override;

private:
    void expect_whole() const;
    void expect_undamaged();
    /// Nobody may ask for it while SIMs are visited.
    [[nodiscard]] Connection& connection();
    [[nodiscard]] SimLook look_for(std::span<const Iccid> iccids);
    [[nodiscard]] std::int64_t most_sims(const SimFilter& filter);

    std::shared_ptr<Connection> m_connection;
    OptionSetTable m_option_sets;
    StateTable m_states;
    std::optional<BillingZone> m_zone;
    std::deque<Catalogue> m_catalogues;  ///< the last one is current; others were handed out before a write
    bool m_catalogue_is_current = false;
    bool m_states_are_known = false;
    bool m_visits = false;
    RequestNumber m_recorded{};  ///< last
    bool m_whole;  ///< false where it may not write, or a record failed: what that wrote must not stay
};

}  // namespace simprof::sqlite
