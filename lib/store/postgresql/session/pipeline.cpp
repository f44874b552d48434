#include "lib/store/postgresql/session/pipeline.hpp"

#include "lib/store/postgresql/session/connection.hpp"

#include <utility>

namespace simprof::postgresql {

void Pipeline::add(const std::string& statement, const Parameters& parameters, TakeAnswer take) {
    PGconn* const handle = m_connection.handle();
    const bool is_added =
        PQenterPipelineMode(handle) == 1 &&
        PQsendQueryParams(handle, statement.c_str(), parameters.count(), parameters.types(),
                          parameters.values(), parameters.lengths(), parameters.formats(), 1) == 1;
    if (!is_added) forget();
    m_connection.expect_sent(is_added);
    m_asked.push_back({std::move(take)});
    m_is_sent = false;
}

void Pipeline::send() {
    if (std::exchange(m_is_sent, true)) return;
    m_connection.expect_sent(PQpipelineSync(m_connection.handle()) == 1);
    ++m_sent;
}

/// Who takes an answer may ask more.
Result Pipeline::answered() {
    Result failed;
    try {
        while (!is_empty()) {
            send();
            read_sent(failed);
        }
        m_connection.expect_sent(PQexitPipelineMode(m_connection.handle()) == 1);
    } catch (...) {
        forget();
        throw;
    }
    return failed;
}

void Pipeline::read_sent(Result& failed) {
    while (m_sent > 0) {
        Result next = m_connection.next_answer();
        if (!next) {
            m_connection.expect_sent(m_connection.is_alive());
        } else if (PQresultStatus(next.get()) == PGRES_PIPELINE_SYNC) {
            --m_sent;
        } else {
            take(std::move(next), failed);
        }
    }
}

Pipeline::Asked Pipeline::next_asked() {
    if (m_asked.empty()) return {{}, true};
    Asked asked = std::move(m_asked.front());
    m_asked.pop_front();
    return asked;
}

/// What is not done because something failed before it has an answer, too.
void Pipeline::take(Result answer, Result& failed) {
    const Asked asked = next_asked();
    if (asked.is_forgotten || PQresultStatus(answer.get()) == PGRES_PIPELINE_ABORTED) return;
    if (is_error(answer.get())) {
        if (!failed) failed = std::move(answer);
    } else if (asked.take && !failed) {
        asked.take(std::move(answer));
    }
}

void Pipeline::forget() noexcept {
    for (Asked& asked : m_asked) asked = {{}, true};
}

}  // namespace simprof::postgresql
