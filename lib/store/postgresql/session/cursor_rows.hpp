#pragma once

#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/rows/rows.hpp"

#include <string>

namespace simprof::postgresql {

/// The rows of a SELECT, some thousands at a time, so that several can be read at once in one session: a
/// cursor of the server, which ends with the transaction that is begun.
class CursorRows final : public Rows {
public:
    /// The name is one of this transaction's own.
    CursorRows(Connection& connection, std::string name, const std::string& select);

    bool step() override;
    [[nodiscard]] int columns() const override { return PQnfields(m_fetched.get()); }
    [[nodiscard]] Value value(int column) const override;

private:
    void fetch();

    Connection& m_connection;
    std::string m_name;
    Result m_fetched;
    int m_row = -1;
    int m_rows = 0;  ///< of those that were fetched
};

}  // namespace simprof::postgresql
