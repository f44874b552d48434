#pragma once

#include "lib/store/postgresql/session/parameters.hpp"

#include <libpq-fe.h>

#include <deque>
#include <functional>
#include <memory>
#include <string>

namespace simprof::postgresql {

class Connection;

struct FreeResult {
    void operator()(PGresult* result) const noexcept { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, FreeResult>;

/// What is done with the answer to a statement.
using TakeAnswer = std::function<void(Result)>;

/// Statements that are sent together and answered together, in one round trip. What follows one that fails is
/// not done.
class Pipeline {
public:
    explicit Pipeline(Connection& connection) : m_connection(connection) {}

    /// True where no answer is waited for.
    [[nodiscard]] bool is_empty() const { return m_asked.empty(); }
    void add(const std::string& statement, const Parameters& parameters, TakeAnswer take);
    /// Sends what was added; the next that is added is done whether this fails or not.
    void send();
    /// Sends, waits for all answers and hands them out; the first that is an error, or nothing.
    [[nodiscard]] Result answered();
    /// Nobody takes the answers to what was added so far, and it may fail.
    void forget() noexcept;

private:
    struct Asked {
        TakeAnswer take;
        bool is_forgotten = false;
    };

    [[nodiscard]] Asked next_asked();
    void take(Result answer, Result& failed);
    void read_sent(Result& failed);

    Connection& m_connection;
    std::deque<Asked> m_asked;
    int m_sent = 0;         ///< how often it was sent and not answered yet
    bool m_is_sent = true;  ///< all of it
};

}  // namespace simprof::postgresql
