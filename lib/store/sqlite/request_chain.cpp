#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/hashed_table.hpp"
#include "lib/store/sqlite/request_table.hpp"

#include <memory>

namespace simprof::sqlite {

namespace {

/// The columns of a request's own row in its hash are those of the INSERT but the hash.
constexpr char request_letter = 'r';

/// All rows of one hashed table, handed out request by request.
class Rows {
public:
    Rows(Connection& connection, const HashedTable& table)
        : m_letter(table.letter), m_query(connection, table.select_all), m_has_row(m_query.step()) {}

    void add_rows_of(std::int64_t request, Digest& digest) {
        for (; m_has_row && m_query.number(0) == request; m_has_row = m_query.step())
            digest.add_row(m_letter, m_query);
    }
    /// True where the next row is of that request or an earlier one: then it belongs to none.
    [[nodiscard]] bool left_up_to(std::int64_t request) const {
        return m_has_row && m_query.number(0) <= request;
    }
    [[nodiscard]] bool left() const { return m_has_row; }

private:
    char m_letter;
    Query m_query;
    bool m_has_row;
};

using AllRows = std::vector<std::unique_ptr<Rows>>;

AllRows rows_of_all_tables(Connection& connection) {
    AllRows all;
    for (const HashedTable& table : hashed_tables) all.push_back(std::make_unique<Rows>(connection, table));
    return all;
}

std::string hash_of(std::int64_t number, std::string_view previous, AllRows& all, const Query& request) {
    Digest digest{previous};
    for (const auto& rows : all) rows->add_rows_of(number, digest);
    digest.add_row(request_letter, request);
    return digest.finish();
}

bool rows_left_up_to(std::int64_t number, const AllRows& all) {
    for (const auto& rows : all)
        if (rows->left_up_to(number)) return true;
    return false;
}

bool rows_left(const AllRows& all) {
    for (const auto& rows : all)
        if (rows->left()) return true;
    return false;
}

}  // namespace

void insert(Connection& connection, Digest& digest, const Request& request) {
    const std::string at = simprof::to_string(request.at);
    const std::string day = simprof::to_string(request.day);
    std::vector<Value> values{request.number,
                              at,
                              day,
                              to_string(request.kind),
                              request.actor,
                              request.uid,
                              simprof::to_string(request.origin),
                              request.reason,
                              request.reference,
                              request.command,
                              request.version,
                              std::int64_t{request.rehearsal},
                              request.subject,
                              request.sims,
                              request.profiles,
                              request.reached,
                              request.reverts};
    digest.add_row(request_letter, values);
    const std::string hash = digest.finish();
    values.emplace_back(Blob{hash});
    Query{connection,
          "INSERT INTO request (id, at, day, kind, actor, uid, origin, reason, reference, command,"
          " version, rehearsal, subject, sims, profiles, reached, reverts, hash)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"}
        .with(values)
        .run();
}

std::optional<RequestNumber> verify_chain(Connection& connection) {
    AllRows all = rows_of_all_tables(connection);
    Query requests{connection,
                   "SELECT id, at, day, kind, actor, uid, origin, reason, reference, command, version,"
                   " rehearsal, subject, sims, profiles, reached, reverts FROM request ORDER BY id"};
    Query hashes{connection, "SELECT hash FROM request ORDER BY id"};
    std::string previous;
    std::int64_t number = 1;
    for (; requests.step() && hashes.step(); ++number) {
        if (requests.number(0) != number) return as_id<RequestNumber>(number);
        previous = hash_of(number, previous, all, requests);
        if (previous != hashes.bytes(0) || rows_left_up_to(number, all)) return as_id<RequestNumber>(number);
    }
    if (rows_left(all)) return as_id<RequestNumber>(number);
    return {};
}

}  // namespace simprof::sqlite
