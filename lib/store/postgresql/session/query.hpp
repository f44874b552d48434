#pragma once

#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/postgresql/session/parameters.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace simprof::postgresql {

/// For LIMIT, whatever number means no limit.
[[nodiscard]] constexpr std::int64_t row_limit(std::size_t most) {
    constexpr std::size_t no_limit = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::min(most, no_limit));
}

/// One statement and its answer, row by row. All of it is in memory: for few rows; see CopyOut for many.
class Query {
public:
    /// Runs it.
    Query(Connection& connection, const std::string& text, std::initializer_list<Parameter> parameters = {});
    Query(Connection& connection, const std::string& text, Values values);
    /// The answer to a statement that was sent along with others.
    Query(Connection& connection, Result answer);

    /// Moves to the next row; false after the last one.
    bool step() { return ++m_row < m_rows; }
    /// Moves to the one row that there has to be; a store without it is damaged.
    Query& only_row();
    /// How many rows it changed.
    [[nodiscard]] std::int64_t changed_rows() const;

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_number(int column) const;
    /// Lives as long as this.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view bytes(int column) const { return text(column); }
    [[nodiscard]] std::optional<std::string> optional_text(int column) const;
    template <typename Id>
    [[nodiscard]] Id id(int column) const {
        return as_id<Id>(number(column));
    }

private:
    [[nodiscard]] bool is_null(int column) const { return PQgetisnull(m_result.get(), m_row, column) == 1; }

    Connection& m_connection;
    Result m_result;
    int m_row = -1;
    int m_rows;
};

}  // namespace simprof::postgresql
