#pragma once

#include "lib/store/chain/recording.hpp"
#include "lib/store/postgresql/session/settling.hpp"
#include "lib/store/postgresql/tables/catalogue_tables.hpp"
#include "lib/store/postgresql/tables/option_set_table.hpp"
#include "lib/store/postgresql/tables/setting_table.hpp"
#include "lib/store/postgresql/tables/state_table.hpp"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace simprof::postgresql {

class Connection;
struct SimLook;

/// What View is for.
enum class Access { read, write };

/// What Transaction promises, inside one transaction of PostgreSQL; begun to read it is a Snapshot only.
class View final : public Transaction {
public:
    /// Begins it; the connection is this view's alone until it ends.
    View(std::shared_ptr<Connection> connection, Access access);
    ~View() override;

    const BillingZone& billing_zone() override;
    Clock clock() override;
    const Catalogue& catalogue() override;
    ServiceProfile profile(ProfileId id) override;
    std::string name(PackId id) override;
    std::string name(PlanId id) override;

    const ServiceState& state(StateNumber number) override;
    std::vector<StateUse> states() override;

    using Snapshot::find;
    using Snapshot::scan;
    void find(std::span<const Iccid> iccids, const VisitSim& visit) override;
    void find(std::span<const Iccid> iccids, const VisitIdentity& visit) override;
    void scan(const SimFilter& filter, const VisitSim& visit) override;
    void visit(const SimFilter& filter, const VisitIdentity& visit) override;

    bool has_iccids_of(int length) override;
    std::vector<KnownSim> some_between(Iccid first, Iccid last, End end, std::size_t most) override;
    std::vector<std::pair<Msisdn, Iccid>> some_between(Msisdn first, Msisdn last, End end,
                                                       std::size_t most) override;
    std::vector<std::pair<Imsi, Iccid>> sims_with(std::span<const Imsi> imsis) override;
    std::vector<std::pair<Msisdn, Iccid>> sims_with(std::span<const Msisdn> msisdns) override;

    std::optional<Request> last_request() override;
    std::optional<Request> request(RequestNumber number) override;
    std::vector<Request> requests(const RequestFilter& filter, std::size_t limit) override;
    std::vector<Request> requests(std::span<const RequestNumber> numbers) override;

    std::vector<SimEntry> sim_entries(RequestNumber request) override;
    std::vector<SimEntry> sim_history(Iccid iccid) override;
    std::vector<ProfileEntry> profile_entries(RequestNumber request) override;
    CatalogueEntries catalogue_entries(RequestNumber request) override;
    std::vector<ProfileEntry> profile_history(ProfileId profile) override;
    std::vector<IdentityEntry> identity_edits(RequestNumber request) override;
    std::vector<IdentityEntry> identity_history(Iccid iccid) override;

    RequestNumber record(Request request, const RequestContent& content) override;
    void commit() override;

private:
    void begin(Access access);
    /// Along with that: what nearly every command wants to know.
    void ask_ahead();
    void expect_whole() const;
    /// Nobody may ask for it while SIMs are visited.
    [[nodiscard]] Connection& connection();
    [[nodiscard]] std::optional<std::string> setting(std::string_view name);
    /// One SIM is asked for several times in a command.
    [[nodiscard]] const std::optional<KnownSim>& known(Iccid iccid);
    [[nodiscard]] SimLook look_for(std::span<const Iccid> iccids);

    std::shared_ptr<Connection> m_connection;
    OptionSetTable m_option_sets;
    StateTable m_states;
    std::optional<BillingZone> m_zone;
    std::optional<Clock> m_clock;
    KnownNames m_names;
    Result m_asked_settings;      ///< ahead
    Result m_asked_last_request;  ///< likewise
    std::optional<Settings> m_settings;
    std::optional<ChainEnd> m_end;                         ///< of the chain, until something is recorded
    std::optional<std::optional<Request>> m_last_request;  ///< once it was looked at
    std::map<RequestNumber, Request> m_requests;           ///< that a SIM's history came with
    std::optional<std::pair<Iccid, std::optional<KnownSim>>> m_known;  ///< the last one that was looked for
    std::deque<Catalogue> m_catalogues;  ///< the last one is current; others were handed out before a write
    bool m_catalogue_is_current = false;
    bool m_states_are_known = false;
    bool m_visits = false;
    KeyedRequest m_recorded;  ///< last
    bool m_whole;  ///< false where it may not write, or a record failed: what that wrote must not stay
};

}  // namespace simprof::postgresql
