#pragma once

#include "lib/store/chain/told_history.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// What a server tells of a store's history, inside a view that the caller has begun.
namespace simprof::postgresql {

class Connection;

class ToldByServer final : public ToldHistory {
public:
    explicit ToldByServer(Connection& connection) : m_connection(connection) {}

    std::unique_ptr<Rows> settings() override;
    std::unique_ptr<Rows> hashed(char letter) override;
    std::unique_ptr<Rows> sim_entries() override;
    std::unique_ptr<Rows> requests() override;
    std::unique_ptr<Rows> sims() override;
    std::vector<SimEntry> entries_of(RequestNumber request) override;
    void visit_first_identities(const std::vector<Iccid>& sims, const VisitIdentity& visit) override;
    [[noreturn]] void fail_as_damaged(const Sentence& what) const override;

    /// Any other rows.
    std::unique_ptr<Rows> rows_of(const std::string& select);

private:
    struct FirstEdit {
        std::int64_t iccid;
        RequestNumber request;
    };
    using Identities = std::vector<std::pair<std::int64_t, SimIdentity>>;

    void read_first_edits();
    [[nodiscard]] Identities replaced_first(std::span<const Iccid> sims);

    Connection& m_connection;
    int m_cursors = 0;
    std::int64_t m_stored = -1;            ///< SIMs; not counted yet
    std::vector<FirstEdit> m_first_edits;  ///< of those that have one, by ICCID
};

}  // namespace simprof::postgresql
