#include "lib/store/sqlite/backup/backup_file.hpp"

#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace simprof;
using namespace simprof::store_test;

namespace {

/// A store, and the place of its backups.
struct Backups {
    TestStore store;
    TestDirectory directory;
    std::string stem = (directory / "fleet.db").string();

    [[nodiscard]] std::string back_up(const std::string& name) const {
        return back_up_store(store.access(), (directory / name).string()).file;
    }
    [[nodiscard]] std::vector<std::string> removed() const {
        return remove_older_backups(store.access(), stem, 1);
    }
};

void put(const std::string& path, const std::string& content) {
    std::ofstream{path, std::ios::binary} << content;
}

}  // namespace

TEST_CASE("Of the dated backups the newest stay, and of all other files each") {
    const Backups backups;
    const std::string older = backups.back_up("fleet-20261121T090000Z.db");
    const std::string newer = backups.back_up("fleet-20261122T090000Z.db");
    for (const std::string name :
         {"fleet-20261123T09000Z.db", "fleet-20261120T0900000.db", "float-20261120T090000Z.db",
          "fleet-20261120T090000Z.dc", "fleet-2026112OT090000Z.db", "fleet-20261120_090000Z.db"})
        CHECK(std::filesystem::exists(backups.back_up(name)));
    CHECK(backups.removed() == std::vector{older});
    CHECK(std::filesystem::exists(newer));
    CHECK(backups.removed().empty());
}

TEST_CASE("What has the name of a dated backup and is no whole store is never removed") {
    const Backups backups;
    const std::string newer = backups.back_up("fleet-20261122T090000Z.db");
    const auto named = [&](const char* name) { return (backups.directory / name).string(); };
    std::filesystem::create_directory(named("fleet-20261101T090000Z.db"));
    std::filesystem::create_symlink(newer, named("fleet-20261102T090000Z.db"));
    put(named("fleet-20261103T090000Z.db"), "short");
    put(named("fleet-20261104T090000Z.db"), std::string(200, 'x'));
    put(named("fleet-20261105T090000Z.db"), "SQLite format 3" + std::string(200, 'x'));
    const std::string being_written = backups.back_up("fleet-20261106T090000Z.db");
    put(being_written + "-journal", "of somebody");
    CHECK(backups.removed().empty());
    std::filesystem::remove(being_written + "-journal");
    CHECK(backups.removed() == std::vector{being_written});
}
