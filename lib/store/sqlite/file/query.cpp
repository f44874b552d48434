#include "lib/store/sqlite/file/query.hpp"

#include "lib/model/error.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/failure.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace simprof::sqlite {

Query::Query(Connection& connection, const char* text)
    : m_connection(connection), m_literal(text), m_statement(connection.take(text)) {}

Query::Query(Connection& connection, const std::string& text)
    : m_connection(connection), m_statement(connection.prepare(text.c_str())) {}

Query::~Query() {
    m_statement->tryReset();
    if (m_literal != nullptr) m_connection.give_back(m_literal, std::move(m_statement));
}

Query& Query::with(Values values) {
    m_statement->tryReset();
    int index = 0;
    try {
        for (const Value& value : values) bind(++index, value);
    } catch (const SQLite::Exception&) {
        m_connection.fail();
    }
    return *this;
}

void Query::bind(int index, const Value& value) {
    const auto& content = value.content();
    if (const auto* number = std::get_if<std::int64_t>(&content)) {
        m_statement->bind(index, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&content)) {
        m_statement->bind(index, std::string{*text});
    } else if (const auto* blob = std::get_if<Blob>(&content)) {
        m_statement->bind(index, blob->bytes.data(), static_cast<int>(blob->bytes.size()));
    } else {
        m_statement->bind(index);
    }
}

bool Query::step() {
    const int result = m_statement->tryExecuteStep();
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) m_connection.fail();
    return false;
}

void Query::run() {
    while (step()) {
    }
}

Query& Query::only_row() {
    if (!step()) m_connection.fail_as_damaged(verbatim(m_statement->getQuery()));
    return *this;
}

int Query::columns() const { return m_statement->getColumnCount(); }

Value Query::value(int column) const {
    const SQLite::Column cell = m_statement->getColumn(column);
    if (cell.isNull()) return nullptr;
    if (cell.isInteger()) return number(column);
    if (cell.isText()) return text(column);
    return Blob{bytes(column)};
}

std::int64_t Query::number(int column) const { return m_statement->getColumn(column).getInt64(); }

std::optional<std::int64_t> Query::optional_number(int column) const {
    const SQLite::Column cell = m_statement->getColumn(column);
    if (cell.isNull()) return {};
    return cell.getInt64();
}

std::string_view Query::text(int column) const {
    const SQLite::Column cell = m_statement->getColumn(column);
    const char* text = cell.getText();
    return {text, static_cast<std::size_t>(cell.getBytes())};
}

std::string_view Query::bytes(int column) const {
    const SQLite::Column cell = m_statement->getColumn(column);
    const void* bytes = cell.getBlob();
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(cell.getBytes())};
}

std::optional<std::string> Query::optional_text(int column) const {
    if (m_statement->getColumn(column).isNull()) return {};
    return std::string{text(column)};
}

}  // namespace simprof::sqlite
