#include "lib/store/open.hpp"
#include "tests/contention/at_once.hpp"
#include "tests/servers/served_store.hpp"
#include "tests/servers/whole_history.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

using namespace simprof;
using namespace simprof::servers_test;
using namespace simprof::program_test;

TEST_CASE("Eight writers of a server at once lose nothing: each change is there, one after the other") {
    const ServedStore store;
    check_writers_at_once(store.program);
    check_history(*open_store({store.location}));
}

TEST_CASE("Whoever holds a store on a server is named at the deadline, by process and command") {
    const ServedStore store;
    StoreAccess access{store.location};
    access.user = "ada sim import";
    const auto other = open_store(access);
    const auto holder = other->write();
    const Ended waited = store.program.run({"--wait", "1", "sim", "suspend", "8933224000000010003"});
    INFO(waited.err);
    CHECK(waited.exit == 7);
    CHECK(waited.err.find(std::to_string(::getpid()) + " ada sim import") != std::string::npos);
}

TEST_CASE("A reader of a server whose answer nobody takes keeps no writer waiting") {
    const ServedStore store;
    check_blocked_reader(store.program);
}
