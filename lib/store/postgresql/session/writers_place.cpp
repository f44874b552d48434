#include "lib/store/postgresql/session/writers_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace simprof::postgresql {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds quiet_waiting{1'000};  // before the holder is told

/// Nobody is asked anything by those who have the place, so whoever does nothing with it for so long is gone,
/// or stopped; and a computer that vanished is missed soon. The server then rolls back and gives the place to
/// others.
constexpr const char* not_for_ever =
    "SET LOCAL idle_in_transaction_session_timeout = '2min'; SET LOCAL tcp_keepalives_idle = 10;"
    "SET LOCAL tcp_keepalives_interval = 5; SET LOCAL tcp_keepalives_count = 3;";

/// What a standby says to a transaction that is to write, and what is meant.
constexpr const char* no_such_feature = "0A000";
constexpr const char* only_reads = "25006";

/// Nothing where the wait was in vain. To wait not at all, a millisecond is the least that can be said.
Result lock(Connection& connection, const std::string& statements, milliseconds wait) {
    const std::string all = fmt::format(
        "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;{}SET LOCAL lock_timeout = {};"
        "{}{}SELECT FROM simprof.store FOR UPDATE;{}",
        set_up, std::max<std::int64_t>(wait.count(), 1), durably, not_for_ever, statements);
    Result last = connection.try_run(all);
    if (!is_error(last.get())) return last;
    const Report report = report_in(last.get());
    if (report.state == no_such_feature) throw failure(connection.location(), {only_reads, report.words, {}});
    if (!is_lock_timeout(report)) connection.fail(last.get());
    connection.run("ROLLBACK");
    return {};
}

/// Whoever has the row of `simprof.store` and waits for nobody.
std::string holder(Connection& connection) {
    const Result found = connection.run(
        "SELECT coalesce(nullif(application_name, ''), 'a session of ' || usename) FROM pg_locks"
        " JOIN pg_stat_activity USING (pid) WHERE datname = current_database()"
        " AND database = datid AND relation = to_regclass('simprof.store')"
        " AND mode = 'RowShareLock' AND granted AND pid <> pg_backend_pid()"
        " AND wait_event_type IS DISTINCT FROM 'Lock' ORDER BY xact_start LIMIT 1");
    return PQntuples(found.get()) == 0 ? "another command" : PQgetvalue(found.get(), 0, 0);
}

[[noreturn]] void fail_as_busy(Connection& connection) {
    throw Error{
        ErrorKind::busy,
        fmt::format("The store {} is in use by {}, also after {:g} s.", connection.location(),
                    holder(connection), std::chrono::duration<double>(connection.access().wait).count()),
        "Run the command again, or give it more time with `--wait SECONDS`."};
}

}  // namespace

Result take_writers_place(Connection& connection, const std::string& statements) {
    const StoreAccess& access = connection.access();
    const milliseconds first = std::min(access.wait, quiet_waiting);
    if (Result done = lock(connection, statements, first)) return done;
    const milliseconds rest = access.wait - first;
    if (rest <= milliseconds{0}) fail_as_busy(connection);
    if (access.waiting) access.waiting(holder(connection));
    if (Result done = lock(connection, statements, rest)) return done;
    fail_as_busy(connection);
}

}  // namespace simprof::postgresql
