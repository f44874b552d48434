#pragma once

#include "lib/store/sqlite/query.hpp"

#include <cstddef>
#include <functional>
#include <vector>

struct sqlite3;
struct sqlite3_context;

namespace simprof::sqlite {

class Connection;

/// While it lives, SQL reads rows that are in memory as the table `given_rows`, with the columns c0 to c8,
/// once. One INSERT … SELECT of a million of them in the order of their key takes a third of the time of a
/// million INSERTs. What `give` throws comes out of the Query.
class GivenRows {
public:
    static constexpr std::size_t most_columns = 9;
    /// Fills in the next row. Texts live until it is called again.
    using Give = std::function<void(std::vector<Value>& columns)>;

    GivenRows(Connection& connection, std::size_t rows, Give give);
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
