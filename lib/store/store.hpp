#pragma once

#include "lib/model/billing_zone.hpp"
#include "lib/model/catalogue.hpp"
#include "lib/model/clock.hpp"
#include "lib/model/error.hpp"
#include "lib/model/request.hpp"
#include "lib/model/sim.hpp"
#include "lib/store/identity_writes.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// What a store can do, in the domain's words and for sets of SIMs. How it does it is the business of a
/// folder beside this file. Every function may throw Error of kind `busy`, `store` or `interrupted`.

namespace simprof {

/// A service state is a value that is stored once; SIMs and the history refer to it by this number.
enum class StateNumber : std::int32_t { none = 0 };

/// A SIM as bulk work sees it.
struct StoredSim {
    Iccid iccid;
    StateNumber state{};
    RequestNumber deviation{};     ///< the request that deviated it; none while it follows its profile
    RequestNumber last_request{};  ///< the newest request that has an entry for this SIM
    /// The newest of them that is in force (REQ-4): one that was taken back is not, until that is taken back.
    RequestNumber in_force{};
};

/// A service state and how many SIMs are in it now.
struct StateUse {
    StateNumber number{};
    ServiceState state;
    std::int64_t sims = 0;
};

/// Which groups and labels are wanted: one of these names or patterns (`north*`); empty: any or none. Of
/// labels case does not matter.
struct IdentityFilter {
    std::vector<std::string> groups;
    std::vector<std::string> labels;

    [[nodiscard]] bool empty() const { return groups.empty() && labels.empty(); }
    [[nodiscard]] bool fits(std::string_view group, std::string_view label) const;
};

/// Which SIMs a scan visits: those that fit every part that is given.
struct SimFilter {
    std::optional<std::vector<StateNumber>> states;  ///< in one of these states
    IdentityFilter identity;
    bool deviated = false;       ///< only those that hold options of their own
    std::optional<Iccid> first;  ///< from this number on
    std::optional<Iccid> last;   ///< up to this number
};

/// Which requests a listing holds: those that fit every part that is given. Numbers are the order (SCH-3): a
/// day ends with the last request that was made on it or before, whatever the clock said meanwhile.
struct RequestFilter {
    std::optional<Day> since;
    std::optional<Day> until;
    std::vector<RequestKind> kinds;
    std::vector<std::string> actors;
    std::vector<std::string> references;
};

/// A SIM and who it is.
struct KnownSim {
    StoredSim sim;
    SimIdentity identity;
};

/// Which of many are wanted: the first or the last by number.
enum class End : std::uint8_t { first, last };

/// What one request did to one SIM.
struct SimEntry {
    Iccid iccid;
    RequestNumber request{};
    StateNumber before{};  ///< none: the request brought the SIM into the store
    StateNumber after{};
    RequestNumber deviation_before{};
    RequestNumber deviation_after{};
    RequestNumber previous{};         ///< the SIM's request before this one
    RequestNumber in_force_before{};  ///< the request that was in force on the SIM until then
    ProfileId via{};                  ///< the profile that the SIM passed through on its way back (ALN-2)
};

/// What one request did to one profile. No options before: created; none after: deleted.
struct ProfileEntry {
    ProfileId profile{};
    RequestNumber request{};
    OptionSetPtr before;
    OptionSetPtr after;
    bool archived_before = false;
    bool archived_after = false;
    RequestNumber in_force_before{};  ///< the request that was in force on the profile until then
    RequestNumber in_force_after{};  ///< this one; or, where it takes one back, what was in force before that
};

/// What one request did to a pack or a plan; none before: it is new.
template <typename Thing>
struct CatalogueEntry {
    std::optional<Thing> before;
    Thing after;
};

/// What one request did to packs, plans and forbidden plan changes.
struct CatalogueEntries {
    std::vector<CatalogueEntry<ServicePack>> packs;
    std::vector<CatalogueEntry<RatePlan>> plans;
    std::optional<CatalogueEntry<std::vector<ForbiddenPlanChange>>> forbidden_plan_changes;
    bool kept = true;  ///< false: of a time when the history did not keep this
};

/// What one request did to a SIM's identity. None before: the request brought the SIM into the store.
struct IdentityEntry {
    Iccid iccid;
    RequestNumber request{};
    std::optional<SimIdentity> before;
    SimIdentity after;
};

/// A consistent view of everything that is stored. References it returns live as long as the view.
class Snapshot {
public:
    Snapshot() = default;
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    virtual ~Snapshot() = default;

    virtual const BillingZone& billing_zone() = 0;
    /// Which clock the store lives by (SCH-4).
    virtual Clock clock() = 0;
    /// Packs, plans, forbidden plan changes and all profiles, deleted ones included.
    virtual const Catalogue& catalogue() = 0;
    /// For those who need little of it: parts of the catalogue, without reading the rest.
    virtual ServiceProfile profile(ProfileId id) = 0;
    virtual std::string name(PackId id) = 0;
    virtual std::string name(PlanId id) = 0;

    /// The state of that number; a number that is not stored is a damaged store.
    virtual const ServiceState& state(StateNumber number) = 0;
    /// Every state that is or was in use, with how many SIMs are in it. Costs nothing per SIM.
    virtual std::vector<StateUse> states() = 0;
    /// All that the store has; by the states.
    [[nodiscard]] std::int64_t number_of_sims();

    // While SIMs are visited nothing else is asked of the store, which may not have read them all yet. What
    // was read before may be looked at: the catalogue, the billing zone, and each state after `states`. All
    // else is a bug.
    using VisitSim = std::function<void(const StoredSim&)>;
    using VisitIdentity = std::function<void(const StoredSim&, const SimIdentity&)>;

    /// Hands those of `iccids` (any order, repeats allowed) that are stored to `visit`, by number, each once.
    virtual void find(std::span<const Iccid> iccids, const VisitSim& visit) = 0;
    /// The same with each SIM's identity.
    virtual void find(std::span<const Iccid> iccids, const VisitIdentity& visit) = 0;
    /// The SIMs that fit, by number.
    virtual void scan(const SimFilter& filter, const VisitSim& visit) = 0;
    /// The same with each SIM's identity.
    virtual void visit(const SimFilter& filter, const VisitIdentity& visit) = 0;
    /// The same, all SIMs at once.
    [[nodiscard]] std::vector<StoredSim> find(std::span<const Iccid> iccids);
    [[nodiscard]] std::vector<StoredSim> scan(const SimFilter& filter);

    /// Whether a SIM has a number of so many digits.
    virtual bool has_iccids_of(int length) = 0;

    // A few steps each, however many SIMs there are.
    /// The first or the last `most` SIMs of those with numbers from `first` to `last`, by number.
    virtual std::vector<KnownSim> some_between(Iccid first, Iccid last, End end, std::size_t most) = 0;
    /// The same of those that have an MSISDN between two, by MSISDN.
    virtual std::vector<std::pair<Msisdn, Iccid>> some_between(Msisdn first, Msisdn last, End end,
                                                               std::size_t most) = 0;

    /// Those of the numbers (any order, repeats allowed) that SIMs have, by number, each once.
    virtual std::vector<std::pair<Imsi, Iccid>> sims_with(std::span<const Imsi> imsis) = 0;
    virtual std::vector<std::pair<Msisdn, Iccid>> sims_with(std::span<const Msisdn> msisdns) = 0;

    virtual std::optional<Request> last_request() = 0;
    virtual std::optional<Request> request(RequestNumber number) = 0;
    /// The same where something in the store names it: a store without it is damaged.
    [[nodiscard]] Request known_request(RequestNumber number);
    /// Those of the numbers (any order, repeats allowed) that there are, by number, each once.
    virtual std::vector<Request> requests(std::span<const RequestNumber> numbers) = 0;
    /// Those that fit, newest first, at most `limit` of them.
    virtual std::vector<Request> requests(const RequestFilter& filter, std::size_t limit) = 0;

    /// What a request did, SIM by SIM, by number.
    virtual std::vector<SimEntry> sim_entries(RequestNumber request) = 0;
    /// A SIM's whole history, oldest first.
    virtual std::vector<SimEntry> sim_history(Iccid iccid) = 0;
    virtual std::vector<ProfileEntry> profile_entries(RequestNumber request) = 0;
    virtual CatalogueEntries catalogue_entries(RequestNumber request) = 0;
    /// A profile's whole history, oldest first.
    virtual std::vector<ProfileEntry> profile_history(ProfileId profile) = 0;
    /// Identities that a request replaced, by number; those of SIMs that it brought are not among them.
    virtual std::vector<IdentityEntry> identity_edits(RequestNumber request) = 0;
    /// What requests did to a SIM's identity, oldest first.
    virtual std::vector<IdentityEntry> identity_history(Iccid iccid) = 0;
};

/// One SIM's part of a request, made from the state it was read in.
struct SimWrite {
    StoredSim before;             ///< `before.state` none: the SIM is new
    std::uint32_t after = 0;      ///< index into `RequestContent::states`
    DeviationChange deviation{};  ///< `set`: by this request, or the one restored
    RequestNumber restores{};     ///< the request that made a deviation which is there again; else none
};

/// Everything that one request writes. New packs, plans and profiles have ids above those in use, given by
/// the caller; a profile's options are stored by content.
struct RequestContent {
    std::vector<ServicePack> packs;                                          ///< whole, new or grown
    std::vector<RatePlan> plans;                                             ///< whole, new or grown
    std::optional<std::vector<ForbiddenPlanChange>> forbidden_plan_changes;  ///< the whole new list
    std::vector<ServiceProfile> profiles;                                    ///< whole, new or changed
    std::vector<ServiceState> states;                                        ///< that SIMs go to
    std::vector<ProfileId> vias;  ///< passed through on the way to a state (ALN-2), each at its state's place
    std::vector<SimWrite> sims;   ///< by number, each SIM once
    IdentityWrites identities;    ///< by number, each SIM once
};

/// The one writer. Destroyed without `commit`, it leaves the store as it was.
class Transaction : public Snapshot {
public:
    /// Writes one request and all it changes; its number, `sims` and `profiles` are filled in. The history
    /// entries are made from `changes` and the stored profiles. What a request that takes another one back
    /// writes has an entry in that one.
    virtual RequestNumber record(Request request, const RequestContent& changes) = 0;
    /// Durable when it returns.
    virtual void commit() = 0;
};

/// What a store is, for people who look after it.
struct StoreFacts {
    std::string location;  ///< as StoreAccess names it, but absolute
    std::string engine;    ///< "SQLite 3.40.1"
    int schema_version = 0;
    std::optional<std::int64_t> bytes;  ///< where the engine can tell
    std::string created;                ///< RFC 3339
    std::string chain_head;     ///< hexadecimal SHA-256 of the newest request; empty where there is none
    std::string shared_with{};  ///< the group whose members use it; empty: its owner's alone
};

class Store {
public:
    Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    virtual ~Store() = default;

    virtual std::unique_ptr<Snapshot> read() = 0;
    /// Waits for another writer up to the wait the store was opened with.
    virtual std::unique_ptr<Transaction> write() = 0;
    virtual StoreFacts facts() = 0;
};

}  // namespace simprof
