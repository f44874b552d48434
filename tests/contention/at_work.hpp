#pragma once

#include "tests/program/tested_program.hpp"

#include <atomic>
#include <thread>
#include <vector>

namespace simprof::program_test {

/// Eight that label SIMs one after the other as long as this lives.
class WritersAtWork {
public:
    explicit WritersAtWork(const TestedProgram& program);
    WritersAtWork(const WritersAtWork&) = delete;
    WritersAtWork& operator=(const WritersAtWork&) = delete;
    ~WritersAtWork();
    [[nodiscard]] int failed() const { return m_failed; }

private:
    void write_on(const TestedProgram& program, int writer);

    std::vector<std::thread> m_threads;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_failed = 0;
};

}  // namespace simprof::program_test
