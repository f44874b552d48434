#include "lib/store/store_backup.hpp"

#include <doctest/doctest.h>

using namespace simprof;

TEST_CASE("A restoration is another one where anything that people agreed to is otherwise") {
    const ChainHead head{RequestNumber{7}, "aa"};
    RestoreReport shown;
    shown.location = "/var/store.db";
    shown.file = "/var/backup.db";
    shown.now = head;
    shown.then = ChainHead{RequestNumber{5}, "bb"};
    const auto differs = [&](auto part, auto value) {
        RestoreReport now = shown;
        now.*part = value;
        return !(now == shown) && !(shown == now);
    };
    CHECK(shown == RestoreReport{shown});
    CHECK(differs(&RestoreReport::location, "/var/other.db"));
    CHECK(differs(&RestoreReport::file, "/var/older.db"));
    CHECK(differs(&RestoreReport::damage, verbatim("The store is damaged.")));
    CHECK(differs(&RestoreReport::is_missing, true));
    CHECK(differs(&RestoreReport::now, ChainHead{RequestNumber{8}, "cc"}));
    CHECK(differs(&RestoreReport::then, head));
    CHECK_FALSE(differs(&RestoreReport::kept, "/var/store.db.before-20261123T090000Z"));
}
