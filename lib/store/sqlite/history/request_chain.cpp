#include "lib/store/sqlite/history/request_chain.hpp"

#include "lib/store/chain/history_check.hpp"
#include "lib/store/chain/request_hashes.hpp"
#include "lib/store/rows/request_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/history_replay.hpp"
#include "lib/store/sqlite/history/told_by_file.hpp"

namespace simprof::sqlite {

ChainEnd chain_end(Connection& connection) {
    Query query{connection, "SELECT id, hash FROM request ORDER BY id DESC LIMIT 1"};
    if (!query.step()) {
        ToldByFile history{connection};
        return {RequestNumber::none, chain_begin(history)};
    }
    return {query.id<RequestNumber>(0), std::string{query.bytes(1)}};
}

void insert(Connection& connection, Digest& digest, const Request& request, std::string_view identities) {
    RequestRow row{request, identities};
    row.finish(digest);
    Query{connection,
          "INSERT INTO request (id, at, day, kind, actor, uid, origin, reason, reference, command,"
          " version, rehearsal, subject, sims, profiles, reached, reverts, identities, hash)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"}
        .with(row.values())
        .run();
}

std::optional<std::string> stored_hash(Connection& connection, RequestNumber request) {
    Query query{connection, "SELECT hash FROM request WHERE id = ?"};
    if (!query.with({request}).step()) return {};
    return std::string{query.bytes(0)};
}

HistoryFaults verify_chain(Connection& connection) {
    ToldByFile history{connection};
    HistoryFaults faults = faults_of_history(history);
    const HistoryFaults present = faults_of_the_present(connection);
    faults.insert(faults.end(), present.begin(), present.end());
    return faults;
}

}  // namespace simprof::sqlite
