#include "lib/store/sqlite/backup/copying.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "tests/crash/deeds.hpp"
#include "tests/crash/disk.hpp"
#include "tests/crash/stored_content.hpp"
#include "tests/lib/store/store_fixture.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace simprof;
using namespace simprof::crash_test;
using sqlite::Connection;

namespace {

const std::string backup_path = "/backup.db";
constexpr Damage every_damage[]{Damage::lost, Damage::kept, Damage::scattered, Damage::garbled};

Connection on_disk(const std::string& path) { return Connection{StoreAccess{path}, Disk::name}; }

/// A store, and a backup of it from before the last request.
std::map<std::string, std::string> files_to_restore() {
    const Deed& last = deeds().front();
    Disk::get().reset(before(last));
    std::map<std::string, std::string> files{{backup_path, before(last).at(store_path)}};
    act(last);
    files[store_path] = Disk::get().files().at(store_path);
    return files;
}

/// The part of a restoration that writes the store.
void restore() {
    Connection backup = on_disk(backup_path);
    backup.begin(false);
    Connection store = on_disk(store_path);
    sqlite::copy_over(backup, store, {});
}

/// True where it said that it was done.
bool tried_to(const std::function<void()>& deed) {
    try {
        deed();
        return true;
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::store);
        CHECK_FALSE(error.hint().english().empty());
        return false;
    }
}

/// What the store holds before and after it is restored.
struct Restored {
    Restored() {
        disk.reset(files);
        before = stored_content();
        disk.cut_power_at(0, Damage::lost, 0);
        restore();
        operations = disk.operations();
        after = stored_content();
    }

    Disk& disk = Disk::get();
    std::map<std::string, std::string> files = files_to_restore();
    std::string before;
    std::string after;
    std::int64_t operations = 0;
};

/// A copy of the store on the disk in memory, whose name is given by the real file system when it is whole.
struct Copied {
    store_test::TestDirectory directory;
    std::string path = (directory / "backup.db").string();

    [[nodiscard]] bool is_named() const { return std::filesystem::exists(path); }
    /// The one that is not the store's.
    [[nodiscard]] static std::string bytes() {
        for (const auto& [name, content] : Disk::get().files())
            if (name.find("backup.db.new-") != std::string::npos && !name.ends_with("-journal"))
                return content;
        return {};
    }
    [[nodiscard]] bool make() const {
        return tried_to([&] {
            Connection store = on_disk(store_path);
            store.begin(false);
            sqlite::back_up(store, path);
        });
    }
};

}  // namespace

TEST_CASE("A power cut at any operation of a restoration leaves the store as it was or as the backup is") {
    Restored restored;
    CHECK(restored.before != restored.after);
    REQUIRE(restored.operations > 20);
    test::Rounds rounds{"power cuts while restoring", "points"};
    int undone = 0;
    for (std::int64_t at = 1; at <= restored.operations + 1; ++at) {
        for (const Damage damage : every_damage) {
            INFO("at operation " << at << ", damage " << static_cast<int>(damage));
            restored.disk.reset(restored.files);
            restored.disk.cut_power_at(at, damage, rounds.seed());
            const bool was_done = tried_to(restore);
            if (at > restored.operations) restored.disk.cut_power();
            REQUIRE(restored.disk.switch_on());
            const std::string now = stored_content();
            if (was_done || now != restored.before) CHECK(now == restored.after);
            if (now == restored.before) ++undone;
            rounds.count();
        }
    }
    CHECK(undone > 0);
}

TEST_CASE(
    "A disk that fails at any operation of a restoration leaves one of the two, and it can be done again") {
    Restored restored;
    test::Rounds rounds{"failing disks while restoring", "points"};
    for (const Fault fault : {Fault::error, Fault::full, Fault::short_write}) {
        for (const bool lasts : {false, true}) {
            bool fails = true;
            for (std::int64_t n = 1; fails; ++n) {
                INFO("operation " << n << ", fault " << static_cast<int>(fault) << ", lasts " << lasts);
                restored.disk.reset(restored.files);
                restored.disk.fail_at(n, fault, lasts);
                const bool was_done = tried_to(restore);
                fails = restored.disk.mend();
                const std::string now = stored_content();
                if (was_done || now != restored.before) CHECK(now == restored.after);
                if (!was_done && n % 4 == 0) {
                    restore();
                    CHECK(stored_content() == restored.after);
                }
                rounds.count();
            }
        }
    }
}

TEST_CASE("A backup that is there under its name is whole, whatever operation of the disk failed meanwhile") {
    Disk& disk = Disk::get();
    const auto& files = before(deeds().front());
    disk.reset(files);
    const Copied whole;
    REQUIRE(whole.make());
    const std::string bytes = whole.bytes();
    REQUIRE(bytes.size() > 50'000);
    test::Rounds rounds{"failing disks while backing up", "points"};
    for (const Fault fault : {Fault::error, Fault::full, Fault::short_write}) {
        bool fails = true;
        int refused = 0;
        for (std::int64_t n = 1; fails; ++n) {
            INFO("operation " << n << ", fault " << static_cast<int>(fault));
            disk.reset(files);
            const Copied copied;
            disk.fail_at(n, fault, false);
            const bool was_done = copied.make();
            fails = disk.mend();
            CHECK(was_done == copied.is_named());
            if (was_done) CHECK((Copied::bytes() == bytes));
            if (!was_done) ++refused;
            CHECK((disk.files().at(store_path) == files.at(store_path)));
            rounds.count();
        }
        CHECK(refused > 10);
    }
}
