#include "lib/store/postgresql/tables/late_indexes.hpp"

#include "lib/store/postgresql/session/query.hpp"

namespace simprof::postgresql {

namespace {

constexpr std::size_t very_many = 10'000;

bool has_identities(Connection& connection) {
    return connection.number("SELECT count(*) FROM (SELECT FROM simprof.identity LIMIT 1) AS one") != 0;
}

/// Whether that was done; nothing is where it was not.
bool try_all(Connection& connection, const std::string& statements) {
    const Result done = connection.try_run("SAVEPOINT late_indexes;" + statements);
    connection.run((is_error(done.get()) ? "ROLLBACK TO SAVEPOINT late_indexes;" : "") +
                   std::string{"RELEASE SAVEPOINT late_indexes"});
    return !is_error(done.get());
}

}  // namespace

NumberIndexes number_indexes(Connection& connection) {
    NumberIndexes indexes;
    for (Query query{connection,
                     "SELECT pg_get_indexdef(indexrelid), indexrelid::regclass::text FROM pg_index"
                     " WHERE indrelid = 'simprof.identity'::regclass AND NOT indisprimary"};
         query.step();) {
        indexes.make.append(query.text(0)).append(";");
        indexes.drop.append("DROP INDEX ").append(query.text(1)).append(";");
    }
    return indexes;
}

LateIndexes::LateIndexes(Connection& connection, std::size_t rows) : m_connection(connection) {
    if (rows < very_many || has_identities(connection)) return;
    const NumberIndexes indexes = number_indexes(connection);
    if (try_all(connection, "LOCK TABLE simprof.identity IN ACCESS EXCLUSIVE MODE NOWAIT;" + indexes.drop))
        m_statements = indexes.make;
}

void LateIndexes::make() {
    if (!m_statements.empty()) m_connection.run(m_statements);
}

}  // namespace simprof::postgresql
