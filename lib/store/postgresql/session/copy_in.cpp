#include "lib/store/postgresql/session/copy_in.hpp"

#include "lib/store/postgresql/session/binary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace simprof::postgresql {

namespace {

constexpr std::string_view signature{"PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19};

template <std::size_t Bytes>
void append_of_length(std::string& to, std::int64_t number) {
    append_binary<4>(to, std::int64_t{Bytes});
    append_binary<Bytes>(to, number);
}

void append_number(std::string& to, CopyIn::Column column, std::int64_t number) {
    if (column == CopyIn::Column::smallint) return append_of_length<2>(to, number);
    if (column == CopyIn::Column::integer) return append_of_length<4>(to, number);
    append_of_length<8>(to, number);
}

}  // namespace

CopyIn::CopyIn(Connection& connection, std::string table, std::vector<Column> columns,
               std::size_t sent_at_once)
    : m_connection(connection),
      m_table(std::move(table)),
      m_columns(std::move(columns)),
      m_sent_at_once(sent_at_once),
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

void CopyIn::insert(Values values) {
    std::string places;
    for (std::size_t n = 1; n <= values.size(); ++n) fmt::format_to(std::back_inserter(places), ", ${}", n);
    m_connection.later(fmt::format("INSERT INTO {} VALUES ({})", m_table, places.substr(2)),
                       Parameters{values});
}

void CopyIn::add(Values values) {
    if (m_sent_at_once == inserted) return insert(values);
    append_binary<2>(m_waiting, static_cast<std::int64_t>(m_columns.size()));
    for (std::size_t n = 0; n < m_columns.size(); ++n) add(m_columns[n], values[n]);
    ++m_rows;
    if (m_waiting.size() >= m_sent_at_once) send();
}

void CopyIn::add(Column column, const Value& value) {
    const Field& content = value.content();
    const auto append = [this](std::string_view bytes) {
        append_binary<4>(m_waiting, static_cast<std::int64_t>(bytes.size()));
        m_waiting += bytes;
    };
    if (const auto* number = std::get_if<std::int64_t>(&content)) {
        append_number(m_waiting, column, *number);
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
    constexpr std::size_t piece = 1U << 20U;
    for (std::string_view rest = m_waiting; !rest.empty(); rest.remove_prefix(std::min(piece, rest.size()))) {
        const auto size = static_cast<int>(std::min(piece, rest.size()));
        if (PQputCopyData(m_connection.handle(), rest.data(), size) != 1) m_connection.fail(nullptr);
    }
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
