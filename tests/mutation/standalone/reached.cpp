#include "tests/mutation/flipped.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

namespace {

using simprof::mutation::reached;

/// Writes for each test case how long it took, its name and the mutants that it came to, into the file that
/// SIMPROF_REACHED names.
class Reached : public doctest::IReporter {
public:
    explicit Reached(const doctest::ContextOptions& /*options*/) {
        const char* const file = std::getenv("SIMPROF_REACHED");
        if (file != nullptr) m_out.open(file);
    }
    void report_query(const doctest::QueryData& /*data*/) override {}
    void test_run_start() override {}
    void test_run_end(const doctest::TestRunStats& /*stats*/) override {}
    void test_case_start(const doctest::TestCaseData& data) override {
        reached.fill(0);
        m_name = data.m_name;
    }
    void test_case_reenter(const doctest::TestCaseData& /*data*/) override {}
    void test_case_end(const doctest::CurrentTestCaseStats& stats) override {
        m_out << stats.seconds << '\t' << m_name << '\t';
        for (std::size_t n = 1; n < reached.size(); ++n)
            if (reached[n] != 0) m_out << n << ' ';
        m_out << '\n';
    }
    void test_case_exception(const doctest::TestCaseException& /*exception*/) override {}
    void subcase_start(const doctest::SubcaseSignature& /*subcase*/) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData& /*data*/) override {}
    void log_message(const doctest::MessageData& /*data*/) override {}
    void test_case_skipped(const doctest::TestCaseData& /*data*/) override {}

private:
    std::ofstream m_out;
    std::string m_name;
};

}  // namespace

REGISTER_LISTENER("reached", 1, Reached);
