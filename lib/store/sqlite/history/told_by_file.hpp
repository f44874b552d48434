#pragma once

#include "lib/store/chain/told_history.hpp"
#include "lib/store/sqlite/file/query.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// What a file tells of its history, inside a view that the caller has begun.
namespace simprof::sqlite {

class Connection;

/// The rows of a statement; its text is a literal.
[[nodiscard]] std::unique_ptr<Rows> rows_of(Connection& connection, const char* text, Values values = {});

class ToldByFile final : public ToldHistory {
public:
    explicit ToldByFile(Connection& connection) : m_connection(connection) {}

    std::unique_ptr<Rows> settings() override;
    std::unique_ptr<Rows> hashed(char letter) override;
    std::unique_ptr<Rows> sim_entries() override;
    std::unique_ptr<Rows> requests() override;
    std::unique_ptr<Rows> sims() override;
    std::vector<SimEntry> entries_of(RequestNumber request) override;
    void visit_first_identities(const std::vector<Iccid>& sims, const VisitIdentity& visit) override;
    [[noreturn]] void fail_as_damaged(const Sentence& what) const override;

private:
    void read_first_edits();

    Connection& m_connection;
    std::int64_t m_stored = -1;                                         ///< SIMs; not counted yet
    std::vector<std::pair<std::int64_t, RequestNumber>> m_first_edits;  ///< of those that have one, by ICCID
};

}  // namespace simprof::sqlite
