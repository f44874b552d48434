#include "lib/store/sqlite/restore_file.hpp"

#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace simprof;
using namespace simprof::store_test;

namespace {

/// A store, and a backup from before its last request.
struct Restorable {
    Restorable() {
        store.fill();
        (void)back_up_store(store.access(), backup);
        old_head = store->facts().chain_head;
        store.import_sims(2'000, 5'000);
        head = store->facts().chain_head;
        store.close();
    }
    [[nodiscard]] std::string head_now() const { return open_store(store.access())->facts().chain_head; }
    [[nodiscard]] bool is_alone() const {
        const std::filesystem::path path{store.path()};
        for (const auto& entry : std::filesystem::directory_iterator{path.parent_path()})
            if (entry.path() != path && entry.path() != backup) return false;
        return true;
    }

    TestStore store;
    std::string backup = store.path() + ".backup";
    std::string old_head;
    std::string head;
};

}  // namespace

TEST_CASE("A restoration that is interrupted at any point leaves the store as it was, or is done") {
    bool is_done = false;
    for (int looks = 0; !is_done && looks < 10'000; looks = looks * 5 / 4 + 1) {
        Restorable restorable;
        StoreAccess access = restorable.store.access();
        int left = looks;
        access.interrupted = [&] { return left-- <= 0; };
        const auto error =
            error_of([&] { (void)sqlite::restore_file(access, restorable.backup, Instant{}, {}); });
        is_done = !error;
        if (error) CHECK(error->kind() == ErrorKind::interrupted);
        const std::string now = restorable.head_now();
        CHECK((now == restorable.head || now == restorable.old_head));
        if (now == restorable.head) CHECK(restorable.is_alone());
    }
    CHECK(is_done);
}

TEST_CASE("A restoration waits for who writes, and says so when it does not get its turn") {
    Restorable restorable;
    const auto other = open_store(restorable.store.access());
    const auto transaction = other->write();
    const auto error = error_of(
        [&] { (void)sqlite::restore_file(restorable.store.access(), restorable.backup, Instant{}, {}); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::busy);
    CHECK(restorable.head_now() == restorable.head);
    CHECK(restorable.is_alone());
}
