#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace simprof::test {

/// The rounds of a proof that draws by chance. Every run of the suite has one, by the seed 1 or SIMPROF_SEED;
/// under SIMPROF_SOAK=SECONDS others follow, each by the next seed, until so many seconds are over.
class Rounds {
public:
    /// `proof`: what is told at the end, with how many `points` it had.
    Rounds(std::string_view proof, std::string_view points);
    Rounds(const Rounds&) = delete;
    Rounds& operator=(const Rounds&) = delete;
    /// Tells what was reached, and the seeds that it was reached by.
    ~Rounds();

    /// Goes on to the next round; false where there is none.
    [[nodiscard]] bool next();
    [[nodiscard]] unsigned seed() const { return m_first + m_begun - 1; }
    [[nodiscard]] bool is_soak() const { return m_seconds.count() > 0; }
    /// One more of what the proof counts.
    void count(long points = 1) { m_points += points; }

private:
    [[nodiscard]] std::chrono::duration<double> elapsed() const {
        return std::chrono::steady_clock::now() - m_start;
    }

    std::string m_proof;
    std::string m_unit;
    unsigned m_first;
    std::chrono::duration<double> m_seconds;  ///< zero: one round
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    unsigned m_begun = 0;
    long m_points = 0;
};

}  // namespace simprof::test
