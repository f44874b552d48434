#include "lib/store/postgresql/session/connection.hpp"

#include "lib/store/postgresql/session/binary.hpp"
#include "lib/store/postgresql/session/writers_place.hpp"
#include "lib/text/words/server_location.hpp"

#include <poll.h>

#include <array>
#include <cerrno>
#include <new>
#include <utility>
#include <vector>

namespace simprof::postgresql {

namespace {

/// Said where something is written, to a server that is set to be quick and forgetful: what is done stays
/// done.
constexpr const char* durably =
    "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = "
    "'off'";

/// A commit gives the writer's place away when it is on the disk: so it is not waited for in it, but by a
/// transaction of its own, which writes next to nothing behind it into the one log of the server. What that
/// waits for is as the server is set: its disk, or also its standbys.
constexpr const char* without_waiting = "SET LOCAL synchronous_commit = off";
constexpr const char* wait_for_disk =
    "SELECT pg_catalog.pg_logical_emit_message(true, 'simprof', '') FROM pg_catalog.set_config("
    "'synchronous_commit', coalesce(nullif(pg_catalog.current_setting('synchronous_commit'), 'off'), 'on'), "
    "true)";

constexpr int patience = 100;  // milliseconds between looks for a signal

const std::vector<const char*> end{"ROLLBACK"};
const std::vector<const char*> nested_end{"ROLLBACK TO SAVEPOINT view", "RELEASE SAVEPOINT view"};

std::string field(const PGresult* result, int code) {
    const char* text = PQresultErrorField(result, code);
    return text == nullptr ? "" : text;
}

bool begins_copy(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT;
}

}  // namespace

Report report_in(const PGresult* result) {
    return {field(result, PG_DIAG_SQLSTATE), sentence_in(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)),
            field(result, PG_DIAG_CONSTRAINT_NAME)};
}

bool is_error(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE;
}

Connection::Connection(StoreAccess access)
    : m_access(std::move(access)),
      m_location(without_password(m_access.location)),
      m_handle(connected(m_access)) {}

std::string Connection::words() const { return sentence_in(PQerrorMessage(handle())); }

std::string Connection::server_version() const {
    const char* version = PQparameterStatus(handle(), "server_version");
    const std::string text = version == nullptr ? "" : version;
    return text.substr(0, text.find(' '));
}

std::string Connection::quoted(std::string_view text) const {
    const std::unique_ptr<char, decltype(&PQfreemem)> literal{
        PQescapeLiteral(handle(), text.data(), text.size()), &PQfreemem};
    if (!literal) throw std::bad_alloc{};
    return literal.get();
}

Result Connection::try_run(const std::string& statements) {
    settle();
    expect_sent(PQsendQuery(handle(), statements.c_str()) == 1);
    return last_answer();
}

Result Connection::run(const std::string& statements) {
    Result last = try_run(statements);
    if (is_error(last.get())) fail(last.get());
    return last;
}

Result Connection::run(const std::string& statement, const Parameters& parameters) {
    if (!m_pipeline.is_empty()) return run_along(statement, parameters);
    expect_sent(PQsendQueryParams(handle(), statement.c_str(), parameters.count(), parameters.types(),
                                  parameters.values(), parameters.lengths(), parameters.formats(), 1) == 1);
    return answer();
}

/// With what was sent already.
Result Connection::run_along(const std::string& statement, const Parameters& parameters) {
    Result last;
    later(statement, parameters, [&last](Result answer) { last = std::move(answer); });
    settle();
    return last;
}

void Connection::later(const std::string& statement, const Parameters& parameters, TakeAnswer take) {
    m_pipeline.add(statement, parameters, std::move(take));
}

void Connection::settle() {
    if (m_pipeline.is_empty()) return;
    const Result failed = m_pipeline.answered();
    if (failed) fail(failed.get());
}

std::int64_t Connection::number(const std::string& query) {
    const Result result = run(query, Parameters{});
    if (PQntuples(result.get()) == 0) fail_as_damaged(said("a row is missing that has to be there"));
    return number_in(
        {PQgetvalue(result.get(), 0, 0), static_cast<std::size_t>(PQgetlength(result.get(), 0, 0))});
}

void Connection::expect_sent(bool is_sent) {
    if (!is_sent) throw lost(m_location, verbatim(words()));
}

void Connection::cancel() const noexcept {
    std::array<char, 256> error{};
    PGcancel* request = PQgetCancel(handle());
    if (request != nullptr) (void)PQcancel(request, error.data(), static_cast<int>(error.size()));
    PQfreeCancel(request);
}

void Connection::wait_for_answer() {
    while (PQisBusy(handle()) == 1) {
        pollfd socket{PQsocket(handle()), POLLIN, 0};
        const int ready = poll(&socket, 1, patience);
        if (ready < 0 && errno != EINTR) throw lost(m_location, said("its socket cannot be waited for"));
        if (ready > 0 && PQconsumeInput(handle()) == 0) throw lost(m_location, verbatim(words()));
        if (!m_interrupted && m_access.interrupted && m_access.interrupted()) {
            m_interrupted = true;
            cancel();
        }
    }
}

Result Connection::next_answer() {
    wait_for_answer();
    return Result{PQgetResult(handle())};
}

/// The answer to the last of several statements, or to the first that failed.
Result Connection::last_answer() {
    Result last;
    for (;;) {
        Result next = next_answer();
        if (!next) break;
        if (!last || !is_error(last.get())) last = std::move(next);
        if (begins_copy(last.get())) return last;
    }
    if (!last) throw lost(m_location, verbatim(words()));
    return last;
}

Result Connection::answer() {
    Result last = last_answer();
    if (is_error(last.get())) fail(last.get());
    return last;
}

void Connection::expect_no_interruption() const {
    if (m_access.interrupted && m_access.interrupted()) throw interruption();
}

void Connection::begin() {
    m_is_begun = true;
    later("BEGIN");
    later(set_up);
    settle();
}

Result Connection::begin_reading(const AskMore& more) {
    m_is_begun = true;
    if (m_is_nested) return begin_nested(more);
    later("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    later(set_up);
    return asked_with(select_store, more);
}

Result Connection::begin_writing(const AskMore& more) {
    m_is_begun = true;
    if (m_is_nested) return begin_nested(more);
    WritersPlace place = take_writers_place(*this, more);
    m_can_wait_later = place.has_one_log;
    return std::move(place.store);
}

Result Connection::begin_nested(const AskMore& more) {
    later("SAVEPOINT view");
    return asked_with(select_store, more);
}

Result Connection::asked_with(const std::string& statement, const AskMore& more) {
    Result answer;
    later(statement, [&answer](Result taken) { answer = std::move(taken); });
    if (more) more();
    settle();
    return answer;
}

void Connection::commit() {
    if (!m_is_nested) later(durably);
    later(m_is_nested ? "RELEASE SAVEPOINT view" : "COMMIT");
    settle();
    m_is_begun = false;
}

/// A signal that comes behind the commit stops nothing any more.
void Connection::commit_in_turn() {
    if (m_is_nested || !m_can_wait_later) return commit();
    bool is_committed = false;
    later(without_waiting);
    later("COMMIT", [&is_committed](const Result&) { is_committed = true; });
    m_pipeline.send();
    later(wait_for_disk);
    Result failed = try_settle();
    if (failed && !is_committed) fail(failed.get());
    if (failed && is_alive()) failed = try_to_write_nothing();
    if (failed) throw failure(m_location, report_in(failed.get()));
    m_is_begun = false;
}

void Connection::make_durable() {
    if (!m_can_wait_later) return;
    later(wait_for_disk);
    Result failed = try_settle();
    if (failed && is_alive()) failed = try_to_write_nothing();
    if (failed) throw failure(m_location, report_in(failed.get()));
}

/// A commit that waits for the disk, for who may not wait without: it takes the writer's place for that.
Result Connection::try_to_write_nothing() {
    for (const char* statement :
         {"BEGIN", durably, "UPDATE simprof.store SET last_request = last_request", "COMMIT"})
        later(statement);
    return try_settle();
}

/// Nobody waits for the answer: the server does it before all that follows.
void Connection::roll_back() noexcept {
    m_pipeline.forget();
    if (!std::exchange(m_is_begun, false)) return;
    const auto status = PQtransactionStatus(handle());
    if (status == PQTRANS_IDLE || status == PQTRANS_UNKNOWN) return;
    try {
        m_pipeline.send();
        for (const char* statement : m_is_nested ? nested_end : end) later(statement);
        m_pipeline.send();
        m_pipeline.forget();
    } catch (...) {
        m_handle.reset();  // the server rolls back what nobody holds any more
    }
}

void Connection::fail(const PGresult* result) {
    if (m_interrupted) throw interruption();
    const Report report = report_in(result);
    if (PQstatus(handle()) == CONNECTION_BAD)
        throw lost(m_location, verbatim(report.words.empty() ? words() : report.words));
    if (is_disturbance(report)) throw DisturbedStore{failure(m_location, report).refusal()};
    if (tells_damage(report)) throw damage(m_location, verbatim(report.words));
    throw failure(m_location, report);
}

void Connection::fail_as_damaged(const Sentence& what) const { throw damage(m_location, what); }

}  // namespace simprof::postgresql
