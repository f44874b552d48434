#include "lib/store/store_backup.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/contention/at_work.hpp"
#include "tests/program/tested_program.hpp"
#include "tests/rounds.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <vector>

using namespace simprof;
using namespace simprof::program_test;
using simprof::cli::test::TemporaryDirectory;

namespace {

constexpr int copies = 120;  // in one round

/// The heads of the chain after each of the requests that a store has.
std::set<std::string> heads_of(const std::string& store) {
    SQLite::Database database{store};
    SQLite::Statement query{database, "SELECT id || ':' || lower(hex(hash)) FROM request"};
    std::set<std::string> heads;
    while (query.executeStep()) heads.insert(query.getColumn(0).getString());
    return heads;
}

/// Copies that are made while others write, and that are checked as they are made.
std::vector<ChainHead> back_up_beside_writers(const TestedProgram& program) {
    const WritersAtWork at_work{program};
    StoreAccess access{.location = program.store()};
    access.wait = std::chrono::seconds{60};
    std::vector<ChainHead> heads;
    for (int n = 0; n < copies; ++n) {
        const std::string file = fmt::format("{}/backup-{}.db", program.directory, n);
        heads.push_back(back_up_store(access, file).head);
        const StoreCheck check = check_store(StoreAccess{file}, heads.back());
        CHECK(check.findings.empty());
        CHECK(check.head == heads.back());
        std::filesystem::remove(file);
    }
    CHECK(at_work.failed() == 0);
    return heads;
}

}  // namespace

TEST_CASE(
    "Every backup that is made while eight write is whole, and the store as one of its requests left it" *
    doctest::test_suite("soak")) {
    test::Rounds rounds{"backups beside writers", "backups"};
    while (rounds.next()) {
        const TemporaryDirectory directory;
        const TestedProgram program{directory.path()};
        program.done({"init", "--timezone", "Europe/Paris", "--sample", "-q"});
        std::set<std::string> seen;
        const std::vector<ChainHead> heads = back_up_beside_writers(program);
        const std::set<std::string> committed = heads_of(program.store());
        for (const ChainHead& head : heads) {
            CHECK(committed.contains(to_string(head)));
            seen.insert(to_string(head));
        }
        // They are of many moments.
        CHECK(seen.size() > static_cast<std::size_t>(copies) / 4);
        rounds.count(copies);
    }
}
