#include "lib/store/store_backup.hpp"
#include "tests/contention/at_work.hpp"
#include "tests/servers/served_store.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <set>

using namespace simprof;
using namespace simprof::servers_test;
using namespace simprof::program_test;

namespace {

constexpr int copies = 8;

/// Copies that are made while others write, and that are checked as they are made; their heads.
std::set<std::string> back_up_server_beside_writers(const ServedStore& store) {
    const WritersAtWork at_work{store.program};
    StoreAccess access{store.location};
    access.wait = std::chrono::seconds{60};
    std::set<std::string> heads;
    for (int n = 0; n < copies; ++n) {
        const std::string file = fmt::format("{}/backup-{}.db", store.directory.path(), n);
        const ChainHead head = back_up_store(access, file).head;
        CHECK(check_store(StoreAccess{file}, head).findings.empty());
        heads.insert(to_string(head));
        std::filesystem::remove(file);
    }
    CHECK(at_work.failed() == 0);
    return heads;
}

}  // namespace

TEST_CASE("Every backup of a server that is made while eight write is the store as a request left it") {
    const ServedStore store;
    const std::set<std::string> heads = back_up_server_beside_writers(store);
    CHECK(heads.size() > 1);
    for (const std::string& head : heads)
        CHECK(store.program.run({"store", "check", "--anchor", head}).exit == 0);
}
