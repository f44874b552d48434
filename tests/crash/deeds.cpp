#include "tests/crash/deeds.hpp"

#include "lib/operations/clock/accept_clock.hpp"
#include "lib/operations/revert/revert_request.hpp"
#include "lib/store/sqlite/sqlite_store.hpp"
#include "tests/crash/disk.hpp"
#include "tests/crash/stored_content.hpp"

#include <doctest/doctest.h>

#include <utility>

namespace simprof::crash_test {

using namespace operations_test;

namespace {

using Files = std::map<std::string, std::string>;
const std::string silent = "8933224000000010144";     // deviated before
const std::string suspended = "8933224000000010219";  // before
const std::string first_instant = "2026-11-23T09:00:00Z";

Files an_empty_file() { return {{store_path, ""}}; }

void make_store() {
    sqlite::Connection connection{StoreAccess{store_path}, Disk::name};
    sqlite::initialise(connection,
                       {BillingZone::named("Europe/Paris").value(), parse_instant(first_instant).value()});
}

Fleet opened() { return Fleet{std::make_unique<sqlite::SqliteStore>(StoreAccess{store_path}, Disk::name)}; }

/// A change that takes one SIM, or several, and a day.
template <typename Operation>
Deed deed(std::string name, std::vector<std::string> sims, Operation operation) {
    return {std::move(name), [sims = std::move(sims), operation](Fleet& fleet) {
                fleet.change(
                    [&](Snapshot& store, Day today) { return operation(store, selection(sims), today); });
            }};
}

template <typename Operation>
Deed deed(std::string name, Operation operation) {
    return {std::move(name), [operation](Fleet& fleet) { fleet.change(operation, "it has to be"); }};
}

void accept(Fleet& fleet) {
    RequestContext context{};
    context.clock = parse_instant("2026-11-20T09:00:00Z").value();
    context.actor = "tester";
    context.reason = "the clock was wrong";
    const auto transaction = (*fleet).write();
    auto acceptance = judge_acceptance(*transaction, context).value();
    accept_clock(*transaction, acceptance, context);
}

/// Requests 1 to 6.
Files a_fleet() {
    Disk::get().reset(an_empty_file());
    make_store();
    Fleet fleet = opened();
    fleet.apply_catalogue(data_file("catalogue.toml"));
    fleet.import(data_file("fleet.csv").substr(0, 6200));
    fleet.deviate(silent, {{"sms-mo", "on"}}, "test");
    deed("", {suspended}, suspend_sims).change(fleet);
    fleet.change([](Snapshot& store, Day today) {
        return clone_profile(store, "lab", "spare", {{"voice", "off"}}, today);
    });
    fleet.migrate(other_tracker, "tracker-eu-500");
    return Disk::get().files();
}

std::string grown_catalogue() {
    std::string text = data_file("catalogue.toml");
    text.insert(text.find("\n[[packs"), "roaming = { values = [\"on\", \"off\"], default = \"on\" }\n");
    return text + "[plans.EU-1GB]\npacks = [\"iot-connect\"]\n" +
           "[profiles.tracker-eu-1gb]\npack = \"iot-connect\"\nplan = \"EU-1GB\"\n";
}

const std::string more_sims =
    "iccid,imsi,msisdn,status,profile,group,label\n"
    "8933224000000099014,208220000009001,882470400309001,active,tracker-eu,west,new 1\n"
    "8933224000000099022,208220000009002,882470400309002,available,,west,new 2\n"
    "8933224000000010003,208220000009003,882470400300000,active,tracker-eu,moved,unit 0\n";

void import_more(Fleet& fleet) {
    ImportSettings update;
    update.update = true;
    fleet.import(more_sims, update);
}

SimRecord another_sim() {
    SimRecord record;
    record.iccid = "8933224000000099030";
    record.msisdn = "882470400309003";
    record.profile = "meter";
    return record;
}

Change a_batch(Snapshot& store, Day today) {
    Selection most;
    most.profiles = {"tracker-eu"};
    return migrate_sims(store, most, "tracker-eu-500", today);
}

std::vector<Deed> deeds_of_sims() {
    std::vector<Deed> all{
        deed("migrate one", {tracker},
             [](Snapshot& store, const Selection& sims, Day today) {
                 return migrate_sims(store, sims, "tracker-eu-500", today);
             }),
        deed("migrate a batch", a_batch),
        deed("deviate", {tracker},
             [](Snapshot& store, const Selection& sims, Day today) {
                 return deviate_sims(store, sims, {{"voice", "on"}}, "test", today);
             }),
        deed("realign", {silent},
             [](Snapshot& store, const Selection& sims, Day today) {
                 return realign_sims(store, sims, {}, today);
             }),
        deed("activate", {available},
             [](Snapshot& store, const Selection& sims, Day today) {
                 return activate_sims(store, sims, "meter", today);
             }),
        deed("suspend", {tracker, other_tracker}, suspend_sims),
        deed("resume", {suspended}, resume_sims),
        deed("terminate", {tracker}, terminate_sims),
        deed("edit a SIM",
             [](Snapshot& store, Day today) {
                 return edit_sim(store, tracker, {{}, "882470400309009", "lost", "unit 0, found"}, today);
             }),
    };
    all.push_back(deed("add a SIM",
                       [](Snapshot& store, Day today) { return add_sim(store, another_sim(), {}, today); }));
    all.push_back({"import", import_more});
    return all;
}

std::vector<Deed> deeds_of_profiles() {
    return {
        deed("create a profile",
             [](Snapshot& store, Day today) {
                 return create_profile(store, {"new", "metering", "EU-100MB", {{"data", "off"}}}, today);
             }),
        {"edit a profile",
         [](Fleet& fleet) {
             fleet.edit("tracker-eu", {{"voice", "on"}});
         }},
        deed("archive a profile",
             [](Snapshot& store, Day today) { return archive_profile(store, "tracker-eu", today); }),
        deed("delete a profile",
             [](Snapshot& store, Day today) { return delete_profile(store, "spare", today); }),
        {"apply a catalogue", [](Fleet& fleet) { fleet.apply_catalogue(grown_catalogue()); }},
        deed("revert",
             [](Snapshot& store, Day today) { return revert_request(store, RequestNumber{3}, today); }),
        {"accept a clock", accept},
        {"make a store", {}},
    };
}

}  // namespace

const std::vector<Deed>& deeds() {
    static const std::vector<Deed> all = [] {
        std::vector<Deed> deeds = deeds_of_sims();
        for (Deed& deed : deeds_of_profiles()) deeds.push_back(std::move(deed));
        return deeds;
    }();
    return all;
}

const Files& before(const Deed& deed) {
    static const Files empty = an_empty_file();
    static const Files fleet = a_fleet();
    return deed.change ? fleet : empty;
}

void act(const Deed& deed) {
    if (!deed.change) return make_store();
    Fleet fleet = opened();
    deed.change(fleet);
}

bool tried(const Deed& deed) {
    try {
        act(deed);
        return true;
    } catch (const Error& error) {
        INFO(error.message().english());
        CHECK(error.kind() == ErrorKind::store);
        CHECK_FALSE(error.message().english().empty());
        CHECK_FALSE(error.hint().english().empty());
        return false;
    }
}

}  // namespace simprof::crash_test
