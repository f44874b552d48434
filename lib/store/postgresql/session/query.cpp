#include "lib/store/postgresql/session/query.hpp"

#include "lib/store/postgresql/session/binary.hpp"

#include <charconv>
#include <utility>

namespace simprof::postgresql {

Query::Query(Connection& connection, const std::string& text, std::initializer_list<Parameter> parameters)
    : m_connection(connection),
      m_result(connection.run(text, Parameters{parameters})),
      m_rows(PQntuples(m_result.get())) {}

Query::Query(Connection& connection, const std::string& text, Values values)
    : m_connection(connection),
      m_result(connection.run(text, Parameters{values})),
      m_rows(PQntuples(m_result.get())) {}

Query::Query(Connection& connection, Result answer)
    : m_connection(connection), m_result(std::move(answer)), m_rows(PQntuples(m_result.get())) {}

Query& Query::only_row() {
    if (!step()) m_connection.fail_as_damaged(said("a row is missing that another one names"));
    return *this;
}

std::int64_t Query::changed_rows() const {
    const std::string_view words = PQcmdTuples(m_result.get());
    std::int64_t rows = 0;
    std::from_chars(words.data(), words.data() + words.size(), rows);
    return rows;
}

std::int64_t Query::number(int column) const { return is_null(column) ? 0 : number_in(text(column)); }

std::optional<std::int64_t> Query::optional_number(int column) const {
    return is_null(column) ? std::nullopt : std::optional{number(column)};
}

std::string_view Query::text(int column) const {
    return {PQgetvalue(m_result.get(), m_row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), m_row, column))};
}

std::optional<std::string> Query::optional_text(int column) const {
    return is_null(column) ? std::nullopt : std::optional{std::string{text(column)}};
}

}  // namespace simprof::postgresql
