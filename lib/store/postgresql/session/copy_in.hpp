#pragma once

#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/rows/values.hpp"

#include <string>

namespace simprof::postgresql {

/// Rows on their way into a table, however many: COPY in binary, which takes a round trip to begin and one to
/// end; or, where they are very few, each inserted along with what is sent next. The columns say how many
/// bytes a number of theirs has.
class CopyIn {
public:
    enum class Column { smallint, integer, bigint, text, bytea };
    static constexpr std::size_t usually_at_once = 1U << 16U;
    static constexpr std::size_t inserted = 0;

    /// `table` with the columns of it that are given. Until so many bytes wait, the session is free for
    /// others.
    CopyIn(Connection& connection, std::string table, std::vector<Column> columns,
           std::size_t sent_at_once = usually_at_once);
    CopyIn(const CopyIn&) = delete;
    CopyIn& operator=(const CopyIn&) = delete;
    ~CopyIn();

    void add(Values values);
    /// They are in the table, or on their way there, when it returns; where it is not called, a COPY brings
    /// none. No row needs no COPY.
    void finish();
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

private:
    void add(Column column, const Value& value);
    void insert(Values values);
    void send();

    Connection& m_connection;
    std::string m_table;
    std::vector<Column> m_columns;
    std::size_t m_sent_at_once;
    std::string m_waiting;
    std::int64_t m_rows = 0;
    bool m_is_begun = false;
};

}  // namespace simprof::postgresql
