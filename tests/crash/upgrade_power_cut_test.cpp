#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/upgrade/chain_1.hpp"
#include "lib/store/sqlite/upgrade/upgrade_store.hpp"
#include "tests/crash/disk.hpp"
#include "tests/lib/store/sqlite/upgrade/golden_store.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;
using crash_test::Damage;
using crash_test::Disk;
using sqlite::Connection;

namespace {

const std::string path = "/store.db";
const std::string backup = "/store.db.schema1";

Connection connection_to(const std::string& file) { return Connection{StoreAccess{file}, Disk::name}; }

UpgradeReport upgraded() {
    Connection store = connection_to(path);
    return sqlite::upgrade(store, [](const std::string& kept) {
        CHECK(kept == backup);
        return std::make_unique<Connection>(StoreAccess{kept}, Disk::name);
    });
}

/// The upgrade until it is done or the power fails; true where it said that it was done.
bool tried() {
    try {
        upgraded();
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// The schema version of a store that is whole, the old one or the new one; 0 where it is neither.
std::int64_t whole_version(const std::string& old_head, const std::string& new_head) {
    Connection store = connection_to(path);
    store.begin(false);
    const auto version = store.number("PRAGMA user_version");
    if (version == 1)
        return !sqlite::first_altered_in_chain_1(store) && sqlite::head_of_chain_1(store) == old_head ? 1 : 0;
    return sqlite::verify_chain(store).empty() && hexadecimal(sqlite::chain_end(store).hash) == new_head
               ? version
               : 0;
}

}  // namespace

TEST_CASE("A power cut at any write of an upgrade leaves the old store or the new one, and it can go on") {
    Disk& disk = Disk::get();
    const std::string bytes = bytes_of(GoldenStore::file("legacy.db"));
    const auto start = [&] { disk.reset({{path, bytes}, {backup, bytes}}); };
    start();
    const UpgradeReport report = upgraded();
    const std::int64_t operations = disk.operations();
    REQUIRE(operations > 50);
    int old_ones = 0;
    int new_ones = 0;
    // The last cut comes when all is done.
    for (std::int64_t at = 1; at <= operations + 1; ++at) {
        for (const std::uint32_t seed : {1U, 2U, 3U}) {
            INFO("operation " << at << ", seed " << seed);
            start();
            disk.cut_power_at(at,
                              seed == 1   ? Damage::lost
                              : seed == 2 ? Damage::scattered
                                          : Damage::garbled,
                              seed);
            const bool was_done = tried();
            if (at > operations) disk.cut_power();
            REQUIRE(disk.switch_on());
            const auto version = whole_version(report.old_head, report.new_head);
            CHECK(version > 0);
            if (was_done) CHECK(version == 2);
            ++(version == 1 ? old_ones : new_ones);
            if (version == 1 && at % 8 == 0) CHECK(upgraded().new_head == report.new_head);
        }
    }
    CHECK(old_ones > 0);
    CHECK(new_ones > 0);
}
