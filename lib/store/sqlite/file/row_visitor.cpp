#include "lib/store/sqlite/file/row_visitor.hpp"

#include "lib/store/sqlite/file/connection.hpp"

#include <sqlite3.h>

#include <utility>

namespace simprof::sqlite {

namespace {

/// Not for triggers and views: those come with the file.
constexpr int function_flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;

Connection& connection_of(sqlite3_context* context) {
    return *static_cast<Connection*>(sqlite3_user_data(context));
}

}  // namespace

std::int64_t Row::number(int column) const { return sqlite3_value_int64(m_values[column]); }

std::optional<std::int64_t> Row::optional_number(int column) const {
    if (sqlite3_value_type(m_values[column]) == SQLITE_NULL) return {};
    return number(column);
}

std::string_view Row::text(int column) const {
    const void* text = sqlite3_value_text(m_values[column]);
    if (text == nullptr) return {};
    return {static_cast<const char*>(text), static_cast<std::size_t>(sqlite3_value_bytes(m_values[column]))};
}

RowVisitor::RowVisitor(Connection& connection, Visit visit)
    : m_connection(connection), m_visit(std::move(visit)) {
    connection.visitor() = this;
}

RowVisitor::~RowVisitor() { m_connection.visitor() = nullptr; }

void RowVisitor::install(sqlite3* handle, Connection* connection) {
    sqlite3_create_function(handle, "visit_row", -1, function_flags, connection, visit_row, nullptr, nullptr);
    sqlite3_create_function(handle, "row_value", 2, function_flags, connection, row_value, nullptr, nullptr);
}

void RowVisitor::visit_row(sqlite3_context* context, int, sqlite3_value** values) noexcept {
    Connection& connection = connection_of(context);
    try {
        const Row row{values};
        RowVisitor& visitor = *connection.visitor();
        visitor.m_key = row.number(0);
        sqlite3_result_int(context, visitor.m_visit(row) ? 1 : 0);
    } catch (...) {
        connection.keep_exception(std::current_exception());
        sqlite3_result_error_code(context, SQLITE_ABORT);
    }
}

/// Holds if SQL asks for the values of the row that it had visited last, as it does in one pass.
void RowVisitor::row_value(sqlite3_context* context, int, sqlite3_value** values) noexcept {
    const RowVisitor& visitor = *connection_of(context).visitor();
    const auto n = static_cast<std::size_t>(sqlite3_value_int64(values[1]));
    if (visitor.m_key != sqlite3_value_int64(values[0]) || n >= visitor.m_values.size())
        sqlite3_result_error_code(context, SQLITE_MISUSE);
    else if (visitor.m_values[n] != 0)
        sqlite3_result_int64(context, visitor.m_values[n]);
}

}  // namespace simprof::sqlite
