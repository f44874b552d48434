#include "lib/store/sqlite/file/connection.hpp"

#include "lib/store/sqlite/file/failure.hpp"
#include "lib/store/sqlite/file/given_rows.hpp"
#include "lib/store/sqlite/file/lock_holder.hpp"
#include "lib/store/sqlite/file/row_visitor.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <random>
#include <thread>
#include <utility>

namespace simprof::sqlite {

namespace {

constexpr int operations_between_looks = 20'000;  // of SQLite's machine; well under a millisecond

constexpr int open_flags =
    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;

/// SQLite falls back to reading by itself where the file may not be written.
std::unique_ptr<SQLite::Database> opened(const std::string& path, const std::string& vfs) {
    try {
        return std::make_unique<SQLite::Database>(path, open_flags, 0, vfs);
    } catch (const SQLite::Exception& exception) {
        throw failure(path, {exception.getExtendedErrorCode(), exception.what(), errno});
    }
}

/// What the system said last. Of a page that could not be read SQLite says that it makes no sense, and only
/// its file remembers why.
int system_error(sqlite3* handle, int code) {
    int error = sqlite3_system_errno(handle);
    if ((code & 0xff) == SQLITE_CORRUPT)
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &error);
    return error;
}

std::chrono::microseconds random_pause() {
    thread_local std::minstd_rand random{std::random_device{}()};
    return std::chrono::microseconds{std::uniform_int_distribution<>{500, 3000}(random)};
}

}  // namespace

StoreAccess at(const std::string& path, StoreAccess access) {
    access.location = path;
    return access;
}

Connection::Connection(StoreAccess access, std::string vfs)
    : m_access(std::move(access)), m_vfs(std::move(vfs)), m_database(opened(path(), m_vfs)) {
    configure();
}

Connection::~Connection() = default;

void Connection::configure() {
    sqlite3* handle = m_database->getHandle();
    sqlite3_busy_handler(handle, on_busy, this);
    if (m_access.interrupted) sqlite3_progress_handler(handle, operations_between_looks, on_progress, this);
    for (const int on : {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_FKEY})
        sqlite3_db_config(handle, on, 1, nullptr);
    for (const int off : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML})
        sqlite3_db_config(handle, off, 0, nullptr);
    RowVisitor::install(handle, this);
    GivenRows::install(handle, this);
    // Without recursive triggers INSERT OR REPLACE would walk around the append-only ones.
    run("PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA recursive_triggers = ON");
}

int Connection::on_progress(void* self) noexcept {
    return static_cast<Connection*>(self)->interrupted() ? 1 : 0;
}

int Connection::on_busy(void* self, int calls) noexcept {
    return static_cast<Connection*>(self)->wait_a_little(calls == 0) ? 1 : 0;
}

bool Connection::interrupted() noexcept {
    try {
        m_interrupted = m_interrupted || (m_access.interrupted && m_access.interrupted());
    } catch (...) {
        m_interrupted = true;
    }
    return m_interrupted;
}

/// Pauses differ, so that of many who wait everyone gets a turn; equal ones starve some.
bool Connection::wait_a_little(bool first) noexcept {
    const auto now = std::chrono::steady_clock::now();
    if (first) m_deadline = now + m_access.wait;
    if (first) m_waits = false;
    tell_of_waiting(now);
    if (interrupted() || now >= m_deadline) return false;
    std::this_thread::sleep_for(random_pause());
    return true;
}

/// Once, after a second.
void Connection::tell_of_waiting(std::chrono::steady_clock::time_point now) noexcept {
    if (m_waits || !m_access.waiting || now < m_deadline - m_access.wait + std::chrono::seconds{1}) return;
    m_waits = true;
    try {
        if (const auto holder = lock_holder(path())) m_access.waiting(told(*holder));
    } catch (...) {  // a message that cannot be given is no reason to stop waiting
    }
}

void Connection::run(const char* statements) {
    if (m_database->tryExec(statements) != SQLITE_OK) fail();
}

std::int64_t Connection::number(const char* query) { return Query{*this, query}.only_row().number(0); }

int Connection::changed_rows() const { return sqlite3_changes(m_database->getHandle()); }

void Connection::begin(bool write) {
    // Where it fits into memory, a big change is written at its end only, so that readers wait for that
    // alone.
    if (write)
        run("PRAGMA query_only = OFF; PRAGMA cache_spill = 15000; BEGIN IMMEDIATE");
    else
        run("PRAGMA query_only = ON; BEGIN; PRAGMA schema_version");
}

void Connection::commit() { run("COMMIT"); }

void Connection::roll_back() noexcept {
    if (sqlite3_get_autocommit(m_database->getHandle()) == 0) m_database->tryExec("ROLLBACK");
}

bool Connection::can_write() const { return sqlite3_db_readonly(m_database->getHandle(), "main") == 0; }

std::unique_ptr<SQLite::Statement> Connection::take(const char* literal) {
    if (auto node = m_idle.extract(literal)) return std::move(node.mapped());
    return prepare(literal);
}

void Connection::give_back(const char* literal, std::unique_ptr<SQLite::Statement> statement) noexcept {
    try {
        m_idle.try_emplace(literal, std::move(statement));
    } catch (const std::bad_alloc&) {  // then it is prepared again next time
    }
}

std::unique_ptr<SQLite::Statement> Connection::prepare(const char* text) {
    try {
        return std::make_unique<SQLite::Statement>(*m_database, text);
    } catch (const SQLite::Exception&) {
        fail();
    }
}

void Connection::fail() {
    if (m_exception) std::rethrow_exception(std::exchange(m_exception, nullptr));
    sqlite3* handle = m_database->getHandle();
    const int code = sqlite3_extended_errcode(handle);
    if (m_interrupted || (code & 0xff) == SQLITE_INTERRUPT) throw interruption();
    if ((code & 0xff) == SQLITE_BUSY) throw still_busy(m_access);
    throw failure(path(), {code, sqlite3_errmsg(handle), system_error(handle, code)});
}

void Connection::fail_as_damaged(const Sentence& what) const { throw damage(path(), what); }

}  // namespace simprof::sqlite
