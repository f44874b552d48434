#include "lib/store/sqlite/sqlite_store.hpp"

#include "lib/model/error.hpp"
#include "lib/store/sqlite/digest.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "lib/store/sqlite/view.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace simprof::sqlite {

namespace {

/// EXTRA, because with FULL a power cut can lose a change that was reported done.
void configure(Connection& connection) {
    connection.run("PRAGMA synchronous = EXTRA; PRAGMA cache_size = -16384");
}

/// A write-ahead log would need a writable directory to read, and this SQLite can lose data with one.
void expect_rollback_journal(Connection& connection) {
    Query query{connection, "PRAGMA journal_mode"};
    if (query.only_row().text(0) != "wal") return;
    const std::string& path = connection.place().path;
    throw Error{ErrorKind::store, fmt::format("The store {} was switched to a write-ahead log.", path),
                fmt::format("`sqlite3 {} 'PRAGMA journal_mode = DELETE'` switches it back.", path)};
}

std::shared_ptr<Connection> connected(const Place& place) {
    auto connection = std::make_shared<Connection>(place);
    connection->begin(false);
    expect_our_file(*connection);
    expect_our_version(*connection);
    expect_our_schema(*connection);
    expect_rollback_journal(*connection);
    connection->commit();
    configure(*connection);
    return connection;
}

void expect_writable(const Connection& connection) {
    if (connection.can_write()) return;
    throw Error{ErrorKind::store, fmt::format("The store {} may only be read.", connection.place().path),
                "Its file and its directory have to be writable for you: `ls -ld` shows whose they are."};
}

class SqliteTransaction final : public View<Transaction> {
public:
    explicit SqliteTransaction(std::shared_ptr<Connection> connection) : View(std::move(connection), true) {}

    RequestNumber record(Request request, const RequestContent& changes) override {
        expect_whole();
        m_whole = false;
        const auto number = write_request(std::move(request), changes);
        m_whole = true;
        return number;
    }

    void commit() override {
        expect_whole();
        commit_view();
    }

private:
    void expect_whole() const {
        if (!m_whole) throw Error{ErrorKind::bug, "A transaction was to go on after half a request."};
    }
    bool m_whole = true;  ///< false where a record failed: what it wrote must not stay
};

}  // namespace

SqliteStore::SqliteStore(Place place) : m_place(std::move(place)), m_connection(connected(m_place)) {}

std::shared_ptr<Connection> SqliteStore::free_connection() {
    if (m_connection.use_count() > 1) m_connection = connected(m_place);
    return m_connection;
}

std::unique_ptr<Snapshot> SqliteStore::read() {
    return std::make_unique<View<Snapshot>>(free_connection(), false);
}

std::unique_ptr<Transaction> SqliteStore::write() {
    expect_writable(*m_connection);
    return std::make_unique<SqliteTransaction>(free_connection());
}

StoreFacts SqliteStore::facts() {
    View<Snapshot> view{free_connection(), false};
    Connection& connection = *m_connection;
    return {.path = m_place.path,
            .engine = std::string{"SQLite "} + sqlite3_libversion(),
            .schema_version = schema_version,
            .bytes = connection.number("PRAGMA page_count") * connection.number("PRAGMA page_size"),
            .created = setting(connection, created_setting).value_or(""),
            .chain_head = hexadecimal(chain_end(connection).hash)};
}

void initialise(Connection& connection, const NewStore& store) {
    configure(connection);
    connection.begin(true);
    create_schema(connection);
    set_setting(connection, billing_zone_setting, store.zone.name());
    set_setting(connection, clock_setting, simprof::to_string(store.clock));
    set_setting(connection, created_setting, simprof::to_string(store.created));
    connection.commit();
}

}  // namespace simprof::sqlite
