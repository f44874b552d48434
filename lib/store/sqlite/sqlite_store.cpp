#include "lib/store/sqlite/sqlite_store.hpp"

#include "lib/model/error.hpp"
#include "lib/store/rows/digest.hpp"
#include "lib/store/sqlite/file/engine.hpp"
#include "lib/store/sqlite/file/file_state.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "lib/store/sqlite/view.hpp"

namespace simprof::sqlite {

namespace {

/// EXTRA, because with FULL a power cut can lose a change that was reported done.
void configure(Connection& connection) {
    connection.run("PRAGMA synchronous = EXTRA; PRAGMA cache_size = -16384");
}

std::shared_ptr<Connection> connected(const StoreAccess& access, const std::string& vfs) {
    auto connection = std::make_shared<Connection>(access, vfs);
    expect_rollback_journal(*connection);
    connection->begin(false);
    expect_our_store(*connection);
    connection->commit();
    configure(*connection);
    return connection;
}

/// In hexadecimal; empty before the first request.
std::string head_of_chain(Connection& connection) {
    const ChainEnd end = chain_end(connection);
    return end.number == RequestNumber::none ? std::string{} : hexadecimal(end.hash);
}

void expect_writable(const Connection& connection) {
    if (connection.can_write()) return;
    throw Error{
        ErrorKind::store, said("The store {store} may only be read.", "store"_is = connection.path()),
        said("Its file and its directory have to be writable for you: `ls -ld` shows whose they are.")};
}

}  // namespace

SqliteStore::SqliteStore(StoreAccess access, std::string vfs)
    : m_access(std::move(access)), m_vfs(std::move(vfs)), m_connection(connected(m_access, m_vfs)) {}

std::shared_ptr<Connection> SqliteStore::free_connection() {
    if (m_connection.use_count() > 1) m_connection = connected(m_access, m_vfs);
    return m_connection;
}

std::unique_ptr<Snapshot> SqliteStore::read() {
    return std::make_unique<View>(free_connection(), Access::read);
}

std::unique_ptr<Transaction> SqliteStore::write() {
    expect_writable(*m_connection);
    return std::make_unique<View>(free_connection(), Access::write);
}

StoreFacts SqliteStore::facts() {
    const View view{free_connection(), Access::read};
    Connection& connection = *m_connection;
    return {.location = m_access.location,
            .engine = engine_version(),
            .schema_version = schema_version,
            .bytes = connection.number("PRAGMA page_count") * connection.number("PRAGMA page_size"),
            .created = setting(connection, created_setting).value_or(""),
            .chain_head = head_of_chain(connection),
            .shared_with = setting(connection, shared_setting).value_or("")};
}

void expect_our_store(Connection& connection) {
    expect_whole_length(connection);
    expect_our_file(connection);
    expect_our_version(connection);
    expect_our_schema(connection);
}

void initialise(Connection& connection, const NewStore& store) {
    configure(connection);
    connection.begin(true);
    create_schema(connection);
    set_setting(connection, billing_zone_setting, store.zone.name());
    set_setting(connection, clock_setting, simprof::to_string(store.clock));
    set_setting(connection, created_setting, simprof::to_string(store.created));
    if (!store.shared_with.empty()) set_setting(connection, shared_setting, store.shared_with);
    connection.commit();
}

}  // namespace simprof::sqlite
