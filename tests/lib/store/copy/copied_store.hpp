#pragma once

#include "lib/store/copy/copy_ends.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <functional>
#include <string>

namespace simprof::store_test {

/// Every row of every table of a file, read past simprof.
[[nodiscard]] std::string content_of_file(const std::string& path);

/// Every row that a source gives.
[[nodiscard]] std::string content_of(CopySource& source);

/// A source that ends the copy, as if the program were killed, after so many views and rows; and before each
/// view something may be done to the store.
class EndingSource final : public CopySource {
public:
    EndingSource(CopySource& source, int steps) : m_source(source), m_steps(steps) {}
    std::function<void()> before_view;

    const std::string& location() const override { return m_source.location(); }
    void begin() override;
    void end() noexcept override { m_source.end(); }
    ChainHead head() override { return m_source.head(); }
    std::string hash_of(RequestNumber request) override { return m_source.hash_of(request); }
    std::int64_t sims() override { return m_source.sims(); }
    std::int64_t entries() override { return m_source.entries(); }
    std::unique_ptr<CopiedRows> rows(const CopiedTable& table, const WantedRows& wanted) override;

    /// Takes one of the steps that are left.
    void step();

private:
    CopySource& m_source;
    int m_steps;
};

/// Changes of every kind to the store that `TestStore::fill` made: new SIMs (in round 0 one in front of all),
/// one that takes the number of another, one that deviates.
void change_everything(TestStore& store, int round = 0);

}  // namespace simprof::store_test
