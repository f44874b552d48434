#include "lib/store/postgresql/session/writers_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>

namespace simprof::postgresql {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds quiet_waiting{1'000};  // before the holder is told

/// Nobody is asked anything by those who have the place, so whoever does nothing with it for so long is gone,
/// or stopped; and a computer that vanished is missed soon. The server then rolls back and gives the place to
/// others.
constexpr const char* not_for_ever = "SET LOCAL idle_in_transaction_session_timeout = '2min'";
constexpr std::array on_a_network{"SET LOCAL tcp_keepalives_idle = 10",
                                  "SET LOCAL tcp_keepalives_interval = 5",
                                  "SET LOCAL tcp_keepalives_count = 3"};

/// What a standby says to a transaction that is to write, and what is meant.
constexpr const char* no_such_feature = "0A000";
constexpr const char* only_reads = "25006";

bool is_on_a_network(const Connection& connection) {
    const char* host = PQhost(connection.handle());
    return host == nullptr || *host != '/';
}

/// To wait not at all, a millisecond is the least that can be said.
void ask_for_place(Connection& connection, milliseconds wait, const TakeAnswer& take) {
    connection.later("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
    connection.later(set_up);
    connection.later(fmt::format("SET LOCAL lock_timeout = {}", std::max<std::int64_t>(wait.count(), 1)));
    connection.later(durably);
    connection.later(not_for_ever);
    if (is_on_a_network(connection))
        for (const char* statement : on_a_network) connection.later(statement);
    connection.later(std::string{select_store} + " FOR UPDATE", take);
}

/// Nothing where the wait was in vain.
Result lock(Connection& connection, const AskMore& more, milliseconds wait) {
    Result place;
    ask_for_place(connection, wait, [&place](Result answer) { place = std::move(answer); });
    if (more) more();
    const Result failed = connection.try_settle();
    if (!failed) return place;
    const Report report = report_in(failed.get());
    if (report.state == no_such_feature) throw failure(connection.location(), {only_reads, report.words, {}});
    if (!is_lock_timeout(report)) connection.fail(failed.get());
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

Result take_writers_place(Connection& connection, const AskMore& more) {
    const StoreAccess& access = connection.access();
    const milliseconds first = std::min(access.wait, quiet_waiting);
    if (Result done = lock(connection, more, first)) return done;
    const milliseconds rest = access.wait - first;
    if (rest <= milliseconds{0}) fail_as_busy(connection);
    if (access.waiting) access.waiting(holder(connection));
    if (Result done = lock(connection, more, rest)) return done;
    fail_as_busy(connection);
}

}  // namespace simprof::postgresql
