#include "tests/contention/at_once.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <csignal>
#include <set>
#include <thread>

namespace simprof::program_test {

namespace {

constexpr auto one_sim = "8933224000000010003";
constexpr std::size_t writers = 8;
constexpr std::size_t changes = 12;  // of each

}  // namespace

void check_writers_at_once(const TestedProgram& program) {
    std::vector<int> failed(writers);
    std::vector<std::thread> threads;
    threads.reserve(writers);
    for (std::size_t writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            for (std::size_t i = 0; i < changes; ++i) {
                const std::string label = std::to_string(writer) + "-" + std::to_string(i);
                if (program.run({"--wait", "60", "sim", "edit", one_sim, "--label", label}).exit != 0)
                    ++failed[writer];
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const int count : failed) CHECK(count == 0);
    const auto listed = nlohmann::json::parse(program.done({"request", "list", "-o", "json"}));
    std::set<int> numbers;
    for (const auto& request : listed["requests"]) numbers.insert(request["id"].get<int>());
    constexpr std::size_t all = 2 + writers * changes;  // two made the sample
    CHECK(listed["requests"].size() == all);
    CHECK(numbers.size() == all);
    CHECK(*numbers.rbegin() == static_cast<int>(all));
    CHECK(program.run({"store", "check", "--exit-code"}).exit == 0);
}

void check_blocked_reader(const TestedProgram& program) {
    int ends[2] = {};
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    ::fcntl(ends[1], F_SETPIPE_SZ, 4096);
    Running reader = program.start({"sim", "list", "-o", "json"}, [&] { ::dup2(ends[1], STDOUT_FILENO); });
    // The first byte comes once the store was read.
    char first = 0;
    CHECK(::read(ends[0], &first, 1) == 1);
    const Ended written = program.run({"--wait", "1", "sim", "suspend", one_sim});
    INFO(written.err);
    CHECK(written.exit == 0);
    reader.signal(SIGKILL);
    CHECK(reader.end().exit == 128 + SIGKILL);
    ::close(ends[0]);
    ::close(ends[1]);
}

}  // namespace simprof::program_test
