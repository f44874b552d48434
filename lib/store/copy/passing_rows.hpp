#pragma once

#include "lib/store/copy/copy_ends.hpp"
#include "lib/store/open.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace simprof {

/// How far a copy has come, counted in SIMs and their entries.
class CopyProgress {
public:
    explicit CopyProgress(const StoreAccess& access) : m_access(access) {}
    void begin(std::int64_t all) { m_all = all > 0 ? all : 1; }
    void add(std::int64_t sims);

private:
    const StoreAccess& m_access;
    std::int64_t m_done = 0;
    std::int64_t m_all = 1;
};

/// Rows on their way, looked at as they pass.
class PassingRows final : public CopiedRows {
public:
    PassingRows(const CopiedTable& table, std::unique_ptr<CopiedRows> rows, CopyProgress& progress)
        : m_table(table), m_rows(std::move(rows)), m_progress(progress) {}

    const std::vector<Value>* next() override;
    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// The key of the last one, of a table that grows.
    [[nodiscard]] const std::vector<std::int64_t>& last_key() const { return m_last_key; }

private:
    void look_at(const std::vector<Value>& row);

    const CopiedTable& m_table;
    std::unique_ptr<CopiedRows> m_rows;
    CopyProgress& m_progress;
    std::int64_t m_count = 0;
    std::vector<std::int64_t> m_last_key;
};

}  // namespace simprof
