#include "tests/contention/at_work.hpp"

#include <fmt/format.h>

namespace simprof::program_test {

WritersAtWork::WritersAtWork(const TestedProgram& program) {
    constexpr int at_once = 8;
    m_threads.reserve(at_once);
    for (int writer = 0; writer < at_once; ++writer)
        m_threads.emplace_back([this, writer, &program] { write_on(program, writer); });
}

WritersAtWork::~WritersAtWork() {
    m_stop = true;
    for (std::thread& thread : m_threads) thread.join();
}

void WritersAtWork::write_on(const TestedProgram& program, int writer) {
    for (int n = 0; !m_stop; ++n) {
        const std::string label = fmt::format("{}-{}", writer, n);
        if (program.run({"--wait", "60", "sim", "edit", "8933224000000010003", "--label", label}).exit != 0)
            ++m_failed;
    }
}

}  // namespace simprof::program_test
