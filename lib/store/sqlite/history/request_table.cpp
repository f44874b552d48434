#include "lib/store/sqlite/history/request_table.hpp"

#include "lib/store/rows/definitions.hpp"
#include "lib/store/rows/request_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"

#include <set>
#include <utility>

namespace simprof::sqlite {

namespace {

std::optional<Request> only_request(Connection& connection, Query& query) {
    if (!query.step()) return {};
    return request_in(connection, query);
}

std::optional<std::string> day_text(const std::optional<Day>& day) {
    if (!day) return {};
    return to_string(*day);
}

/// NULL where any text fits.
std::optional<std::string> list_text(const std::vector<std::string>& texts) {
    if (texts.empty()) return {};
    return texts_to_text(texts);
}

std::optional<std::string> list_text(const std::vector<RequestKind>& kinds) {
    std::vector<std::string> words;
    words.reserve(kinds.size());
    for (const RequestKind kind : kinds) words.emplace_back(to_string(kind));
    return list_text(words);
}

}  // namespace

std::optional<Request> last_request(Connection& connection) {
    Query query{
        connection,
        "SELECT id, at, day, kind, actor, uid, origin, reason, reference, command, version,"
        " rehearsal, subject, sims, profiles, reached, reverts FROM request ORDER BY id DESC LIMIT 1"};
    return only_request(connection, query);
}

std::optional<Request> read_request(Connection& connection, RequestNumber number) {
    Query query{connection,
                "SELECT id, at, day, kind, actor, uid, origin, reason, reference, command, version,"
                " rehearsal, subject, sims, profiles, reached, reverts FROM request WHERE id = ?"};
    return only_request(connection, query.with({number}));
}

std::vector<Request> read_requests(Connection& connection, const RequestFilter& filter, std::size_t limit) {
    Query query{connection,
                "SELECT id, at, day, kind, actor, uid, origin, reason, reference, command, version,"
                " rehearsal, subject, sims, profiles, reached, reverts FROM request"
                " WHERE (?1 IS NULL OR id >"
                " ifnull((SELECT id FROM request WHERE day < ?1 ORDER BY id DESC LIMIT 1), 0))"
                " AND (?2 IS NULL OR id <="
                " ifnull((SELECT id FROM request WHERE day <= ?2 ORDER BY id DESC LIMIT 1), 0))"
                " AND (?3 IS NULL OR kind IN (SELECT value FROM json_each(?3)))"
                " AND (?4 IS NULL OR actor IN (SELECT value FROM json_each(?4)))"
                " AND (?5 IS NULL OR reference IN (SELECT value FROM json_each(?5)))"
                " ORDER BY id DESC"};
    query.with({day_text(filter.since), day_text(filter.until), list_text(filter.kinds),
                list_text(filter.actors), list_text(filter.references)});
    std::vector<Request> requests;
    while (requests.size() < limit && query.step()) requests.push_back(request_in(connection, query));
    return requests;
}

std::vector<Request> read_requests(Connection& connection, std::span<const RequestNumber> numbers) {
    const std::set<RequestNumber> wanted{numbers.begin(), numbers.end()};
    std::vector<Request> requests;
    requests.reserve(wanted.size());
    for (const RequestNumber number : wanted)
        if (auto request = read_request(connection, number)) requests.push_back(*std::move(request));
    return requests;
}

}  // namespace simprof::sqlite
