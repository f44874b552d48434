#include "tests/lib/store/sqlite/tampering.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace simprof;
using namespace simprof::store_test;

namespace {

using Ask = std::function<void(Snapshot&)>;

/// After somebody changed the store the question is answered with what is wrong and what to do.
void check_told(const std::string& statements, const Ask& ask, std::string_view words) {
    CAPTURE(statements);
    TestStore store{StoreKind::sqlite};
    store.fill();
    store.close();
    tamper(store.path(), statements);
    const auto opened = open_store(store.access());
    const auto error = error_of([&] { ask(*opened->read()); });
    REQUIRE(error);
    CAPTURE(error->message().english());
    CHECK(error->kind() == ErrorKind::store);
    CHECK(error->message().english().find(words) != std::string::npos);
    CHECK_FALSE(error->hint().english().empty());
}

void ask_catalogue(Snapshot& view) { (void)view.catalogue(); }
void ask_states(Snapshot& view) { (void)view.states(); }

}  // namespace

TEST_CASE("A setting that is missing or means nothing is told, and nothing stands in for it") {
    const Ask zone = [](Snapshot& view) { (void)view.billing_zone(); };
    const Ask clock = [](Snapshot& view) { (void)view.clock(); };
    check_told("DELETE FROM setting WHERE name = 'billing_zone'", zone, "no billing zone");
    check_told("UPDATE setting SET value = 'Mars/Olympus' WHERE name = 'billing_zone'", zone,
               "Mars/Olympus, a time zone that this system does not know");
    check_told("DELETE FROM setting WHERE name = 'clock'", clock, "by which clock it lives");
    check_told("UPDATE setting SET value = 'moon' WHERE name = 'clock'", clock, "by which clock it lives");
}

TEST_CASE("A definition that is none is told with what is wrong in it") {
    check_told("UPDATE pack SET definition = '{'", ask_catalogue, "damaged");
    check_told("UPDATE pack SET definition = json_remove(definition, '$.title')", ask_catalogue,
               "/title is missing");
    check_told("UPDATE pack SET definition = json_set(definition, '$.title', 5)", ask_catalogue,
               "5 is no text");
    check_told("UPDATE pack SET definition = json_set(definition, '$.options', 5)", ask_catalogue,
               "5 is no list");
    check_told("UPDATE pack SET definition = json_set(definition, '$.options[0].values', 'on')",
               ask_catalogue, "is no list");
    check_told("UPDATE pack SET definition = json_set(definition, '$.conflicts', 'none')", ask_catalogue,
               "is no list");
    check_told("UPDATE plan SET definition = json_set(definition, '$.packs', 1)", ask_catalogue,
               "1 is no list");
    check_told("UPDATE plan SET definition = json_set(definition, '$.packs[0]', 'Data')", ask_catalogue,
               "is no number");
    check_told("UPDATE setting SET value = '5' WHERE name = 'forbidden_plan_changes'", ask_catalogue,
               "the forbidden plan changes");
}

TEST_CASE("A service state that is missing or means nothing is told") {
    check_told("UPDATE state SET status = 'gone' WHERE id = 1", ask_states, "“gone” is no status");
    check_told("UPDATE state SET next_plan = 1, next_from = 'someday' WHERE id = 1", ask_states,
               "“someday” is no day");
    check_told("UPDATE state SET plan = 99 WHERE id = (SELECT max(id) FROM state WHERE plan > 0)", ask_states,
               "of a profile or a plan that is missing");
    check_told("UPDATE state SET profile = 99 WHERE id = (SELECT max(id) FROM state WHERE profile > 0)",
               ask_states, "of a profile or a plan that is missing");
    const auto ask_first = [](Snapshot& view) { (void)view.state(StateNumber{1}); };
    check_told("DELETE FROM state WHERE id = 1", ask_first, "state 1 is missing");
    for (const char* part : {"profile = 99", "profile = 0", "plan = 99", "plan = 0"})
        check_told(std::string{"UPDATE state SET "} + part + " WHERE id = 1", ask_first,
                   "state 1 is of a profile or a plan that is missing");
    check_told("UPDATE state SET next_plan = 99, next_from = '2027-01-01' WHERE id = 1", ask_first,
               "state 1 is of a profile or a plan that is missing");
}

TEST_CASE("A request that only the history knows is told as missing") {
    check_told(
        "DELETE FROM request WHERE id = 2",
        [](Snapshot& view) { (void)view.known_request(RequestNumber{2}); }, "request 2 is missing");
}

TEST_CASE("SIMs leave no state that is missing, and the store stays as it was") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(3);
    const ServiceState target = following(ProfileId{2}, PlanId{1});
    store.record(moves({store.sim(nth_sim(1))}, target));
    const std::vector<StoredSim> sims{store.sim(nth_sim(2)), store.sim(nth_sim(3))};
    store.close();
    tamper(store.path(), "DELETE FROM state WHERE id = 1");
    const auto opened = open_store(store.access());
    const auto error = error_of([&] {
        const auto transaction = opened->write();
        transaction->record(request(), moves(sims, target));
        transaction->commit();
    });
    REQUIRE(error);
    CHECK(error->message().english().find("is missing") != std::string::npos);
    CHECK(opened->read()->last_request()->number == RequestNumber{3});
}

TEST_CASE("A state that counts fewer SIMs than leave it is damage, and the store stays as it was") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(3);
    const std::vector<StoredSim> sims = store.all_sims();
    store.close();
    tamper(store.path(), "UPDATE state SET sims = 2");
    const auto opened = open_store(store.access());
    const auto error = error_of([&] {
        const auto transaction = opened->write();
        transaction->record(request(), moves(sims, following(ProfileId{2}, PlanId{1})));
    });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::store);
    CHECK(error->message().english().find("do not count the SIMs") != std::string::npos);
    CHECK(opened->read()->last_request()->number == RequestNumber{2});
}
