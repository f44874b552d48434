#include "lib/store/postgresql/server_store.hpp"

#include "lib/store/postgresql/distribution.hpp"
#include "lib/store/postgresql/schema.hpp"
#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/postgresql/tables/request_table.hpp"
#include "lib/store/postgresql/tables/setting_table.hpp"
#include "lib/store/postgresql/view.hpp"

namespace simprof::postgresql {

/// On all machines, where there are several.
std::int64_t bytes_of_schema(Connection& connection) {
    const std::string size =
        is_distributed(connection) ? "citus_total_relation_size" : "pg_total_relation_size";
    return connection.number(
        "SELECT coalesce(sum(" + size +
        "(pg_class.oid)), 0)::bigint FROM pg_class"
        " JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = 'simprof' AND relkind = 'r'");
}

/// A store that is being made lives in one transaction, and so in one session.
std::shared_ptr<Connection> ServerStore::free_connection() {
    const bool is_free = m_connection.use_count() == 1 && m_connection->is_alive();
    if (!is_free && !m_connection->is_nested())
        m_connection = std::make_shared<Connection>(m_connection->access());
    return m_connection;
}

std::unique_ptr<Snapshot> ServerStore::read() {
    return std::make_unique<View>(free_connection(), Access::read);
}

std::unique_ptr<Transaction> ServerStore::write() {
    return std::make_unique<View>(free_connection(), Access::write);
}

StoreFacts ServerStore::facts() {
    const auto ours = free_connection();
    const View view{ours, Access::read};
    return {.location = ours->location(),
            .engine = "PostgreSQL " + ours->server_version(),
            .schema_version = schema_version,
            .bytes = bytes_of_schema(*ours),
            .created = setting(*ours, created_setting).value_or(""),
            .chain_head = head_of_chain(*ours)};
}

}  // namespace simprof::postgresql
