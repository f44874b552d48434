#include "lib/store/postgresql/settling.hpp"

#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

TEST_CASE("Where the answer to a commit was lost, the store says whether the request is done") {
    TestStore store{StoreKind::postgresql};
    const Error lost{ErrorKind::store, "The connection was lost.", "Run it again."};
    const std::string hash(32, 'x');
    const auto told = [&](const ChainEnd& end) {
        return postgresql::how_it_stands(store.access(), end, lost).message();
    };
    CHECK(told({RequestNumber{2}, hash}) == "Request 2 is not done. The connection was lost.");
    CHECK(told({RequestNumber{1}, hash}) == "Request 1 is not done. The connection was lost.");
    std::string stored = test_server().run(store.path(), "SELECT encode(hash, 'hex') FROM simprof.request");
    stored.pop_back();
    std::string bytes;
    for (std::size_t n = 0; n < stored.size(); n += 2)
        bytes += static_cast<char>(std::stoi(stored.substr(n, 2), nullptr, 16));
    CHECK(told({RequestNumber{1}, bytes}).starts_with("Request 1 is done, but the connection was lost"));
    store.close();
    test_server().stop();
    CHECK(told({RequestNumber{1}, bytes}).starts_with("Request 1 may be done"));
    test_server().start();
    CHECK(told({RequestNumber{1}, bytes}).starts_with("Request 1 is done"));
}
