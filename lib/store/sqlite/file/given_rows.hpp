#pragma once

#include "lib/store/sqlite/file/query.hpp"

#include <cstddef>
#include <functional>
#include <vector>

struct sqlite3;
struct sqlite3_context;

namespace simprof::sqlite {

class Connection;

/// While it lives, SQL reads rows that are given one by one as the table `given_rows`, with the columns c0 to
/// c18, once. One INSERT … SELECT of a million of them in the order of their key takes a third of the time of
/// a million INSERTs. What `give` throws comes out of the Query.
class GivenRows {
public:
    static constexpr std::size_t most_columns = 19;
    /// Fills in the next row. Texts live until it is called again.
    using Give = std::function<void(std::vector<Value>& columns)>;

    GivenRows(Connection& connection, std::size_t rows, Give give);
    /// Likewise, as many rows as there are: false where there is none any more.
    using GiveNext = std::function<bool(std::vector<Value>& columns)>;
    GivenRows(Connection& connection, GiveNext give);
    GivenRows(const GivenRows&) = delete;
    GivenRows& operator=(const GivenRows&) = delete;
    ~GivenRows();

    /// Makes the table known to SQL.
    static void install(sqlite3* handle, Connection* connection);

private:
    friend struct GivenRowsTable;
    void next();
    [[nodiscard]] bool at_end() const noexcept { return m_read > m_rows; }

    Connection& m_connection;
    std::size_t m_rows;
    std::size_t m_read = 0;
    Give m_give;
    std::vector<Value> m_columns;
};

}  // namespace simprof::sqlite
