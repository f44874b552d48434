#pragma once

#include "lib/store/open.hpp"
#include "lib/store/sqlite/file/query.hpp"

#include <SQLiteCpp/Database.h>

#include <chrono>
#include <exception>
#include <memory>
#include <string>
#include <unordered_map>

namespace simprof::sqlite {

class GivenRows;
class RowVisitor;

/// The same way to open another file.
[[nodiscard]] StoreAccess at(const std::string& path, StoreAccess access);

/// One open store file. Every failure that SQLite reports through it becomes an Error that names the file.
class Connection {
public:
    /// Opens a file that exists and makes the connection safe; reads nothing of the file yet. The location is
    /// its absolute path, without symbolic links; `vfs` SQLite's name of a file system in place of the real
    /// one.
    explicit Connection(StoreAccess access, std::string vfs = {});
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Runs statements that give no rows and take no parameters.
    void run(const char* statements);
    /// The integer in the first column of the first row.
    [[nodiscard]] std::int64_t number(const char* query);

    /// One of that many SIMs was written.
    void tick(std::int64_t all) {
        if ((++m_ticks & 0xfff) == 0 && m_access.progress) m_access.progress(m_ticks, all);
    }
    void reset_ticks() noexcept { m_ticks = 0; }

    /// By the statement run last.
    [[nodiscard]] int changed_rows() const;

    /// Takes the read lock, or with `write` the one write lock, waiting for it.
    void begin(bool write);
    void commit();
    /// Never throws; harmless where nothing is begun.
    void roll_back() noexcept;

    [[nodiscard]] const StoreAccess& access() const noexcept { return m_access; }
    [[nodiscard]] const std::string& path() const noexcept { return m_access.location; }
    [[nodiscard]] const std::string& vfs() const noexcept { return m_vfs; }
    [[nodiscard]] SQLite::Database& database() noexcept { return *m_database; }
    [[nodiscard]] bool can_write() const;

    /// For Query only: statements are prepared at first use and kept.
    [[nodiscard]] std::unique_ptr<SQLite::Statement> take(const char* literal);
    void give_back(const char* literal, std::unique_ptr<SQLite::Statement> statement) noexcept;
    [[nodiscard]] std::unique_ptr<SQLite::Statement> prepare(const char* text);

    /// For RowVisitor only: who is called back now.
    [[nodiscard]] RowVisitor*& visitor() noexcept { return m_visitor; }
    /// For GivenRows only: the rows that SQL reads now.
    [[nodiscard]] GivenRows*& given_rows() noexcept { return m_given_rows; }
    /// For both: what the one called back threw.
    void keep_exception(std::exception_ptr exception) noexcept { m_exception = std::move(exception); }

    /// Throws the Error for what SQLite reported last.
    [[noreturn]] void fail();
    /// Throws the Error for content that this program never writes.
    [[noreturn]] void fail_as_damaged(const Sentence& what) const;

private:
    static int on_busy(void* self, int calls) noexcept;
    static int on_progress(void* self) noexcept;
    [[nodiscard]] bool interrupted() noexcept;
    [[nodiscard]] bool wait_a_little(bool first) noexcept;
    void tell_of_waiting(std::chrono::steady_clock::time_point now) noexcept;
    void configure();

    StoreAccess m_access;
    std::string m_vfs;
    bool m_interrupted = false;
    std::int64_t m_ticks = 0;
    bool m_waits = false;  ///< and has said so
    RowVisitor* m_visitor = nullptr;
    GivenRows* m_given_rows = nullptr;
    std::exception_ptr m_exception;
    std::chrono::steady_clock::time_point m_deadline;
    std::unique_ptr<SQLite::Database> m_database;
    std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> m_idle;  // goes before the database
};

}  // namespace simprof::sqlite
