#include "tests/lib/store/postgresql/older_store.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace simprof::store_test;

TEST_CASE("What a check compares the schema on a server with is what schema.sql makes") {
    const TestStore fresh{StoreKind::postgresql};
    const std::string file =
        std::string{SIMPROF_SOURCE_DIR} + "/lib/store/postgresql/check/schema_things.txt";
    const std::string made = things_at(fresh.path());
    if (std::getenv("SIMPROF_REWRITE_TRANSCRIPTS") != nullptr) std::ofstream{file} << made;
    std::ifstream written{file};
    CHECK(made == std::string{std::istreambuf_iterator<char>{written}, {}});
}
