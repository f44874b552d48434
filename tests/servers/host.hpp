#pragma once

#include "tests/program/said.hpp"
#include "tests/program/tested_program.hpp"

#include <atomic>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace simprof::servers_test {

/// A command that somebody on a host gave, and what they were told of it.
struct Told {
    std::string reference;
    std::string kind;  ///< of the request that it asks for
    program_test::Said said{};
    std::optional<int> request{};  ///< its number, where it was printed
    std::vector<std::string> imported{};
    int exit = 0;
    std::string words{};  ///< of the program, where it failed
};

/// A process after the other on one host of several, each a change that is drawn; some are killed.
class Host {
public:
    /// `number` of the process; hosts are known by `name`.
    Host(program_test::TestedProgram program, std::string name, int number, unsigned seed);

    /// Until that is told.
    void work(const std::atomic<bool>& stop);

    [[nodiscard]] const std::vector<Told>& told() const { return m_told; }
    [[nodiscard]] int kills() const { return m_kills; }

private:
    using Words = program_test::Words;
    [[nodiscard]] std::size_t below(std::size_t end);
    [[nodiscard]] const std::string& any_of(const std::vector<std::string>& things);
    /// The words of a change; what is known of it before it is given.
    [[nodiscard]] Words draw(Told& told);
    [[nodiscard]] Words of_sims(const std::string& verb);
    [[nodiscard]] Words import(Told& told);
    void run(const Words& words, Told told);

    program_test::TestedProgram m_program;
    std::string m_name;
    int m_number;
    std::mt19937 m_random;
    int m_given = 0;
    int m_kills = 0;
    std::vector<Told> m_told;
};

}  // namespace simprof::servers_test
