#include "lib/store/sqlite/backup/set_aside.hpp"

#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace simprof;
using namespace simprof::store_test;
using sqlite::SetAside;

namespace {

/// A store of which SQLite left a journal, and the name to set it aside under.
struct Damaged {
    Damaged() {
        std::ofstream{path} << "damaged";
        std::ofstream{path + "-journal"} << "journal";
    }
    TestDirectory directory;
    std::string path = (directory / "store.db").string();
    std::string aside = (directory / "store.db.damaged").string();

    [[nodiscard]] bool is_in_place() const {
        return std::filesystem::exists(path) && std::filesystem::exists(path + "-journal") &&
               !std::filesystem::exists(aside);
    }
};

}  // namespace

TEST_CASE("A store goes aside with its journal, and comes back unless it is to stay there") {
    const Damaged damaged;
    {
        const SetAside aside{damaged.path, damaged.aside};
        CHECK_FALSE(sqlite::has_left_parts(damaged.path));
        CHECK(sqlite::has_left_parts(damaged.aside));
    }
    CHECK(damaged.is_in_place());
    SetAside aside{damaged.path, damaged.aside};
    aside.keep();
    CHECK(std::filesystem::exists(damaged.aside + "-journal"));
}

TEST_CASE("A store that cannot be set aside says so and stays where it is") {
    const Damaged damaged;
    const auto error = error_of([&] { const SetAside aside{damaged.path, damaged.path + "/no/directory"}; });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::store);
    CHECK(error->message().english().find("cannot be set aside") != std::string::npos);
    CHECK_FALSE(error->hint().english().empty());
    CHECK(damaged.is_in_place());
}

TEST_CASE("A store of which a part cannot be set aside comes back whole, and what had that name stays") {
    const Damaged damaged;
    std::ofstream{damaged.aside + "-journal"} << "another's";
    const auto error = error_of([&] { const SetAside aside{damaged.path, damaged.aside}; });
    REQUIRE(error);
    CHECK(damaged.is_in_place());
    CHECK(std::filesystem::file_size(damaged.aside + "-journal") == 9);
    CHECK(std::filesystem::file_size(damaged.path + "-journal") == 7);
}
