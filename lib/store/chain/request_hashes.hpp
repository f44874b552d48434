#pragma once

#include "lib/store/chain/told_history.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// The rows of one letter, request by request.
class StoredRows {
public:
    StoredRows(char letter, std::unique_ptr<Rows> rows)
        : m_letter(letter), m_rows(std::move(rows)), m_has_row(m_rows->step()) {}

    void add_rows_of(std::int64_t request, Digest& digest);
    /// True where the next row is of that request or an earlier one: then it belongs to none.
    [[nodiscard]] bool left_up_to(std::int64_t request) const {
        return m_has_row && m_rows->number(0) <= request;
    }

private:
    char m_letter;
    std::unique_ptr<Rows> m_rows;
    bool m_has_row;
};

/// What the chain begins with: the settings that never change, and what was there before the history kept
/// definitions. Which clock the store lives by is no part of it: a copy to rehearse in has the same history,
/// and each request says itself whether it was a rehearsal.
[[nodiscard]] std::string chain_begin(ToldHistory& history);

/// Makes the hashes of all requests, one after the other, from what is stored.
class RequestHashes {
public:
    using VisitEntry = std::function<void(const SimEntry&)>;

    RequestHashes(ToldHistory& history, VisitEntry visit);

    /// Goes on to the next request; false where there is none.
    bool next();
    [[nodiscard]] std::int64_t number() const { return m_number; }
    /// The request that it takes back.
    [[nodiscard]] RequestNumber reverts() const;
    /// A word that is none is told by the hash.
    [[nodiscard]] RequestKind kind() const;
    [[nodiscard]] const std::string& hash() const { return m_hash; }
    /// The hash that is stored.
    [[nodiscard]] std::string_view stored_hash() const;
    /// Goes on from what is stored where that is another hash, so that the next altered request is found too.
    void go_on_from_stored() { m_hash = stored_hash(); }
    /// Whether the digest of the identities that the request brought, made again, is the stored one. The hash
    /// is over that.
    [[nodiscard]] bool brought_as_stored() const;
    /// False where its entries cannot be read; then its hash means nothing.
    [[nodiscard]] bool readable() const { return m_readable; }
    /// Rows of a request up to that one that belong to none.
    [[nodiscard]] bool rows_left_up_to(std::int64_t request) const;
    /// After the last request: a row of one with another number, or of none at all.
    [[nodiscard]] bool rows_left() const;

private:
    [[nodiscard]] std::optional<std::string> entries_hash(std::vector<Iccid>& new_sims);
    void read_entries(Digest& digest);

    ToldHistory& m_history;
    VisitEntry m_visit;
    std::vector<StoredRows> m_rows;  ///< identities, which come after SIMs, last
    std::unique_ptr<Rows> m_entries;
    bool m_has_entries;
    std::unique_ptr<Rows> m_requests;
    bool m_has_request;
    bool m_has_strays = false;  ///< requests with numbers that are none
    std::int64_t m_number = 0;
    bool m_readable = true;
    std::string m_identities_brought;
    std::string m_hash;
};

}  // namespace simprof
