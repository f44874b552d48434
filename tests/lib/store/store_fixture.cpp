#include "tests/lib/store/store_fixture.hpp"

#include "tests/lib/store/test_server.hpp"

#include <cstdlib>
#include <stdexcept>

namespace simprof::store_test {

TestDirectory::TestDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "simprof-store-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary directory"};
    m_path = pattern;
}

TestDirectory::~TestDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

StoreKind kind_under_test() {
    const char* named = std::getenv("SIMPROF_TEST_STORE");
    const std::string kind = named == nullptr ? "sqlite" : named;
    if (kind == "sqlite") return StoreKind::sqlite;
    if (kind == "postgresql") return StoreKind::postgresql;
    throw std::runtime_error{"SIMPROF_TEST_STORE is sqlite or postgresql, not " + kind};
}

std::string new_location(const TestDirectory& directory, StoreKind kind) {
    switch (kind) {
        case StoreKind::postgresql:
            return test_server().new_database(directory / "");
        case StoreKind::sqlite:
            break;
    }
    return directory / "simprof.db";
}

Iccid iccid(std::string_view digits) { return Iccid::from_digits(digits).value(); }

Iccid nth_sim(int n) {
    const std::string number = std::to_string(n);
    return iccid("893300000" + std::string(10 - number.size(), '0') + number);
}

Day day(std::string_view text) { return Day::parse(text).value(); }

Instant instant(std::string_view text) { return parse_instant(text).value(); }

OptionSetPtr options(std::vector<OptionValue> values) {
    return std::make_shared<const OptionSet>(std::move(values));
}

Request request(RequestKind kind) {
    return {.number = {},
            .kind = kind,
            .at = instant("2026-11-23T09:15:00Z"),
            .day = day("2026-11-23"),
            .rehearsal = false,
            .actor = "ada",
            .uid = {},
            .origin = Origin::cli,
            .reason = {},
            .reference = {},
            .command = "simprof test",
            .version = "1.0",
            .sims = 0,
            .profiles = 0,
            .reached = 0,
            .subject = {}};
}

SimIdentity identity(std::string_view imsi, std::string_view msisdn, std::string group) {
    SimIdentity identity;
    identity.imsi = Imsi::from_digits(imsi);
    identity.msisdn = Msisdn::from_digits(msisdn);
    identity.group = std::move(group);
    return identity;
}

SimIdentity identity_of(Snapshot& view, Iccid iccid) {
    std::optional<SimIdentity> found;
    view.find({&iccid, 1}, [&](const StoredSim&, const SimIdentity& identity) { found = identity; });
    return found.value();
}

RequestContent sample_catalogue() {
    RequestContent changes;
    ServicePack pack;
    pack.id = PackId{1};
    pack.name = "Data";
    pack.title = "Data and messages";
    pack.options = {{"sms", "Messages", {"on", "off"}, "on"}, {"data", "", {"on", "off", "slow"}, "on"}};
    pack.conflicts = {{"sms", "off", "data", {"slow"}, "slow data warns by message"}};
    pack.platform = {{"data=on", "DATA_ON"}};
    changes.packs = {pack};
    changes.plans = {{PlanId{1}, "Pooled", "", {PackId{1}}, "pooled"},
                     {PlanId{2}, "Capped", "", {PackId{1}}, "capped"}};
    changes.forbidden_plan_changes =
        std::vector<ForbiddenPlanChange>{{"pooled", "capped", "not within a contract"}};
    changes.profiles = {
        {ProfileId{1}, "Basic", PackId{1}, PlanId{1}, options({{"sms", "on"}, {"data", "on"}}), false, false},
        {ProfileId{2}, "Silent", PackId{1}, PlanId{2}, options({{"sms", "off"}, {"data", "off"}}), false,
         false}};
    return changes;
}

ServiceState following(ProfileId profile, PlanId plan) {
    ServiceState state;
    state.status = Status::active;
    state.profile = profile;
    state.plan = plan;
    return state;
}

ServiceState deviated_state() {
    ServiceState state = following(ProfileId{1}, PlanId{1});
    state.own_options = options({{"sms", "off"}, {"data", "on"}});
    return state;
}

std::int64_t sims_in(Snapshot& view, const ServiceState& state) {
    for (const StateUse& use : view.states())
        if (use.state == state) return use.sims;
    return -1;
}

TestStore::TestStore(StoreKind kind) : m_location(new_location(m_directory, kind)) {
    create_store(access(), {*BillingZone::named("Europe/Paris"), instant("2026-11-01T00:00:00Z")});
    m_store = open_store(access());
    record(sample_catalogue(), RequestKind::catalogue_apply);
}

StoreAccess TestStore::access() const {
    StoreAccess access{m_location};
    access.wait = std::chrono::milliseconds{20};
    return access;
}

RequestNumber TestStore::record(const RequestContent& changes, RequestKind kind) {
    return record(request(kind), changes);
}

RequestNumber TestStore::record_reversion(RequestNumber reverted, const RequestContent& changes) {
    Request reversion = request(RequestKind::request_revert);
    reversion.reverts = reverted;
    return record(reversion, changes);
}

RequestNumber TestStore::record(const Request& request, const RequestContent& changes) {
    const auto transaction = m_store->write();
    const auto number = transaction->record(request, changes);
    transaction->commit();
    return number;
}

RequestNumber TestStore::import_sims(int count, int first) {
    RequestContent changes;
    changes.states = {following(ProfileId{1}, PlanId{1})};
    for (int n = first; n < first + count; ++n) {
        const std::string number = std::to_string(1'000'000 + n);
        changes.sims.push_back({{nth_sim(n)}, 0, DeviationChange::none});
        changes.identities.add(nth_sim(n), {},
                               identity("20801" + number, "336" + number, n % 2 ? "odd" : ""));
    }
    return record(changes, RequestKind::sim_import);
}

void TestStore::fill() {
    import_sims(300);
    RequestContent content;
    content.identities = {{nth_sim(1), identity("208011000001", "3361000001", "odd"), identity("", "")}};
    record(content, RequestKind::sim_edit);
    ServiceState deviated = following(ProfileId{1}, PlanId{1});
    deviated.own_options = options({{"sms", "off"}, {"data", "on"}});
    record(moves({sim(nth_sim(2))}, deviated, DeviationChange::set), RequestKind::sim_deviate);
    record(moves(all_sims(), following(ProfileId{2}, PlanId{1}), DeviationChange::cleared));
}

std::vector<StoredSim> TestStore::all_sims() { return m_store->read()->scan({}); }

StoredSim TestStore::sim(Iccid iccid) { return m_store->read()->find({&iccid, 1}).at(0); }

std::optional<SimEntry> entry_of(Snapshot& view, RequestNumber request, Iccid iccid) {
    for (const SimEntry& entry : view.sim_entries(request))
        if (entry.iccid == iccid) return entry;
    return {};
}

RequestContent moves(const std::vector<StoredSim>& sims, const ServiceState& state,
                     DeviationChange deviation) {
    RequestContent changes;
    changes.states = {state};
    for (const StoredSim& sim : sims) changes.sims.push_back({sim, 0, deviation});
    return changes;
}

}  // namespace simprof::store_test
