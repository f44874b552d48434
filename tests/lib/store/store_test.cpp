#include "lib/store/store.hpp"

#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>

// What any store must do, whatever keeps it.

using namespace simprof;
using namespace simprof::store_test;

namespace {

std::vector<Iccid> iccids_of(const std::vector<StoredSim>& sims) {
    std::vector<Iccid> iccids;
    for (const StoredSim& sim : sims) iccids.push_back(sim.iccid);
    return iccids;
}

std::int64_t sims_in(Snapshot& view, const ServiceState& state) {
    for (const StateUse& use : view.states())
        if (use.state == state) return use.sims;
    return -1;
}

ServiceState deviated_state() {
    ServiceState state = following(ProfileId{1}, PlanId{1});
    state.own_options = options({{"sms", "off"}, {"data", "on"}});
    return state;
}

}  // namespace

TEST_CASE("A new store holds from the beginning what it is filled with, or there is none") {
    const TestDirectory directory;
    const StoreAccess access{new_location(directory)};
    NewStore what{*BillingZone::named("Asia/Tokyo"), instant("2026-11-01T00:00:00Z"), Clock::rehearsal};
    what.fill = [](Store& store) {
        const auto transaction = store.write();
        transaction->record(request(RequestKind::catalogue_apply), sample_catalogue());
        transaction->commit();
        throw Error{ErrorKind::input_output, "half way"};
    };
    CHECK(error_of([&] { create_store(access, what); })->message() == "half way");
    CHECK(std::filesystem::is_empty(directory / ""));
    what.fill = [](Store& store) {
        const auto transaction = store.write();
        transaction->record(request(RequestKind::catalogue_apply), sample_catalogue());
        transaction->record(request(RequestKind::profile_edit), {});
        transaction->commit();
    };
    create_store(access, what);
    const auto view = open_store(access)->read();
    CHECK(view->last_request()->number == RequestNumber{2});
    CHECK(view->catalogue().packs.size() == 1);
    CHECK(view->clock() == Clock::rehearsal);
}

TEST_CASE("A new store has a billing zone, no catalogue, no SIM and no request") {
    const TestDirectory directory;
    const StoreAccess access{new_location(directory)};
    create_store(access, {*BillingZone::named("Asia/Tokyo"), instant("2026-11-01T00:00:00Z")});
    const auto store = open_store(access);
    const auto view = store->read();
    CHECK(view->billing_zone().name() == "Asia/Tokyo");
    CHECK(view->clock() == Clock::real);
    CHECK(view->catalogue().packs.empty());
    CHECK(view->scan({}).empty());
    CHECK(view->states().empty());
    CHECK_FALSE(view->last_request());
    CHECK(store->facts().created == "2026-11-01T00:00:00Z");
    CHECK(store->facts().chain_head.empty());
}

TEST_CASE("A catalogue comes back as it was stored, options in their order") {
    TestStore store;
    const RequestContent written = sample_catalogue();
    const auto view = store->read();
    const Catalogue& read = view->catalogue();
    REQUIRE(read.packs.size() == 1);
    CHECK(read.packs[0].name == "Data");
    CHECK(read.packs[0].title == "Data and messages");
    CHECK(read.packs[0].options == written.packs[0].options);
    CHECK(read.packs[0].conflicts == written.packs[0].conflicts);
    CHECK(read.packs[0].platform == written.packs[0].platform);
    REQUIRE(read.plans.size() == 2);
    CHECK(read.plans[1].name == "Capped");
    CHECK(read.plans[1].pricing == "capped");
    CHECK(read.plans[1].packs == std::vector{PackId{1}});
    CHECK(read.forbidden_plan_changes == *written.forbidden_plan_changes);
    REQUIRE(read.profiles.size() == 2);
    CHECK(*read.profiles[1].options == *written.profiles[1].options);
    CHECK(read.profiles[1].options->values().front().option == "sms");
}

TEST_CASE(
    "A catalogue that was handed out stays as it was when another is recorded in the same transaction") {
    TestStore store;
    const auto transaction = store->write();
    const Catalogue& before = transaction->catalogue();
    RequestContent more;
    more.plans = {{PlanId{3}, "Free", "", {PackId{1}}, ""}};
    transaction->record(request(), more);
    CHECK(before.plans.size() == 2);
    CHECK(transaction->catalogue().plans.size() == 3);
}

TEST_CASE("REQ-1 A recorded request and its change appear together, and only once committed") {
    TestStore store;
    {
        const auto transaction = store->write();
        RequestContent changes = moves({StoredSim{nth_sim(1)}}, following(ProfileId{1}, PlanId{1}));
        CHECK(transaction->record(request(), changes) == RequestNumber{2});
        CHECK(transaction->scan({}).size() == 1);
        CHECK(transaction->last_request()->number == RequestNumber{2});
    }
    CHECK(store->read()->last_request()->number == RequestNumber{1});
    CHECK(store.all_sims().empty());
    store.import_sims(1);
    CHECK(store->read()->last_request()->number == RequestNumber{2});
    CHECK(store.all_sims().size() == 1);
}

TEST_CASE("REQ-2 A request comes back with all that was said of it") {
    TestStore store;
    Request full = request(RequestKind::sim_deviate);
    full.uid = 1000;
    full.origin = Origin::api;
    full.reason = "a “test”, \n of the line";
    full.reference = "T-1";
    full.rehearsal = true;
    full.reverts = RequestNumber{1};
    full.subject = "Basic";
    full.reached = 12;
    const auto transaction = store->write();
    const auto number = transaction->record(full, {});
    const Request read = transaction->request(number).value();
    CHECK(read.kind == RequestKind::sim_deviate);
    CHECK(read.at == full.at);
    CHECK(read.day == full.day);
    CHECK(read.actor == "ada");
    CHECK(read.uid == full.uid);
    CHECK(read.origin == Origin::api);
    CHECK(read.reason == full.reason);
    CHECK(read.reference == full.reference);
    CHECK(read.command == full.command);
    CHECK(read.version == full.version);
    CHECK(read.rehearsal);
    CHECK(read.reverts == RequestNumber{1});
    CHECK(read.subject == "Basic");
    CHECK(read.reached == 12);
    CHECK(read.sims == 0);
    CHECK(read.profiles == 0);
}

TEST_CASE("REQ-2 Every SIM's entry tells its state and deviation before and after, and its request before") {
    TestStore store;
    const auto import = store.import_sims(3);
    const StoredSim before = store.sim(nth_sim(2));
    const auto deviation = store.record(moves({before}, deviated_state(), DeviationChange::set));
    const auto view = store->read();
    const SimEntry entry = entry_of(*view, deviation, nth_sim(2)).value();
    CHECK(entry.before == before.state);
    CHECK(view->state(entry.after) == deviated_state());
    CHECK(entry.deviation_before == RequestNumber::none);
    CHECK(entry.deviation_after == deviation);
    CHECK(entry.previous == import);
    CHECK(entry_of(*view, import, nth_sim(2))->before == StateNumber::none);
    CHECK_FALSE(entry_of(*view, deviation, nth_sim(1)));
    CHECK(view->sim_entries(import).size() == 3);
    CHECK(view->sim_entries(deviation).size() == 1);
    CHECK(view->request(import)->sims == 3);
    CHECK(store.sim(nth_sim(2)).deviation == deviation);
    CHECK(store.sim(nth_sim(2)).last_request == deviation);
}

TEST_CASE("A deviation ends when it is cleared and stays when the request does not touch it") {
    TestStore store;
    store.import_sims(1);
    const auto deviation = store.record(moves(store.all_sims(), deviated_state(), DeviationChange::set));
    ServiceState suspended = deviated_state();
    suspended.status = Status::suspended;
    store.record(moves(store.all_sims(), suspended));
    CHECK(store.sim(nth_sim(1)).deviation == deviation);
    store.record(moves(store.all_sims(), following(ProfileId{2}, PlanId{1}), DeviationChange::cleared));
    CHECK(store.sim(nth_sim(1)).deviation == RequestNumber::none);
}

TEST_CASE("Equal service states have one number, however they came about") {
    TestStore store;
    store.import_sims(2);
    store.record(moves({store.sim(nth_sim(1))}, deviated_state(), DeviationChange::set));
    store.record(moves({store.sim(nth_sim(2))}, deviated_state(), DeviationChange::set));
    CHECK(store.sim(nth_sim(1)).state == store.sim(nth_sim(2)).state);
    CHECK(store->read()->states().size() == 2);
}

TEST_CASE("A service state comes back whole, its scheduled plan included") {
    TestStore store;
    store.import_sims(1);
    ServiceState waiting = following(ProfileId{2}, PlanId{1});
    waiting.next = ScheduledPlan{PlanId{2}, day("2026-12-01")};
    store.record(moves(store.all_sims(), waiting));
    CHECK(store->read()->state(store.sim(nth_sim(1)).state) == waiting);
}

TEST_CASE("The count of a state is the number of SIMs in it, after every request") {
    TestStore store;
    store.import_sims(10);
    CHECK(sims_in(*store->read(), following(ProfileId{1}, PlanId{1})) == 10);
    const auto some = store->read()->find(std::vector{nth_sim(1), nth_sim(2), nth_sim(3), nth_sim(4)});
    store.record(moves(some, deviated_state(), DeviationChange::set));
    CHECK(sims_in(*store->read(), following(ProfileId{1}, PlanId{1})) == 6);
    CHECK(sims_in(*store->read(), deviated_state()) == 4);
    store.record(moves(store.all_sims(), following(ProfileId{2}, PlanId{1}), DeviationChange::cleared));
    CHECK(sims_in(*store->read(), deviated_state()) == 0);
    CHECK(sims_in(*store->read(), following(ProfileId{2}, PlanId{1})) == 10);
}

TEST_CASE("SIMs are found by any list of numbers, by number, each once") {
    TestStore store;
    store.import_sims(50);
    const auto view = store->read();
    const std::vector few{nth_sim(7), nth_sim(99), nth_sim(3), nth_sim(7)};
    CHECK(iccids_of(view->find(few)) == std::vector{nth_sim(3), nth_sim(7)});
    std::vector<Iccid> many{nth_sim(99)};
    for (int n = 50; n > 0; --n) many.push_back(nth_sim(n));
    CHECK(iccids_of(view->find(many)) == iccids_of(view->scan({})));
    CHECK(view->find({}).empty());
}

TEST_CASE("A scan gives the SIMs that fit state, group and range, by number") {
    TestStore store;
    store.import_sims(10);
    store.record(
        moves({store.sim(nth_sim(4)), store.sim(nth_sim(5))}, deviated_state(), DeviationChange::set));
    const auto state = store.sim(nth_sim(4)).state;
    const auto view = store->read();
    SimFilter filter;
    filter.states = {state};
    CHECK(iccids_of(view->scan(filter)) == std::vector{nth_sim(4), nth_sim(5)});
    filter.groups = {"odd", "other"};
    CHECK(iccids_of(view->scan(filter)) == std::vector{nth_sim(5)});
    filter = {};
    filter.first = nth_sim(9);
    CHECK(iccids_of(view->scan(filter)) == std::vector{nth_sim(9), nth_sim(10)});
    filter.last = nth_sim(9);
    CHECK(iccids_of(view->scan(filter)) == std::vector{nth_sim(9)});
    filter = {};
    filter.states = std::vector<StateNumber>{};
    CHECK(view->scan(filter).empty());
}

TEST_CASE("A visit hands over each SIM that fits with its identity") {
    TestStore store;
    store.import_sims(4);
    SimFilter odd;
    odd.groups = {"odd"};
    std::vector<std::string> seen;
    store->read()->visit(odd, [&](const StoredSim& sim, const SimIdentity& identity) {
        CHECK(sim.state != StateNumber::none);
        seen.push_back(identity.imsi->digits());
    });
    CHECK(seen == std::vector<std::string>{"208011000001", "208011000003"});
}

TEST_CASE("A store that is asked for more while SIMs are visited calls it a bug, and can be used on") {
    TestStore store;
    store.import_sims(2);
    const auto view = store->write();
    const std::vector<std::function<void()>> questions{
        [&] { (void)view->billing_zone(); },
        [&] { (void)view->catalogue(); },
        [&] { (void)view->profile(ProfileId{1}); },
        [&] { (void)view->name(PlanId{1}); },
        [&] { (void)view->state(StateNumber{1}); },
        [&] { (void)view->states(); },
        [&] { (void)view->find(std::vector{nth_sim(1)}); },
        [&] { (void)view->scan({}); },
        [&] { view->visit({}, [](const StoredSim&, const SimIdentity&) {}); },
        [&] { (void)view->sims_with(std::vector{*Imsi::from_digits("208011000001")}); },
        [&] { (void)view->last_request(); },
        [&] { (void)view->request(RequestNumber{1}); },
        [&] { (void)view->requests({}, 1); },
        [&] { (void)view->sim_entries(RequestNumber{1}); },
        [&] { (void)view->profile_history(ProfileId{1}); },
        [&] { (void)view->catalogue_entries(RequestNumber{1}); },
        [&] { view->record(request(), {}); },
        [&] { view->commit(); }};
    for (const auto& question : questions) {
        const auto error = error_of([&] { view->scan({}, [&](const StoredSim&) { question(); }); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::bug);
    }
    CHECK(view->scan({}).size() == 2);
    CHECK(view->last_request()->number == RequestNumber{2});
}

TEST_CASE("While SIMs are visited one may look at what was read before: states, catalogue, billing zone") {
    TestStore store;
    store.import_sims(2);
    const auto view = store->read();
    view->states();
    const Catalogue& catalogue = view->catalogue();
    const BillingZone& zone = view->billing_zone();
    int visits = 0;
    view->scan({}, [&](const StoredSim& sim) {
        CHECK(view->state(sim.state) == following(ProfileId{1}, PlanId{1}));
        CHECK(&view->catalogue() == &catalogue);
        CHECK(&view->billing_zone() == &zone);
        ++visits;
    });
    CHECK(visits == 2);
}

TEST_CASE("What a visitor throws comes out of the visit, and the view can be used on") {
    TestStore store;
    store.import_sims(3);
    const auto view = store->read();
    CHECK_THROWS_AS(view->visit({}, [](const StoredSim&, const SimIdentity&) { throw 42; }), int);
    CHECK(view->scan({}).size() == 3);
}

TEST_CASE("A SIM is found by its IMSI and its MSISDN, leading zeros included") {
    TestStore store;
    RequestContent changes = moves({StoredSim{nth_sim(1)}}, following(ProfileId{1}, PlanId{1}));
    changes.identities = {{nth_sim(1), {}, identity("001010123456789", "33612345678", "A group")}};
    store.record(changes);
    const auto view = store->read();
    CHECK(sim_with(*view, *Imsi::from_digits("001010123456789")) == nth_sim(1));
    CHECK(sim_with(*view, *Msisdn::from_digits("33612345678")) == nth_sim(1));
    CHECK_FALSE(sim_with(*view, *Imsi::from_digits("01010123456789")));
    CHECK(identity_of(*view, nth_sim(1)).imsi->digits() == "001010123456789");
}

TEST_CASE("REQ-4 A change is in force on a SIM until it is taken back, and again when that is taken back") {
    for (const std::size_t moved : {1U, 400U}) {  // looked for one by one, or in a walk
        CAPTURE(moved);
        TestStore store;
        const auto import = store.import_sims(400);
        const auto move = [&](ProfileId profile) {
            std::vector<StoredSim> sims = store.all_sims();
            sims.erase(sims.begin() + static_cast<std::ptrdiff_t>(moved), sims.end());
            return moves(sims, following(profile, PlanId{1}));
        };
        const auto check = [&](RequestNumber request, RequestNumber in_force, RequestNumber before) {
            CHECK(store.sim(nth_sim(1)).in_force == in_force);
            CHECK(store.sim(nth_sim(1)).last_request == request);
            CHECK(entry_of(*store->read(), request, nth_sim(1))->in_force_before == before);
        };
        check(import, import, RequestNumber::none);
        const auto change = store.record(move(ProfileId{2}));
        check(change, change, import);
        const auto undo = store.record_reversion(change, move(ProfileId{1}));
        check(undo, import, change);
        const auto redo = store.record_reversion(undo, move(ProfileId{2}));
        check(redo, change, import);
        const auto later = store.record(move(ProfileId{1}));
        check(later, later, change);
        CHECK(store.sim(nth_sim(400)).in_force == (moved == 400 ? later : import));
    }
}

TEST_CASE("REQ-4 A new identity is in force likewise") {
    TestStore store;
    const auto import = store.import_sims(1);
    const SimIdentity first = identity_of(*store->read(), nth_sim(1));
    RequestContent edit;
    edit.identities = {{nth_sim(1), first, identity("", "")}};
    const auto edited = store.record(edit, RequestKind::sim_edit);
    CHECK(store.sim(nth_sim(1)).in_force == edited);
    RequestContent back;
    back.identities = {{nth_sim(1), identity("", ""), first}};
    const auto undo = store.record_reversion(edited, back);
    CHECK(store.sim(nth_sim(1)).in_force == import);
    CHECK(entry_of(*store->read(), undo, nth_sim(1))->in_force_before == edited);
}

TEST_CASE("REQ-4 A change is in force on a profile likewise; none is where its creation was taken back") {
    TestStore store;
    ServiceProfile profile = store->read()->catalogue()[ProfileId{1}];
    const auto options_after = [&](OptionSetPtr options) {
        RequestContent changes;
        profile.options = std::move(options);
        changes.profiles = {profile};
        return changes;
    };
    const OptionSetPtr before = profile.options;
    const auto edit = store.record(options_after(options({{"sms", "off"}, {"data", "off"}})));
    const auto undo = store.record_reversion(edit, options_after(before));
    profile.deleted = true;
    const auto removal = store.record_reversion(RequestNumber{1}, options_after(before));
    const auto history = store->read()->profile_history(ProfileId{1});
    REQUIRE(history.size() == 4);
    const auto check = [](const ProfileEntry& entry, RequestNumber in_force_before,
                          RequestNumber in_force_after) {
        CHECK(entry.in_force_before == in_force_before);
        CHECK(entry.in_force_after == in_force_after);
    };
    check(history[0], RequestNumber::none, RequestNumber{1});
    check(history[1], RequestNumber{1}, edit);
    check(history[2], edit, RequestNumber{1});
    CHECK(history[2].request == undo);
    check(history[3], RequestNumber{1}, RequestNumber::none);
    CHECK(history[3].request == removal);
}

TEST_CASE("REQ-4 A SIM that a request did not change cannot be brought back from it") {
    TestStore store;
    const auto import = store.import_sims(1);
    store.import_sims(1, 2);
    const auto back = moves({store.sim(nth_sim(2))}, deviated_state());
    CHECK(error_of([&] { store.record_reversion(import, back); })->kind() == ErrorKind::bug);
}

TEST_CASE("ALN-2 The profile that a SIM passed through stands in its entry") {
    TestStore store;
    store.import_sims(2);
    RequestContent changes = moves({store.sim(nth_sim(1))}, following(ProfileId{1}, PlanId{1}));
    changes.states.push_back(deviated_state());
    changes.sims.push_back({store.sim(nth_sim(2)), 1, DeviationChange::set});
    changes.vias = {ProfileId{2}};
    const auto request = store.record(changes);
    CHECK(entry_of(*store->read(), request, nth_sim(1))->via == ProfileId{2});
    CHECK(entry_of(*store->read(), request, nth_sim(2))->via == ProfileId::none);
}

TEST_CASE("A SIM's whole history and requests by their numbers are read in one go, oldest first") {
    TestStore store;
    const auto import = store.import_sims(2);
    const auto deviation = store.record(moves({store.sim(nth_sim(2))}, deviated_state()));
    const auto view = store->read();
    const auto history = view->sim_history(nth_sim(2));
    REQUIRE(history.size() == 2);
    CHECK(history[0].request == import);
    CHECK(history[1].request == deviation);
    CHECK(history[1].previous == import);
    CHECK(view->sim_history(nth_sim(9)).empty());
    const auto requests = view->requests(std::array{deviation, import, deviation, RequestNumber{99}});
    REQUIRE(requests.size() == 2);
    CHECK(requests[0].number == import);
    CHECK(requests[1].number == deviation);
    CHECK(view->requests(std::span<const RequestNumber>{}).empty());
}

TEST_CASE("A new identity is a request of its own, with the one before kept") {
    TestStore store;
    const auto import = store.import_sims(2);
    const SimIdentity first = identity_of(*store->read(), nth_sim(1));
    const SimIdentity second = identity("208019999999", "33699999999", "moved");
    RequestContent changes;
    changes.identities = {{nth_sim(1), first, second}};
    const auto edit = store.record(changes, RequestKind::sim_edit);
    const auto view = store->read();
    CHECK(view->request(edit)->sims == 1);
    CHECK(identity_of(*view, nth_sim(1)) == second);
    const StoredSim sim = view->find(std::vector{nth_sim(1)}).at(0);
    CHECK(sim.last_request == edit);
    const SimEntry entry = entry_of(*view, edit, nth_sim(1)).value();
    CHECK(entry.before == entry.after);
    CHECK(entry.previous == import);
    const auto history = view->identity_history(nth_sim(1));
    REQUIRE(history.size() == 2);
    CHECK(history[0].request == import);
    CHECK_FALSE(history[0].before);
    CHECK(history[0].after == first);
    CHECK(history[1].before == first);
    CHECK(history[1].after == second);
    CHECK(view->identity_edits(edit).size() == 1);
    CHECK(view->identity_edits(import).empty());
}

TEST_CASE("Two SIMs can exchange their numbers in one request") {
    TestStore store;
    store.import_sims(2);
    const SimIdentity one = identity_of(*store->read(), nth_sim(1));
    const SimIdentity two = identity_of(*store->read(), nth_sim(2));
    RequestContent changes;
    changes.identities = {{nth_sim(1), one, two}, {nth_sim(2), two, one}};
    store.record(changes);
    CHECK(identity_of(*store->read(), nth_sim(1)) == two);
    CHECK(identity_of(*store->read(), nth_sim(2)) == one);
}

TEST_CASE("A new SIM can take the number that another gives up in the same request") {
    TestStore store;
    store.import_sims(1);
    const SimIdentity old = identity_of(*store->read(), nth_sim(1));
    RequestContent changes = moves({StoredSim{nth_sim(2)}}, following(ProfileId{1}, PlanId{1}));
    changes.identities = {{nth_sim(1), old, {}}, {nth_sim(2), {}, old}};
    store.record(changes);
    CHECK(sim_with(*store->read(), *old.imsi) == nth_sim(2));
    CHECK(store->read()->last_request()->sims == 2);
}

TEST_CASE("IDN-4 A number that another SIM has is refused, its kind named, and nothing is changed") {
    TestStore store;
    store.import_sims(2);
    for (const auto& [taken, kind] :
         {std::pair{identity("208011000002", ""), "IMSI"}, {identity("", "3361000002"), "MSISDN"}}) {
        RequestContent changes;
        changes.identities = {{nth_sim(1), identity_of(*store->read(), nth_sim(1)), taken}};
        const auto error = error_of([&] { store.record(changes); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::refused);
        CHECK(error->code() == "IDN-4");
        CHECK(error->message().find(kind) != std::string::npos);
    }
    CHECK(store->read()->last_request()->number == RequestNumber{2});
}

TEST_CASE("REQ-2 A profile's history tells when it was created, edited, archived and deleted") {
    TestStore store;
    ServiceProfile profile = store->read()->catalogue().profiles[1];
    const OptionSetPtr first = profile.options;
    RequestContent changes;
    profile.options = options({{"sms", "on"}, {"data", "off"}});
    changes.profiles = {profile};
    const auto edited = store.record(changes);
    changes.profiles[0].archived = true;
    const auto archived = store.record(changes);
    changes.profiles[0].deleted = true;
    const auto deleted = store.record(changes);
    const auto view = store->read();
    const auto history = view->profile_history(ProfileId{2});
    REQUIRE(history.size() == 4);
    CHECK_FALSE(history[0].before);
    CHECK(*history[0].after == *first);
    CHECK(history[1].request == edited);
    CHECK(*history[1].before == *first);
    CHECK(*history[1].after == *profile.options);
    CHECK(history[2].request == archived);
    CHECK_FALSE(history[2].archived_before);
    CHECK(history[2].archived_after);
    CHECK(history[3].request == deleted);
    CHECK_FALSE(history[3].after);
    CHECK(view->request(edited)->profiles == 1);
    CHECK(view->profile_entries(edited).size() == 1);
    CHECK(view->profile_entries(RequestNumber{1}).size() == 2);
    CHECK(view->catalogue().profiles[1].deleted);
    CHECK(view->catalogue().profile("Silent") == nullptr);
}

TEST_CASE("A profile stored as it already is leaves no trace in the history") {
    TestStore store;
    RequestContent changes;
    changes.profiles = {store->read()->catalogue().profiles[0]};
    const auto number = store.record(changes);
    CHECK(store->read()->request(number)->profiles == 0);
    CHECK(store->read()->profile_history(ProfileId{1}).size() == 1);
}

TEST_CASE("PRO-1 A deleted profile's name is free, also for a profile made in the same request") {
    TestStore store;
    RequestContent changes;
    ServiceProfile old = store->read()->catalogue().profiles[1];
    old.deleted = true;
    ServiceProfile fresh = store->read()->catalogue().profiles[0];
    fresh.id = ProfileId{3};
    fresh.name = "SILENT";
    changes.profiles = {fresh, old};
    store.record(changes);
    CHECK(store->read()->catalogue().profile("silent")->id == ProfileId{3});
}

TEST_CASE("Requests are listed newest first, by day, kind, actor and reference, up to a limit") {
    TestStore store;
    const auto transaction = store->write();
    for (int n = 1; n <= 3; ++n) {
        Request request = store_test::request(n == 2 ? RequestKind::sim_migrate : RequestKind::sim_edit);
        request.day = day("2026-12-0" + std::to_string(n));
        request.actor = n == 3 ? "bob" : "ada";
        if (n == 1) request.reference = "T-1";
        transaction->record(request, {});
    }
    const auto numbers = [&](const RequestFilter& filter, std::size_t limit = 100) {
        std::vector<int> found;
        for (const Request& request : transaction->requests(filter, limit))
            found.push_back(static_cast<int>(request.number));
        return found;
    };
    RequestFilter filter;
    CHECK(numbers(filter) == std::vector{4, 3, 2, 1});
    CHECK(numbers(filter, 2) == std::vector{4, 3});
    filter.kinds = {RequestKind::sim_edit, RequestKind::catalogue_apply};
    CHECK(numbers(filter) == std::vector{4, 2, 1});
    filter.actors = {"ada"};
    CHECK(numbers(filter) == std::vector{2, 1});
    filter.references = {"T-1"};
    CHECK(numbers(filter) == std::vector{2});
    filter = {};
    filter.since = day("2026-12-02");
    CHECK(numbers(filter) == std::vector{4, 3});
    filter.until = day("2026-12-02");
    CHECK(numbers(filter) == std::vector{3});
}

TEST_CASE("A SIM that is not as it was read is a bug, and what was recorded of it cannot be committed") {
    TestStore store;
    store.import_sims(20);
    const auto stale = store.all_sims();
    store.record(moves(stale, following(ProfileId{2}, PlanId{1})));
    for (const std::size_t count : {std::size_t{1}, stale.size()}) {
        const auto transaction = store->write();
        const std::vector some(stale.begin(), stale.begin() + static_cast<std::ptrdiff_t>(count));
        const auto error = error_of([&] { transaction->record(request(), moves(some, deviated_state())); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::bug);
        CHECK(error_of([&] { transaction->commit(); })->kind() == ErrorKind::bug);
    }
    CHECK(store->read()->last_request()->number == RequestNumber{3});
}

TEST_CASE("SIMs that do not exist, or come twice, or out of order, are bugs") {
    TestStore store;
    store.import_sims(3);
    auto sims = store.all_sims();
    std::ranges::reverse(sims);
    const auto kind_of = [&](const RequestContent& changes) {
        return error_of([&] { store.record(changes); })->kind();
    };
    CHECK(kind_of(moves(sims, deviated_state())) == ErrorKind::bug);
    CHECK(kind_of(moves({sims[0], sims[0]}, deviated_state())) == ErrorKind::bug);
    StoredSim nobody = sims[0];
    nobody.iccid = nth_sim(99);
    CHECK(kind_of(moves({nobody}, deviated_state())) == ErrorKind::bug);
    CHECK(kind_of(moves({StoredSim{nth_sim(1)}}, deviated_state())) == ErrorKind::bug);
    RequestContent edit;
    edit.identities = {{nth_sim(99), SimIdentity{}, SimIdentity{}}};
    CHECK(kind_of(edit) == ErrorKind::bug);
    edit.identities = {{nth_sim(1), SimIdentity{}, SimIdentity{}}};
    CHECK(kind_of(edit) == ErrorKind::bug);
    edit.identities = {{nth_sim(1), {}, SimIdentity{}}};
    CHECK(kind_of(edit) == ErrorKind::bug);
}

TEST_CASE("Thousands of SIMs, half of them new, change in one request, and each entry is found") {
    TestStore store;
    store.import_sims(3'000);
    RequestContent changes = moves(store.all_sims(), following(ProfileId{2}, PlanId{1}));
    for (int n = 3'001; n <= 6'000; ++n) changes.sims.push_back({{nth_sim(n)}, 0, DeviationChange::none});
    const auto number = store.record(changes);
    const auto view = store->read();
    CHECK(view->request(number)->sims == 6'000);
    CHECK(view->sim_entries(number).size() == 6'000);
    for (const int n : {1, 77, 2'999, 3'000, 3'001, 6'000}) CHECK(entry_of(*view, number, nth_sim(n)));
    CHECK(entry_of(*view, number, nth_sim(3'000))->previous == RequestNumber{2});
    CHECK(entry_of(*view, number, nth_sim(3'001))->previous == RequestNumber::none);
    CHECK(sims_in(*view, following(ProfileId{2}, PlanId{1})) == 6'000);
}

TEST_CASE("IDN-4 Shared numbers are refused in a first import of many SIMs too") {
    TestStore store;
    const auto sims_with_number_9000 = [](int number_of_9000) {
        RequestContent changes;
        changes.states = {following(ProfileId{1}, PlanId{1})};
        for (int n = 1; n <= 12'000; ++n) {
            changes.sims.push_back({{nth_sim(n)}, 0, DeviationChange::none});
            const std::string number = std::to_string(1'000'000 + (n == 9'000 ? number_of_9000 : n));
            changes.identities.add(nth_sim(n), {}, identity("20801" + number, ""));
        }
        return changes;
    };
    CHECK(error_of([&] { store.record(sims_with_number_9000(5)); })->code() == "IDN-4");
    CHECK(store.all_sims().empty());
    store.record(sims_with_number_9000(9'000));
    CHECK(store.all_sims().size() == 12'000);
    store.close();
    CHECK_NOTHROW((void)open_store(store.access()));
}

TEST_CASE("A view sees the store as it was when the view began, and keeps nobody from reading") {
    TestStore store;
    store.import_sims(2);
    const auto early = store->read();
    const auto other = store->read();
    const auto writer = store->write();
    writer->record(request(), moves(early->scan({}), following(ProfileId{2}, PlanId{1})));
    CHECK(early->last_request()->number == RequestNumber{2});
    CHECK(other->last_request()->number == RequestNumber{2});
    CHECK(early->state(early->scan({})[0].state) == following(ProfileId{1}, PlanId{1}));
    CHECK(writer->last_request()->number == RequestNumber{3});
}
