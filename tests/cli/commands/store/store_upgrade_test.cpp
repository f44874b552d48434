#include "tests/cli/fake_world.hpp"
#include "tests/lib/store/sqlite/upgrade/golden_store.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace simprof::cli::test;
using simprof::store_test::bytes_of;
using simprof::store_test::GoldenStore;

namespace {

/// A person who is asked about an upgrade.
struct Upgrading {
    Upgrading() {
        person.environment["SIMPROF_STORE"] = golden.path();
        person.err_is_terminal = true;
        person.answers = {"y"};
    }
    /// Another store in its place before the person answers.
    void meanwhile(const std::string& name) {
        person.while_asked = [this, name] {
            std::filesystem::copy_file(GoldenStore::file(name), golden.path(),
                                       std::filesystem::copy_options::overwrite_existing);
        };
    }

    GoldenStore golden{"sample"};
    FakeWorld person;
};

}  // namespace

TEST_CASE("What was shown is what is upgraded: a store with other requests by then is left as it is") {
    Upgrading upgrading;
    upgrading.meanwhile("plans.db");
    const Outcome outcome = upgrading.person.run({"store", "upgrade"});
    CHECK(outcome.exit == 6);
    CHECK(outcome.err.find("is not as it was shown any more") != std::string::npos);
    CHECK(bytes_of(upgrading.golden.path()) == bytes_of(GoldenStore::file("plans.db")));
    CHECK_FALSE(std::filesystem::exists(upgrading.golden.backup()));
    upgrading.person.while_asked = nullptr;
    upgrading.person.answers = {"y"};
    CHECK(upgrading.person.run({"store", "upgrade"}).exit == 0);
}

TEST_CASE("Who says --yes to an upgrade agrees to the store as it is") {
    Upgrading upgrading;
    upgrading.person.err_is_terminal = false;
    CHECK(upgrading.person.run({"store", "upgrade", "--yes"}).exit == 0);
}
