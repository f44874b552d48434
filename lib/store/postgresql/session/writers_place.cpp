#include "lib/store/postgresql/session/writers_place.hpp"

#include "lib/store/postgresql/session/binary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace simprof::postgresql {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds quiet_waiting{1'000};  // before the holder is told

/// For locks that no other command holds: while a server cuts a table short by itself nobody reads it, its
/// own catalogue's tables included; and what it does beside that it gives up for who waits longer than its
/// deadlock_timeout, a second unless it is set otherwise.
constexpr milliseconds for_upkeep{3'000};

/// Nobody is asked anything by those who have the place, so whoever does nothing with it for so long is gone,
/// or stopped; and a computer that vanished is missed soon. The server then rolls back and gives the place to
/// others. A list of shards is there where the extension Citus is.
constexpr auto settings_for =
    "SELECT set_config('lock_timeout', '{}', true),"
    " set_config('idle_in_transaction_session_timeout', '2min', true),"
    " set_config('tcp_keepalives_idle', '10', true), set_config('tcp_keepalives_interval', '5', true),"
    " set_config('tcp_keepalives_count', '3', true), to_regclass('pg_catalog.pg_dist_partition') IS NULL";
constexpr int is_no_list_of_shards = 5;

/// What a standby says to a transaction that is to write, and what is meant.
constexpr const char* no_such_feature = "0A000";
constexpr const char* only_reads = "25006";

/// Once the row is ours, nobody else's command is waited for.
void ask_for_place(Connection& connection, milliseconds wait, WritersPlace& place) {
    const bool waits = wait > milliseconds{0};
    connection.later("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
    connection.later(set_up);
    connection.later(
        fmt::format(settings_for, (waits ? wait : for_upkeep).count()), [&place](const Result& answer) {
            place.has_one_log = number_in({PQgetvalue(answer.get(), 0, is_no_list_of_shards), 1}) != 0;
        });
    connection.later(std::string{select_store} + (waits ? " FOR UPDATE" : " FOR UPDATE NOWAIT"),
                     [&place](Result answer) { place.store = std::move(answer); });
    connection.later(
        fmt::format("SET LOCAL lock_timeout = {}", std::max(connection.access().wait, for_upkeep).count()));
}

/// Without the store where the wait was in vain.
WritersPlace lock(Connection& connection, const AskMore& more, milliseconds wait) {
    WritersPlace place;
    ask_for_place(connection, wait, place);
    if (more) more();
    const Result failed = connection.try_settle();
    if (!failed) return place;
    const Report report = report_in(failed.get());
    if (report.state == no_such_feature) throw failure(connection.location(), {only_reads, report.words, {}});
    if (!is_lock_timeout(report) || place.store) connection.fail(failed.get());
    connection.run("ROLLBACK");
    return {};
}

/// Whoever has the row of `simprof.store` and waits for nobody.
Sentence holder(Connection& connection) {
    const Result found = connection.run(
        "SELECT application_name, usename FROM pg_locks"
        " JOIN pg_stat_activity USING (pid) WHERE datname = current_database()"
        " AND database = datid AND relation = to_regclass('simprof.store')"
        " AND mode = 'RowShareLock' AND granted AND pid <> pg_backend_pid()"
        " AND wait_event_type IS DISTINCT FROM 'Lock' ORDER BY xact_start LIMIT 1");
    if (PQntuples(found.get()) == 0) return said("another command");
    const std::string program = PQgetvalue(found.get(), 0, 0);
    return program.empty() ? said("a session of {role}", "role"_is = PQgetvalue(found.get(), 0, 1))
                           : verbatim(program);
}

[[noreturn]] void fail_as_busy(Connection& connection) {
    throw Error{ErrorKind::busy,
                said("The store {store} is in use by {holder}, also after {seconds} s.",
                     "store"_is = connection.location(), "holder"_is = holder(connection),
                     "seconds"_is = fmt::format(
                         "{:g}", std::chrono::duration<double>(connection.access().wait).count())),
                said("Run the command again, or give it more time with `--wait SECONDS`.")};
}

}  // namespace

WritersPlace take_writers_place(Connection& connection, const AskMore& more) {
    const StoreAccess& access = connection.access();
    const milliseconds first = std::min(access.wait, quiet_waiting);
    if (WritersPlace place = lock(connection, more, first); place.store) return place;
    const milliseconds rest = access.wait - first;
    if (rest <= milliseconds{0}) fail_as_busy(connection);
    if (access.waiting) access.waiting(holder(connection));
    if (WritersPlace place = lock(connection, more, rest); place.store) return place;
    fail_as_busy(connection);
}

}  // namespace simprof::postgresql
