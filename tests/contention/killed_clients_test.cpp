#include "tests/cli/fake_world.hpp"
#include "tests/program/store_content.hpp"
#include "tests/program/tested_program.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <thread>

using namespace simprof::program_test;
using simprof::cli::test::TemporaryDirectory;

namespace {

constexpr int clients = 8;

/// How often each of them gives a command.
int rounds() { return std::getenv("SIMPROF_SOAK") != nullptr ? 1500 : 150; }

unsigned kill_seed() {
    const char* const given = std::getenv("SIMPROF_KILL_SEED");
    return given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 1;
}

/// One that gives one command after the other, and is told of those that were done. Most are killed.
class Client {
public:
    Client(const TestedProgram& program, int number) : m_program(program), m_number(number) {}

    void work() {
        std::mt19937 random{kill_seed() * 1000 + static_cast<unsigned>(m_number)};
        std::uniform_int_distribution<int> patience{0, 60'000};
        for (int round = 0; round < rounds(); ++round) {
            const std::string reference = fmt::format("{}-{:06}", m_number, round);
            Running running = m_program.start(
                {"--wait", "60", "sim", "edit", sim(), "--label", reference, "--reference", reference});
            std::this_thread::sleep_for(std::chrono::microseconds{patience(random)});
            running.signal(SIGKILL);
            const int exit = running.end().exit;
            if (exit == 0) told.insert(reference);
            if (exit == 128 + SIGKILL) ++kills;
        }
    }

    [[nodiscard]] std::string sim() const { return m_sims.at(static_cast<std::size_t>(m_number)); }

    std::set<std::string> told{};  ///< references of what it knows to be done
    int kills = 0;

private:
    const std::vector<std::string> m_sims{"8933224000000010003", "8933224000000010078", "8933224000000010144",
                                          "8933224000000010219", "8933224000000010284", "8933224000000010359",
                                          "8933224000000010425", "8933224000000010490"};
    const TestedProgram& m_program;
    int m_number;
};

/// The references of the requests in their order; fails where one stands twice.
std::vector<std::string> references_of(const std::string& store) {
    SQLite::Database database{store};
    SQLite::Statement query{database,
                            "SELECT reference FROM request WHERE reference IS NOT NULL ORDER BY id"};
    std::vector<std::string> references;
    while (query.executeStep()) references.push_back(query.getColumn(0).getString());
    const std::set<std::string> once(references.begin(), references.end());
    CHECK(once.size() == references.size());
    return references;
}

}  // namespace

TEST_CASE(
    "Of eight clients killed at any instant none loses what it was told is done, and nothing is done twice" *
    doctest::test_suite("soak")) {
    const TemporaryDirectory directory;
    const TestedProgram program{directory.path()};
    program.done({"init", "--timezone", "Europe/Paris", "--sample", "-q"});
    std::vector<Client> all;
    for (int number = 0; number < clients; ++number) all.emplace_back(program, number);
    std::vector<std::thread> threads;
    for (Client& client : all) threads.emplace_back([&client] { client.work(); });
    for (std::thread& thread : threads) thread.join();

    CHECK(content_of(program.store()).integrity == "ok");
    const std::vector<std::string> done = references_of(program.store());
    int kills = 0;
    std::size_t told = 0;
    for (const Client& client : all) {
        kills += client.kills;
        told += client.told.size();
        for (const std::string& reference : client.told)
            CHECK(std::find(done.begin(), done.end(), reference) != done.end());
    }
    std::map<char, std::string> last;
    for (const std::string& reference : done) {
        CHECK(last[reference.front()] < reference);
        last[reference.front()] = reference;
    }
    for (const Client& client : all) {
        const std::string shown = program.done({"sim", "show", client.sim(), "-o", "json"});
        const std::string label = last[static_cast<char>('0' + (&client - all.data()))];
        if (!label.empty()) CHECK(shown.find("\"" + label + "\"") != std::string::npos);
    }
    CHECK(kills > clients);
    CHECK(told > clients);
    CHECK(program.run({"store", "check", "--yes"}).exit == 0);
    MESSAGE(fmt::format("{} kills, {} told, {} done, SIMPROF_KILL_SEED={}", kills, told, done.size(),
                        kill_seed()));
}
