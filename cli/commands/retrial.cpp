#include "cli/commands/retrial.hpp"

#include <algorithm>
#include <random>
#include <thread>

namespace simprof::cli {

namespace {

using std::chrono::milliseconds;

constexpr int most_attempts = 10;  // besides the first
constexpr milliseconds longest_at_first{20};
constexpr milliseconds longest_of_all{1'000};

milliseconds by_chance(milliseconds longest) {
    thread_local std::minstd_rand random{std::random_device{}()};
    return milliseconds{std::uniform_int_distribution<milliseconds::rep>{1, longest.count()}(random)};
}

}  // namespace

Retrial::Retrial(milliseconds wait)
    : m_end(std::chrono::steady_clock::now() + wait), m_longest(longest_at_first), m_left(most_attempts) {}

bool Retrial::waits() {
    const milliseconds time = by_chance(m_longest);
    if (m_left == 0 || std::chrono::steady_clock::now() + time > m_end) return false;
    --m_left;
    m_longest = std::min(2 * m_longest, longest_of_all);
    std::this_thread::sleep_for(time);
    return true;
}

}  // namespace simprof::cli
