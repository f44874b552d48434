#include "lib/store/sqlite/file/given_rows.hpp"

#include "lib/store/sqlite/file/connection.hpp"

#include <sqlite3.h>

#include <limits>
#include <memory>
#include <new>
#include <utility>

namespace simprof::sqlite {

namespace {

struct Table : sqlite3_vtab {
    Connection* connection = nullptr;
};

// NOLINTBEGIN(cppcoreguidelines-owning-memory, cppcoreguidelines-pro-type-static-cast-downcast): SQLite holds
// tables and cursors by pointers of C to what they begin with, and asks for their end.
Connection& connection_of(sqlite3_vtab_cursor* cursor) {
    return *static_cast<Table*>(cursor->pVtab)->connection;
}

void give_back(sqlite3_context* context, const Field& content) {
    if (const auto* number = std::get_if<std::int64_t>(&content))
        sqlite3_result_int64(context, *number);
    else if (const auto* text = std::get_if<std::string_view>(&content))
        sqlite3_result_text(context, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    else if (const auto* blob = std::get_if<Blob>(&content))
        sqlite3_result_blob(context, blob->bytes.data(), static_cast<int>(blob->bytes.size()), SQLITE_STATIC);
}

}  // namespace

/// What SQLite asks of a table.
struct GivenRowsTable {
    static int connect(sqlite3* handle, void* connection, int, const char* const*, sqlite3_vtab** table,
                       char**) noexcept {
        std::unique_ptr<Table> made{new (std::nothrow) Table{}};
        if (!made) return SQLITE_NOMEM;
        made->connection = static_cast<Connection*>(connection);
        const int result =
            sqlite3_declare_vtab(handle,
                                 "CREATE TABLE t (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12,"
                                 " c13, c14, c15, c16, c17, c18)");
        if (result == SQLITE_OK) *table = made.release();
        return result;
    }
    static int disconnect(sqlite3_vtab* table) noexcept {
        delete static_cast<Table*>(table);
        return SQLITE_OK;
    }
    static int plan(sqlite3_vtab*, sqlite3_index_info*) noexcept { return SQLITE_OK; }
    static int open(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) noexcept {
        *cursor = new (std::nothrow) sqlite3_vtab_cursor{};
        return *cursor == nullptr ? SQLITE_NOMEM : SQLITE_OK;
    }
    static int close(sqlite3_vtab_cursor* cursor) noexcept {
        delete cursor;
        return SQLITE_OK;
    }
    // NOLINTEND(cppcoreguidelines-owning-memory, cppcoreguidelines-pro-type-static-cast-downcast)
    static int begin(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) noexcept {
        const GivenRows* rows = connection_of(cursor).given_rows();
        return rows == nullptr || rows->m_read > 0 ? SQLITE_MISUSE : next(cursor);
    }
    static int next(sqlite3_vtab_cursor* cursor) noexcept {
        Connection& connection = connection_of(cursor);
        try {
            connection.given_rows()->next();
            return SQLITE_OK;
        } catch (...) {
            connection.keep_exception(std::current_exception());
            return SQLITE_ABORT;
        }
    }
    static int at_end(sqlite3_vtab_cursor* cursor) noexcept {
        return connection_of(cursor).given_rows()->at_end() ? 1 : 0;
    }
    static int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int n) noexcept {
        give_back(context,
                  connection_of(cursor).given_rows()->m_columns[static_cast<std::size_t>(n)].content());
        return SQLITE_OK;
    }
    static int row_number(sqlite3_vtab_cursor* cursor, sqlite3_int64* number) noexcept {
        *number = static_cast<sqlite3_int64>(connection_of(cursor).given_rows()->m_read);
        return SQLITE_OK;
    }

    /// Without xCreate: the table is there by its name, and can be made by no other.
    static constexpr sqlite3_module module() {
        sqlite3_module module{};
        module.xConnect = connect;
        module.xBestIndex = plan;
        module.xDisconnect = disconnect;
        module.xOpen = open;
        module.xClose = close;
        module.xFilter = begin;
        module.xNext = next;
        module.xEof = at_end;
        module.xColumn = column;
        module.xRowid = row_number;
        return module;
    }
};

GivenRows::GivenRows(Connection& connection, std::size_t rows, Give give)
    : m_connection(connection),
      m_rows(rows),
      m_give(std::move(give)),
      m_columns(most_columns, Value{nullptr}) {
    connection.given_rows() = this;
}

GivenRows::GivenRows(Connection& connection, GiveNext give)
    : GivenRows(connection, std::numeric_limits<std::size_t>::max(),
                [this, next = std::move(give)](std::vector<Value>& columns) {
                    if (!next(columns)) m_rows = m_read - 1;
                }) {}

GivenRows::~GivenRows() { m_connection.given_rows() = nullptr; }

void GivenRows::install(sqlite3* handle, Connection* connection) {
    static constexpr sqlite3_module module = GivenRowsTable::module();
    sqlite3_create_module(handle, "given_rows", &module, connection);
}

void GivenRows::next() {
    if (++m_read <= m_rows) m_give(m_columns);
}

}  // namespace simprof::sqlite
