#include "tests/contention/killed_clients.hpp"

#include "tests/program/said.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <set>
#include <thread>

namespace simprof::program_test {

namespace {

constexpr int clients = 8;
constexpr int no_store = 10;
constexpr std::size_t enough = 2;

const std::vector<std::string> sims_of_clients{
    "8933224000000010003", "8933224000000010078", "8933224000000010144", "8933224000000010219",
    "8933224000000010284", "8933224000000010359", "8933224000000010425", "8933224000000010490"};

/// One that gives one command after the other, and is told of those that were done. Most are killed.
class Client {
public:
    Client(const TestedProgram& program, int number, unsigned seed)
        : m_program(program), m_number(number), m_random(seed * clients + static_cast<unsigned>(number)) {}

    /// Commands that find no store, since its server stands up again, do not count; on a slow machine it goes
    /// on until some were done.
    void work(int commands) {
        const auto goes_on = [&](int round) {
            return round < commands + m_in_vain || m_done.size() < enough;
        };
        for (int round = 0; goes_on(round) && round < 20 * commands; ++round) {
            const std::string reference = fmt::format("{}-{:06}", m_number, round);
            Running running = m_program.start({"--wait", "60", "sim", "edit", sim(), "--label", reference,
                                               "--reference", reference, "-o", "json"});
            std::this_thread::sleep_for(std::chrono::microseconds{
                std::uniform_int_distribution<int>{0, static_cast<int>(m_longest)}(m_random)});
            running.signal(SIGKILL);
            const Ended ended = running.end();
            note(reference, ended);
            if (ended.exit == no_store) wait_for_server();
        }
    }

    [[nodiscard]] std::string sim() const { return sims_of_clients[static_cast<std::size_t>(m_number)]; }

    /// What its references begin with.
    [[nodiscard]] char sign() const { return static_cast<char>('0' + m_number); }
    /// References of what it knows to be done.
    [[nodiscard]] const std::set<std::string>& done() const { return m_done; }
    /// Likewise not to be done.
    [[nodiscard]] const std::set<std::string>& not_done() const { return m_not_done; }
    [[nodiscard]] int kills() const { return m_kills; }

private:
    void wait_for_server() {
        ++m_in_vain;
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
    }

    /// Who is killed often waits longer, so that on any machine about one in six is done.
    void note(const std::string& reference, const Ended& ended) {
        const Said said = said_by(ended.exit, ended.out, ended.err);
        if (said == Said::done) m_done.insert(reference);
        if (said == Said::not_done) m_not_done.insert(reference);
        const bool is_killed = ended.exit == 128 + SIGKILL;
        if (is_killed) ++m_kills;
        m_longest = is_killed ? m_longest * 1.06 : std::max(m_longest * 0.75, 2'000.0);
    }

    const TestedProgram& m_program;
    int m_number;
    std::mt19937 m_random;
    double m_longest = 60'000;
    std::set<std::string> m_done{};
    std::set<std::string> m_not_done{};
    int m_kills = 0;
    int m_in_vain = 0;
};

/// The references of the requests in their order; fails where one stands twice.
std::vector<std::string> references_in(const TestedProgram& program) {
    const auto listed =
        nlohmann::json::parse(program.done({"request", "list", "--sort", "id", "-o", "json"}));
    std::vector<std::string> references;
    for (const auto& request : listed["requests"])
        if (!request["reference"].is_null()) references.push_back(request["reference"]);
    const std::set<std::string> once(references.begin(), references.end());
    CHECK(once.size() == references.size());
    return references;
}

/// 0 lost: what a client was told is there.
void check_told(const Client& client, const std::vector<std::string>& stored) {
    for (const std::string& reference : client.done())
        CHECK(std::ranges::find(stored, reference) != stored.end());
    for (const std::string& reference : client.not_done())
        CHECK(std::ranges::find(stored, reference) == stored.end());
}

/// The last change of each client; they stand in the order in which it made them.
std::map<char, std::string> last_of_each(const std::vector<std::string>& stored) {
    std::map<char, std::string> last;
    for (const std::string& reference : stored) {
        CHECK(last[reference.front()] < reference);
        last[reference.front()] = reference;
    }
    return last;
}

std::vector<Client> worked(const TestedProgram& program, unsigned seed, int commands,
                           const std::function<void()>& meanwhile) {
    std::vector<Client> all;
    all.reserve(clients);
    for (int number = 0; number < clients; ++number) all.emplace_back(program, number, seed);
    std::atomic<int> at_work = clients;
    std::vector<std::thread> threads;
    threads.reserve(clients);
    for (Client& client : all)
        threads.emplace_back([&] {
            client.work(commands);
            --at_work;
        });
    while (meanwhile && at_work > 0) meanwhile();
    for (std::thread& thread : threads) thread.join();
    return all;
}

}  // namespace

int kill_clients(const TestedProgram& program, unsigned seed, int commands,
                 const std::function<void()>& meanwhile) {
    const std::vector<Client> all = worked(program, seed, commands, meanwhile);
    const std::vector<std::string> stored = references_in(program);
    const auto last = last_of_each(stored);
    int kills = 0;
    for (const Client& client : all) {
        kills += client.kills();
        check_told(client, stored);
        const std::string shown = program.done({"sim", "show", client.sim(), "-o", "json"});
        const auto label = last.find(client.sign());
        if (label != last.end()) CHECK(shown.find("\"" + label->second + "\"") != std::string::npos);
    }
    // What killed commands left is removed; nothing else is found.
    CHECK(program.run({"store", "check", "--yes"}).exit == 0);
    CHECK(kills > clients);
    CHECK(stored.size() > clients);
    return kills;
}

}  // namespace simprof::program_test
