#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

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
