#include "lib/store/postgresql/session/copy_out.hpp"

#include "lib/store/postgresql/session/binary.hpp"

namespace simprof::postgresql {

namespace {

constexpr std::size_t fixed_header = 19;  // of the signature, flags, and the length of more, which is none
constexpr std::int64_t looks_for_a_signal = 0xfff;

/// Takes that many bytes off the front; fewer where there are no more.
std::string_view taken(std::string_view& bytes, std::size_t count) {
    const std::string_view front = bytes.substr(0, count);
    bytes.remove_prefix(front.size());
    return front;
}

}  // namespace

CopyOut::CopyOut(Connection& connection, const std::string& select) : m_connection(connection) {
    connection.run("COPY (" + select + ") TO STDOUT (FORMAT binary)");
}

CopyOut::~CopyOut() {
    try {
        while (!m_is_over) (void)receive();
    } catch (const Error&) {  // the next statement says so again
        m_is_over = true;
    }
}

bool CopyOut::receive() {
    char* row = nullptr;
    const int size = PQgetCopyData(m_connection.handle(), &row, 0);
    m_row.reset(row);
    m_size = size > 0 ? static_cast<std::size_t>(size) : 0;
    if (size > 0) return true;
    m_is_over = true;
    (void)m_connection.answer();
    return false;
}

bool CopyOut::step() {
    if (m_is_over || !receive()) return false;
    if ((m_rows & looks_for_a_signal) == looks_for_a_signal) m_connection.expect_no_interruption();
    std::string_view row{m_row.get(), m_size};
    if (m_rows++ == 0) row.remove_prefix(std::min(fixed_header, row.size()));
    read_fields(row);
    if (!m_is_over) return true;
    (void)receive();
    return false;
}

/// The trailer counts -1 columns.
void CopyOut::read_fields(std::string_view row) {
    const std::int64_t columns = number_in(taken(row, 2));
    m_is_over = columns < 0;
    if (m_is_over) return;
    for (std::size_t n = 0; n < static_cast<std::size_t>(columns); ++n) {
        const std::int64_t length = number_in(taken(row, 4));
        m_fields.at(n) = length < 0 ? std::string_view{} : taken(row, static_cast<std::size_t>(length));
    }
}

std::int64_t CopyOut::number(int column) const { return number_in(text(column)); }

std::optional<std::int64_t> CopyOut::optional_number(int column) const {
    return text(column).data() == nullptr ? std::nullopt : std::optional{number(column)};
}

}  // namespace simprof::postgresql
