#pragma once

#include "lib/store/sqlite/hashed_table.hpp"
#include "lib/store/store.hpp"

#include <functional>

/// What the history keeps, read from its beginning on, request by request.
namespace simprof::sqlite {

/// The rows of one hashed table.
class StoredRows {
public:
    StoredRows(Connection& connection, const HashedTable& table)
        : m_letter(table.letter), m_query(connection, table.select_all), m_has_row(m_query.step()) {}

    void add_rows_of(std::int64_t request, Digest& digest);
    /// True where the next row is of that request or an earlier one: then it belongs to none.
    [[nodiscard]] bool left_up_to(std::int64_t request) const {
        return m_has_row && m_query.number(0) <= request;
    }

private:
    char m_letter;
    Query m_query;
    bool m_has_row;
};

/// The entries of SIMs.
class StoredEntries {
public:
    explicit StoredEntries(Connection& connection);

    /// Hands over those of a request by number, and returns the hash over them; nothing where they cannot be
    /// read.
    [[nodiscard]] std::optional<std::string> read(std::int64_t request,
                                                  const std::function<void(const SimEntry&)>& visit);
    [[nodiscard]] bool left_up_to(std::int64_t request) const {
        return m_has_row && m_query.number(0) <= request;
    }

private:
    Query m_query;
    bool m_has_row;
};

/// The identities that requests brought.
class BroughtIdentities {
public:
    explicit BroughtIdentities(Connection& connection);

    /// The digest of those of a request's new SIMs, which are sorted.
    [[nodiscard]] std::string digest_of(const std::vector<Iccid>& new_sims);

private:
    Connection& m_connection;
    std::int64_t m_stored;
    std::vector<std::pair<std::int64_t, RequestNumber>> m_first_edits;  ///< of those that have one, by ICCID
};

}  // namespace simprof::sqlite
