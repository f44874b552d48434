#include "lib/store/postgresql/connection.hpp"

#include "lib/store/postgresql/binary.hpp"
#include "lib/store/postgresql/parameters.hpp"
#include "lib/text/words/server_location.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <new>
#include <utility>

namespace simprof::postgresql {

namespace {

using std::chrono::milliseconds;

constexpr int patience = 100;                 // milliseconds between looks for a signal
constexpr milliseconds quiet_waiting{1'000};  // before the holder is told

/// As others see it while they wait: "simprof desk7 4711 ada sim import".
std::string session_name(const StoreAccess& access) {
    std::array<char, 256> host{};
    if (gethostname(host.data(), host.size() - 1) != 0) host.front() = '\0';
    return fmt::format("simprof {} {} {}", host.data(), getpid(), access.user);
}

/// In seconds, of which libpq takes two at least; a location may say another.
std::string connect_timeout(const StoreAccess& access) {
    return std::to_string(
        std::max<std::int64_t>(std::chrono::ceil<std::chrono::seconds>(access.wait).count(), 2));
}

/// Without its line end, and without a full stop.
std::string sentence_in(const char* message) {
    std::string words{message == nullptr ? "" : message};
    while (!words.empty() && (words.back() == '\n' || words.back() == '.')) words.pop_back();
    std::ranges::replace(words, '\n', ' ');
    return words;
}

std::string field(const PGresult* result, int code) {
    const char* text = PQresultErrorField(result, code);
    return text == nullptr ? "" : text;
}

Report report_in(const PGresult* result) {
    return {field(result, PG_DIAG_SQLSTATE), sentence_in(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)),
            field(result, PG_DIAG_CONSTRAINT_NAME)};
}

bool is_error(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE;
}

bool begins_copy(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT;
}

/// What libpq says of a location that it cannot read may hold a part of a password.
bool can_be_read(const std::string& location) {
    PQconninfoOption* options = PQconninfoParse(location.c_str(), nullptr);
    PQconninfoFree(options);
    return options != nullptr;
}

void ignore_notice(void*, const PGresult*) noexcept {}

/// Names are ours and full; a search path that someone set for the role leads nowhere else.
constexpr const char* set_up = "SET LOCAL search_path = pg_catalog;";

/// What a server that is set to be quick and forgetful is asked for: what is done stays done.
constexpr const char* durably =
    "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = "
    "'off';";

}  // namespace

Connection::Connection(StoreAccess access)
    : m_access(std::move(access)), m_location(without_password(m_access.location)) {
    connect();
}

void Connection::connect() {
    if (!can_be_read(m_access.location)) throw not_connected(m_location, "the location cannot be read");
    const std::string name = session_name(m_access);
    const std::string timeout = connect_timeout(m_access);
    const std::array<const char*, 5> keywords{"connect_timeout", "dbname", "client_encoding",
                                              "application_name", nullptr};
    const std::array<const char*, 5> values{timeout.c_str(), m_access.location.c_str(), "UTF8", name.c_str(),
                                            nullptr};
    m_handle.reset(PQconnectdbParams(keywords.data(), values.data(), 1));
    if (!m_handle) throw std::bad_alloc{};
    if (PQstatus(handle()) == CONNECTION_OK) {
        PQsetNoticeReceiver(handle(), ignore_notice, nullptr);
        return;
    }
    throw not_connected(m_location, words());
}

std::string Connection::words() const { return sentence_in(PQerrorMessage(handle())); }

std::string Connection::server_version() const {
    const char* version = PQparameterStatus(handle(), "server_version");
    const std::string text = version == nullptr ? "" : version;
    return text.substr(0, text.find(' '));
}

std::string Connection::quoted(std::string_view text) {
    const std::unique_ptr<char, decltype(&PQfreemem)> literal{
        PQescapeLiteral(handle(), text.data(), text.size()), &PQfreemem};
    if (!literal) throw std::bad_alloc{};
    return literal.get();
}

Result Connection::run(const std::string& statements) {
    send(PQsendQuery(handle(), statements.c_str()) == 1);
    return answer();
}

Result Connection::run(const std::string& statement, const Parameters& parameters) {
    send(PQsendQueryParams(handle(), statement.c_str(), parameters.count(), parameters.types(),
                           parameters.values(), parameters.lengths(), parameters.formats(), 1) == 1);
    return answer();
}

std::int64_t Connection::number(const std::string& query) {
    const Result result = run(query, Parameters{});
    if (PQntuples(result.get()) == 0) fail_as_damaged("a row is missing that has to be there");
    return number_in(
        {PQgetvalue(result.get(), 0, 0), static_cast<std::size_t>(PQgetlength(result.get(), 0, 0))});
}

void Connection::send(bool is_sent) {
    if (!is_sent) throw lost(m_location, words());
}

void Connection::cancel() noexcept {
    std::array<char, 256> error{};
    PGcancel* request = PQgetCancel(handle());
    if (request != nullptr) (void)PQcancel(request, error.data(), static_cast<int>(error.size()));
    PQfreeCancel(request);
}

void Connection::wait_for_answer() {
    while (PQisBusy(handle()) == 1) {
        pollfd socket{PQsocket(handle()), POLLIN, 0};
        const int ready = poll(&socket, 1, patience);
        if (ready < 0 && errno != EINTR) throw lost(m_location, "its socket cannot be waited for");
        if (ready > 0 && PQconsumeInput(handle()) == 0) throw lost(m_location, words());
        if (!m_interrupted && m_access.interrupted && m_access.interrupted()) {
            m_interrupted = true;
            cancel();
        }
    }
}

/// The answer to the last of several statements, or to the first that failed.
Result Connection::last_answer() {
    Result last;
    for (;;) {
        wait_for_answer();
        Result next{PQgetResult(handle())};
        if (!next) break;
        if (!last || !is_error(last.get())) last = std::move(next);
        if (begins_copy(last.get())) return last;
    }
    if (!last) throw lost(m_location, words());
    return last;
}

Result Connection::answer() {
    Result last = last_answer();
    if (is_error(last.get())) fail(last.get());
    return last;
}

void Connection::expect_no_interruption() {
    if (m_access.interrupted && m_access.interrupted()) throw interruption();
}

void Connection::begin() {
    m_is_begun = true;
    run(std::string{"BEGIN;"} + set_up);
}

Result Connection::begin_reading(const std::string& statements) {
    m_is_begun = true;
    if (m_is_nested) return run("SAVEPOINT view;" + statements);
    return run(std::string{"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"} + set_up + statements);
}

Result Connection::begin_writing(const std::string& statements) {
    m_is_begun = true;
    if (m_is_nested) return run("SAVEPOINT view;" + statements);
    const milliseconds first = std::min(m_access.wait, quiet_waiting);
    if (Result done = lock(statements, first)) return done;
    const milliseconds rest = m_access.wait - first;
    if (rest <= milliseconds{0}) fail_as_busy();
    if (m_access.waiting) m_access.waiting(holder());
    if (Result done = lock(statements, rest)) return done;
    fail_as_busy();
}

/// Nothing where the wait was in vain. To wait not at all, a millisecond is the least that can be said.
Result Connection::lock(const std::string& statements, milliseconds wait) {
    const std::string all = fmt::format(
        "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;{}SET LOCAL lock_timeout = {};"
        "{}SELECT FROM simprof.store FOR UPDATE;{}",
        set_up, std::max<std::int64_t>(wait.count(), 1), durably, statements);
    send(PQsendQuery(handle(), all.c_str()) == 1);
    Result last = last_answer();
    if (!is_error(last.get())) return last;
    if (!is_lock_timeout(report_in(last.get()))) fail(last.get());
    run("ROLLBACK");
    return {};
}

/// Whoever has the row of `simprof.store` and waits for nobody.
std::string Connection::holder() {
    const Result found =
        run("SELECT coalesce(nullif(application_name, ''), 'a session of ' || usename) FROM pg_locks"
            " JOIN pg_stat_activity USING (pid) WHERE datname = current_database()"
            " AND database = datid AND relation = to_regclass('simprof.store')"
            " AND mode = 'RowShareLock' AND granted AND pid <> pg_backend_pid()"
            " AND wait_event_type IS DISTINCT FROM 'Lock' ORDER BY xact_start LIMIT 1");
    return PQntuples(found.get()) == 0 ? "another command" : PQgetvalue(found.get(), 0, 0);
}

void Connection::fail_as_busy() {
    throw Error{ErrorKind::busy,
                fmt::format("The store {} is in use by {}, also after {:g} s.", m_location, holder(),
                            std::chrono::duration<double>(m_access.wait).count()),
                "Run the command again, or give it more time with `--wait SECONDS`."};
}

void Connection::commit() {
    run(m_is_nested ? "RELEASE SAVEPOINT view" : "COMMIT");
    m_is_begun = false;
}

void Connection::roll_back() noexcept {
    if (!std::exchange(m_is_begun, false)) return;
    const auto status = PQtransactionStatus(handle());
    if (status == PQTRANS_IDLE || status == PQTRANS_UNKNOWN) return;
    try {
        run(m_is_nested ? "ROLLBACK TO SAVEPOINT view; RELEASE SAVEPOINT view" : "ROLLBACK");
    } catch (...) {
        m_handle.reset();  // the server rolls back what nobody holds any more
    }
}

void Connection::fail(const PGresult* result) {
    if (m_interrupted) throw interruption();
    const Report report = report_in(result);
    if (PQstatus(handle()) == CONNECTION_BAD)
        throw lost(m_location, report.words.empty() ? words() : report.words);
    throw failure(m_location, report);
}

void Connection::fail_as_damaged(const std::string& what) const { throw damage(m_location, what); }

}  // namespace simprof::postgresql
