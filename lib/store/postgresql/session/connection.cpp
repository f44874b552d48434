#include "lib/store/postgresql/session/connection.hpp"

#include "lib/store/postgresql/session/binary.hpp"
#include "lib/store/postgresql/session/parameters.hpp"
#include "lib/store/postgresql/session/writers_place.hpp"
#include "lib/text/words/server_location.hpp"

#include <poll.h>

#include <array>
#include <cerrno>
#include <new>
#include <utility>

namespace simprof::postgresql {

namespace {

constexpr int patience = 100;  // milliseconds between looks for a signal

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
    send(PQsendQuery(handle(), statements.c_str()) == 1);
    return last_answer();
}

Result Connection::run(const std::string& statements) {
    Result last = try_run(statements);
    if (is_error(last.get())) fail(last.get());
    return last;
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

void Connection::expect_no_interruption() const {
    if (m_access.interrupted && m_access.interrupted()) throw interruption();
}

void Connection::begin() {
    m_is_begun = true;
    run(std::string{"BEGIN;"} + set_up + durably);
}

Result Connection::begin_reading(const std::string& statements) {
    m_is_begun = true;
    if (m_is_nested) return run("SAVEPOINT view;" + statements);
    return run(std::string{"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"} + set_up + statements);
}

Result Connection::begin_writing(const std::string& statements) {
    m_is_begun = true;
    if (m_is_nested) return run("SAVEPOINT view;" + statements);
    return take_writers_place(*this, statements);
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
    if (is_disturbance(report)) throw DisturbedStore{failure(m_location, report).refusal()};
    if (tells_damage(report)) throw damage(m_location, report.words);
    throw failure(m_location, report);
}

void Connection::fail_as_damaged(const std::string& what) const { throw damage(m_location, what); }

}  // namespace simprof::postgresql
