#include "lib/store/postgresql/tables/request_table.hpp"

#include "lib/store/chain/request_hashes.hpp"
#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/postgresql/tables/told_by_server.hpp"
#include "lib/store/rows/hashed_rows.hpp"
#include "lib/store/rows/request_row.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <utility>

namespace simprof::postgresql {

namespace {

const std::string select_requests =
    "SELECT id, at, day, kind, actor, uid, origin, reason, reference, command, version, rehearsal, subject,"
    " sims, profiles, reached, reverts FROM simprof.request";

std::optional<Request> only_request(Connection& connection, Query&& query) {
    if (!query.step()) return {};
    return request_in(connection, query);
}

std::vector<Request> all_requests(Connection& connection, Query&& query) {
    std::vector<Request> requests;
    while (query.step()) requests.push_back(request_in(connection, query));
    return requests;
}

/// " AND column IN ('one', 'other')"; nothing where any fits.
template <typename Words>
std::string one_of(Connection& connection, std::string_view column, const Words& words) {
    if (words.empty()) return {};
    std::vector<std::string> quoted;
    quoted.reserve(words.size());
    for (const auto& word : words) quoted.push_back(connection.quoted(word));
    return fmt::format(" AND {} IN ({})", column, joined(quoted, ", "));
}

/// Numbers are the order (SCH-3).
std::string behind_day(Connection& connection, std::string_view comparison, std::string_view last_of,
                       const std::optional<Day>& day) {
    if (!day) return {};
    return fmt::format(
        " AND id {} coalesce((SELECT max(id) FROM simprof.request WHERE day COLLATE \"C\" {} {}), 0)",
        comparison, last_of, connection.quoted(to_string(*day)));
}

std::string conditions(Connection& connection, const RequestFilter& filter) {
    std::vector<std::string_view> kinds;
    for (const RequestKind kind : filter.kinds) kinds.push_back(to_string(kind));
    return " WHERE true" + behind_day(connection, ">", "<", filter.since) +
           behind_day(connection, "<=", "<=", filter.until) + one_of(connection, "kind", kinds) +
           one_of(connection, "actor", filter.actors) + one_of(connection, "reference", filter.references);
}

}  // namespace

/// By its key: an order costs a session that has just begun more than the look into the store.
std::string select_last_request() {
    return select_requests + " WHERE id = (SELECT last_request FROM simprof.store)";
}

std::optional<Request> request_in_answer(Connection& connection, Result answer) {
    return only_request(connection, {connection, std::move(answer)});
}

std::optional<Request> last_request(Connection& connection) {
    return only_request(connection, {connection, select_last_request()});
}

void ask_for_request(Connection& connection, RequestNumber number, TakeAnswer take) {
    connection.later(select_requests + " WHERE id = $1", {number}, std::move(take));
}

std::optional<Request> read_request(Connection& connection, RequestNumber number) {
    return only_request(connection, {connection, select_requests + " WHERE id = $1", {number}});
}

std::vector<Request> read_requests(Connection& connection, const RequestFilter& filter, std::size_t limit) {
    const std::string select =
        select_requests + conditions(connection, filter) + " ORDER BY id DESC LIMIT $1";
    return all_requests(connection, {connection, select, {row_limit(limit)}});
}

std::vector<Request> read_requests(Connection& connection, std::span<const RequestNumber> numbers) {
    NumberList wanted;
    for (const RequestNumber number : numbers) wanted.add(number);
    return all_requests(connection,
                        {connection, select_requests + " WHERE id = ANY($1) ORDER BY id", {wanted}});
}

std::string chain_begin(Connection& connection) {
    ToldByServer history{connection};
    return simprof::chain_begin(history);
}

ChainEnd chain_end(Connection& connection) {
    Query query{connection, "SELECT last_request, hash FROM simprof.store"};
    query.only_row();
    return {query.id<RequestNumber>(0), std::string{query.bytes(1)}};
}

std::string head_of_chain(Connection& connection) {
    const ChainEnd end = chain_end(connection);
    return end.number == RequestNumber::none ? std::string{} : hexadecimal(end.hash);
}

ChainHead chain_head(Connection& connection) {
    const ChainEnd end = chain_end(connection);
    if (end.number == RequestNumber::none) return {};
    return {end.number, hexadecimal(end.hash)};
}

void insert(Connection& connection, Digest& digest, const NewRequest& written) {
    RequestRow row{written.request, written.identities};
    row.finish(digest);
    std::vector<Value> values{row.values().begin(), row.values().end()};
    values.emplace_back(written.key);
    connection.later(
        "INSERT INTO simprof.request (id, at, day, kind, actor, uid, origin, reason, reference, command,"
        " version, rehearsal, subject, sims, profiles, reached, reverts, identities, hash, key) VALUES"
        " ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        Parameters{Values{values}});
    connection.later("UPDATE simprof.store SET last_request = $1, hash = $2",
                     {written.request.number, Blob{row.hash()}});
}

}  // namespace simprof::postgresql
