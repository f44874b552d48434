#include "tests/cli/fake_world.hpp"
#include "tests/program/store_content.hpp"
#include "tests/program/tested_program.hpp"
#include "tests/rounds.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <set>
#include <thread>

using namespace simprof::program_test;
using simprof::cli::test::TemporaryDirectory;
using simprof::test::Rounds;

namespace {

constexpr int clients = 8;

constexpr int commands = 230;  // that each of them gives in one round

/// One that gives one command after the other, and is told of those that were done. Most are killed.
class Client {
public:
    Client(const TestedProgram& program, int number, unsigned seed)
        : m_program(program), m_number(number), m_seed(seed) {}

    void work() {
        std::mt19937 random{m_seed * clients + static_cast<unsigned>(m_number)};
        // Who is killed often waits longer, so that on any machine about one in six is done.
        double longest = 60'000;
        for (int round = 0; round < commands; ++round) {
            const std::string reference = fmt::format("{}-{:06}", m_number, round);
            Running running = m_program.start(
                {"--wait", "60", "sim", "edit", sim(), "--label", reference, "--reference", reference});
            std::this_thread::sleep_for(std::chrono::microseconds{
                std::uniform_int_distribution<int>{0, static_cast<int>(longest)}(random)});
            running.signal(SIGKILL);
            const int exit = running.end().exit;
            if (exit == 0) told.insert(reference);
            const bool is_killed = exit == 128 + SIGKILL;
            if (is_killed) ++kills;
            longest = is_killed ? longest * 1.02 : std::max(longest * 0.9, 2'000.0);
        }
    }

    [[nodiscard]] std::string sim() const { return m_sims.at(static_cast<std::size_t>(m_number)); }

    /// What its references begin with.
    [[nodiscard]] char sign() const { return static_cast<char>('0' + m_number); }

    std::set<std::string> told{};  ///< references of what it knows to be done
    int kills = 0;

private:
    const std::vector<std::string> m_sims{"8933224000000010003", "8933224000000010078", "8933224000000010144",
                                          "8933224000000010219", "8933224000000010284", "8933224000000010359",
                                          "8933224000000010425", "8933224000000010490"};
    const TestedProgram& m_program;
    int m_number;
    unsigned m_seed;
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

/// 0 lost: what a client was told is there.
void check_told(const Client& client, const std::vector<std::string>& done) {
    for (const std::string& reference : client.told) CHECK(std::ranges::find(done, reference) != done.end());
}

/// The last change of each client; they stand in the order in which it made them.
std::map<char, std::string> last_of_each(const std::vector<std::string>& done) {
    std::map<char, std::string> last;
    for (const std::string& reference : done) {
        CHECK(last[reference.front()] < reference);
        last[reference.front()] = reference;
    }
    return last;
}

std::vector<Client> worked(const TestedProgram& program, unsigned seed) {
    std::vector<Client> all;
    for (int number = 0; number < clients; ++number) all.emplace_back(program, number, seed);
    std::vector<std::thread> threads;
    for (Client& client : all) threads.emplace_back([&client] { client.work(); });
    for (std::thread& thread : threads) thread.join();
    return all;
}

/// How many were killed.
int let_work_and_die(unsigned seed) {
    const TemporaryDirectory directory;
    const TestedProgram program{directory.path()};
    program.done({"init", "--timezone", "Europe/Paris", "--sample", "-q"});
    const std::vector<Client> all = worked(program, seed);

    CHECK(content_of(program.store()).integrity == "ok");
    const std::vector<std::string> done = references_of(program.store());
    const auto last = last_of_each(done);
    int kills = 0;
    for (const Client& client : all) {
        kills += client.kills;
        check_told(client, done);
        const std::string shown = program.done({"sim", "show", client.sim(), "-o", "json"});
        const auto label = last.find(client.sign());
        if (label != last.end()) CHECK(shown.find("\"" + label->second + "\"") != std::string::npos);
    }
    CHECK(kills > clients);
    CHECK(done.size() > clients);
    CHECK(program.run({"store", "check", "--yes"}).exit == 0);
    return kills;
}

}  // namespace

TEST_CASE(
    "Of eight clients killed at any instant none loses what it was told is done, and nothing is done twice" *
    doctest::test_suite("soak")) {
    Rounds rounds{"clients killed", "kills"};
    while (rounds.next()) rounds.count(let_work_and_die(rounds.seed()));
}
