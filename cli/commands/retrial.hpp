#pragma once

#include <chrono>

namespace simprof::cli {

/// How often something is tried again that others came before, and after what time: longer each time, and by
/// chance, so that those who were in each other's way are not again.
class Retrial {
public:
    explicit Retrial(std::chrono::milliseconds wait);

    /// Waits for the next attempt; false where there is none left.
    [[nodiscard]] bool waits();

private:
    std::chrono::steady_clock::time_point m_end;
    std::chrono::milliseconds m_longest;
    int m_left;
};

}  // namespace simprof::cli
