#include "lib/store/postgresql/session/cursor_rows.hpp"

#include "lib/store/postgresql/session/binary.hpp"
#include "lib/store/postgresql/session/parameters.hpp"

#include <fmt/format.h>

#include <utility>

namespace simprof::postgresql {

namespace {

constexpr int rows_at_a_time = 5'000;

/// Types by the numbers that PostgreSQL gave them for good.
constexpr unsigned binary_string = 17;

bool is_integer(unsigned type) { return type == 16 || type == 20 || type == 21 || type == 23; }

}  // namespace

CursorRows::CursorRows(Connection& connection, std::string name, const std::string& select)
    : m_connection(connection), m_name(std::move(name)) {
    connection.run(fmt::format("DECLARE {} NO SCROLL CURSOR FOR {}", m_name, select));
    fetch();
}

void CursorRows::fetch() {
    m_connection.expect_no_interruption();
    m_fetched = m_connection.run(fmt::format("FETCH {} FROM {}", rows_at_a_time, m_name), Parameters{});
    m_row = -1;
    m_rows = PQntuples(m_fetched.get());
}

bool CursorRows::step() {
    if (m_row + 1 == m_rows && m_rows == rows_at_a_time) fetch();
    if (m_row + 1 == m_rows) return false;
    ++m_row;
    return true;
}

Value CursorRows::value(int column) const {
    const PGresult* all = m_fetched.get();
    if (PQgetisnull(all, m_row, column) == 1) return nullptr;
    const std::string_view bytes{PQgetvalue(all, m_row, column),
                                 static_cast<std::size_t>(PQgetlength(all, m_row, column))};
    const unsigned type = PQftype(all, column);
    if (is_integer(type)) return number_in(bytes);
    if (type == binary_string) return Blob{bytes};
    return bytes;
}

}  // namespace simprof::postgresql
