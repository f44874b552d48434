#pragma once

#include "lib/store/sqlite/file/query.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_value;
struct sqlite3_context;

namespace simprof::sqlite {

class Connection;

/// The arguments of one call of `visit_row`, read as the columns of a Query are.
class Row {
public:
    explicit Row(sqlite3_value** values) : m_values(values) {}
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_number(int column) const;
    /// Lives as long as the call.
    [[nodiscard]] std::string_view text(int column) const;
    template <typename Id>
    [[nodiscard]] Id id(int column) const {
        return as_id<Id>(number(column));
    }

private:
    sqlite3_value** m_values;
};

/// While it lives, SQL calls back for rows: `visit_row(key, …)` gives what `visit` returns for these columns,
/// and `row_value(key, n)` the n-th value that was set during that visit. That halves the time of a walk over
/// a million SIMs, and takes two thirds off that of changing them. What `visit` throws comes out of the
/// Query.
class RowVisitor {
public:
    using Visit = std::function<bool(const Row&)>;

    RowVisitor(Connection& connection, Visit visit);
    RowVisitor(const RowVisitor&) = delete;
    RowVisitor& operator=(const RowVisitor&) = delete;
    ~RowVisitor();

    /// 0 stands for NULL.
    void set_value(std::size_t n, std::int64_t value) { m_values.at(n) = value; }

    /// Makes both functions known to SQL.
    static void install(sqlite3* handle, Connection* connection);

private:
    static void visit_row(sqlite3_context* context, int count, sqlite3_value** values) noexcept;
    static void row_value(sqlite3_context* context, int count, sqlite3_value** values) noexcept;

    Connection& m_connection;
    Visit m_visit;
    std::int64_t m_key = 0;
    std::array<std::int64_t, 3> m_values{};
};

}  // namespace simprof::sqlite
