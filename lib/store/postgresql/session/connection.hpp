#pragma once

#include "lib/store/open.hpp"
#include "lib/store/postgresql/session/connecting.hpp"
#include "lib/store/postgresql/session/failure.hpp"
#include "lib/store/postgresql/session/pipeline.hpp"

#include <libpq-fe.h>

#include <functional>
#include <string>
#include <string_view>

namespace simprof::postgresql {

/// Said at the beginning of every transaction: names are ours and full, and a search path that someone set
/// for the role leads nowhere else.
inline constexpr const char* set_up = "SET LOCAL search_path = pg_catalog";

[[nodiscard]] Report report_in(const PGresult* result);
[[nodiscard]] bool is_error(const PGresult* result);

/// What a view of the store begins with: of which version it is, and where the chain ends.
inline constexpr const char* select_store = "SELECT schema_version, last_request, hash FROM simprof.store";
/// Asks, by `later`, what is wanted with it.
using AskMore = std::function<void()>;

/// One session at a server. Every failure becomes an Error that names the store, never a password.
class Connection {
public:
    /// Connects as libpq does: by the location, its environment, service and password files.
    explicit Connection(StoreAccess access);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() = default;

    /// Runs statements without parameters; the answer to the last one.
    Result run(const std::string& statements);
    /// Likewise, also where it is an error.
    Result try_run(const std::string& statements);
    Result run(const std::string& statement, const Parameters& parameters);
    /// The integer in the first column of the first row, and no parameters.
    [[nodiscard]] std::int64_t number(const std::string& query);

    /// Sends a statement along with what is asked next: one round trip for all of them. What follows one that
    /// fails is not done. The answer is taken then, or by `settle`.
    void later(const std::string& statement, const Parameters& parameters, TakeAnswer take = {});
    void later(const std::string& statement, TakeAnswer take = {}) {
        later(statement, Parameters{}, std::move(take));
    }
    /// Waits for the answers to all that was sent so; fails where one is an error.
    void settle();
    /// Likewise; the first that is an error, or nothing.
    [[nodiscard]] Result try_settle() { return m_pipeline.answered(); }

    /// Begins a view of the store as it is now; the answer to `select_store`.
    Result begin_reading(const AskMore& more = {});
    /// Begins the work of the one writer, likewise: see writers_place.hpp.
    Result begin_writing(const AskMore& more = {});
    void begin();
    /// Durable when it returns.
    void commit();
    /// Likewise, of the one writer: others get the place before the server has waited for its disk.
    void commit_in_turn();
    /// Waits until all that is committed is durable, by whomever.
    void make_durable();
    /// Never throws; harmless where nothing is begun.
    void roll_back() noexcept;
    /// As long as it is so, views are parts of the transaction that is begun: a new store is made in one.
    void nest(bool is_nested) noexcept { m_is_nested = is_nested; }

    /// One of that many SIMs was written.
    void tick(std::int64_t all) {
        if ((++m_ticks & 0xfff) == 0 && m_access.progress) m_access.progress(m_ticks, all);
    }
    void reset_ticks() noexcept { m_ticks = 0; }

    [[nodiscard]] const StoreAccess& access() const noexcept { return m_access; }
    /// Without a password.
    [[nodiscard]] const std::string& location() const noexcept { return m_location; }
    /// False once the connection is known to be lost.
    [[nodiscard]] bool is_alive() const { return PQstatus(handle()) == CONNECTION_OK; }
    [[nodiscard]] bool is_nested() const noexcept { return m_is_nested; }
    /// "15.18", as the server says.
    [[nodiscard]] std::string server_version() const;
    [[nodiscard]] std::string quoted(std::string_view text) const;
    [[nodiscard]] PGconn* handle() const noexcept { return m_handle.get(); }

    /// Throws where the connection did not take what was to be sent.
    void expect_sent(bool is_sent);
    /// What the server answers next, once it is there: nothing after each answer.
    Result next_answer();
    /// For streams of rows: the answer of a statement that was sent, once it is there; fails where it is an
    /// error.
    Result answer();
    /// Throws where a signal asked to stop.
    void expect_no_interruption() const;
    /// Throws the Error for what was reported last.
    [[noreturn]] void fail(const PGresult* result);
    /// Throws the Error for content that this program never writes.
    [[noreturn]] void fail_as_damaged(const Sentence& what) const;

private:
    Result run_along(const std::string& statement, const Parameters& parameters);
    Result try_to_write_nothing();
    Result begin_nested(const AskMore& more);
    Result asked_with(const std::string& statement, const AskMore& more);
    void wait_for_answer();
    [[nodiscard]] Result last_answer();
    void cancel() const noexcept;
    [[nodiscard]] std::string words() const;

    StoreAccess m_access;
    std::string m_location;
    Session m_handle;
    bool m_is_nested = false;
    bool m_can_wait_later = false;  ///< for the disk
    bool m_is_begun = false;
    bool m_interrupted = false;
    std::int64_t m_ticks = 0;
    Pipeline m_pipeline{*this};
};

}  // namespace simprof::postgresql
