#include "tests/lib/store/postgresql/older_store.hpp"

#include "lib/store/postgresql/check/schema_differences.hpp"
#include "lib/store/postgresql/session/connection.hpp"
#include "tests/lib/store/test_server.hpp"

namespace simprof::store_test {

namespace {

/// What is in the tables of a schema named `newer` goes into those of `simprof`, as far as these have columns
/// for it.
constexpr const char* take_over =
    "DO $$DECLARE taken record; BEGIN SET LOCAL session_replication_role = replica;"
    " FOR taken IN SELECT table_name AS name, string_agg(quote_ident(column_name), ',') AS columns"
    " FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)"
    " WHERE table_schema = 'simprof' AND table_type = 'BASE TABLE' GROUP BY table_name LOOP"
    " EXECUTE format('INSERT INTO simprof.%1$I (%2$s) SELECT %2$s FROM newer.%1$I', taken.name,"
    " taken.columns); END LOOP; END$$";

}  // namespace

OlderStore::OlderStore(int version) {
    m_store.fill();
    m_head = m_store->facts().chain_head;
    m_store.close();
    const std::string schema = std::string{SIMPROF_SOURCE_DIR} + "/lib/store/postgresql/upgrade/schema_" +
                               std::to_string(version) + ".sql";
    (void)test_server().run(location(), "ALTER SCHEMA simprof RENAME TO newer");
    (void)test_server().run(location(), "\\i " + schema);
    (void)test_server().run(location(), take_over);
    (void)test_server().run(location(), "UPDATE simprof.store SET schema_version = " +
                                            std::to_string(version) + "; DROP SCHEMA newer CASCADE");
}

std::string things_at(const std::string& location) {
    postgresql::Connection connection{StoreAccess{location}};
    connection.begin();
    return postgresql::schema_things(connection);
}

}  // namespace simprof::store_test
