#include "lib/store/postgresql/copy_in.hpp"

#include "lib/store/postgresql/binary.hpp"

#include <utility>

namespace simprof::postgresql {

namespace {

constexpr std::size_t sent_at_once = 1U << 16U;
constexpr std::string_view signature{"PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19};

}  // namespace

CopyIn::CopyIn(Connection& connection, std::string table, std::vector<Column> columns)
    : m_connection(connection),
      m_table(std::move(table)),
      m_columns(std::move(columns)),
      m_waiting(signature) {}

/// What was begun and not finished is taken back by the server.
CopyIn::~CopyIn() {
    if (!m_is_begun) return;
    try {
        if (PQputCopyEnd(m_connection.handle(), "given up") == 1) (void)m_connection.answer();
    } catch (const std::exception&) {  // as was asked for
        m_is_begun = false;
    }
}

void CopyIn::add(Values values) {
    append_binary<2>(m_waiting, static_cast<std::int64_t>(m_columns.size()));
    for (std::size_t n = 0; n < m_columns.size(); ++n) add(m_columns[n], values[n]);
    ++m_rows;
    if (m_waiting.size() >= sent_at_once) send();
}

void CopyIn::add(Column column, const Value& value) {
    const Field& content = value.content();
    const auto append = [this](std::string_view bytes) {
        append_binary<4>(m_waiting, static_cast<std::int64_t>(bytes.size()));
        m_waiting += bytes;
    };
    if (const auto* number = std::get_if<std::int64_t>(&content)) {
        append_binary<4>(m_waiting, column == Column::integer ? 4 : 8);
        column == Column::integer ? append_binary<4>(m_waiting, *number)
                                  : append_binary<8>(m_waiting, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&content)) {
        append(*text);
    } else if (const auto* blob = std::get_if<Blob>(&content)) {
        append(blob->bytes);
    } else {
        append_binary<4>(m_waiting, -1);
    }
}

void CopyIn::send() {
    if (!m_is_begun) m_connection.run("COPY " + m_table + " FROM STDIN (FORMAT binary)");
    m_is_begun = true;
    PGconn* handle = m_connection.handle();
    if (PQputCopyData(handle, m_waiting.data(), static_cast<int>(m_waiting.size())) != 1)
        m_connection.fail(nullptr);
    m_waiting.clear();
}

void CopyIn::finish() {
    if (m_rows == 0) return;
    append_binary<2>(m_waiting, -1);
    send();
    if (PQputCopyEnd(m_connection.handle(), nullptr) != 1) m_connection.fail(nullptr);
    m_is_begun = false;
    (void)m_connection.answer();
}

}  // namespace simprof::postgresql
