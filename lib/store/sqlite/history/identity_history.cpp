#include "lib/store/sqlite/history/identity_history.hpp"

#include "lib/store/rows/sim_row.hpp"
#include "lib/store/rows/sim_walk_back.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/sim_history.hpp"
#include "lib/store/sqlite/tables/sim_table.hpp"

namespace simprof::sqlite {

namespace {

/// From a row of iccid, request, the identity before, the identity after.
IdentityEntry change_in(Connection& connection, const Query& query) {
    return {.iccid = iccid_in(connection, query, 0),
            .request = query.id<RequestNumber>(1),
            .before = identity_in(query, 2),
            .after = identity_in(query, 6)};
}

SimIdentity current_identity(Connection& connection, Iccid iccid) {
    auto identity = find_identity(connection, iccid);
    if (!identity)
        connection.fail_as_damaged(
            said("{iccid} has a history, but is not there", "iccid"_is = iccid.digits()));
    return *std::move(identity);
}

}  // namespace

std::optional<IdentityEntry> read_identity_edit(Connection& connection, RequestNumber request, Iccid iccid) {
    Query query{connection,
                "SELECT iccid, request, before_imsi, before_msisdn, before_group, before_label,"
                " after_imsi, after_msisdn, after_group, after_label"
                " FROM identity_entry WHERE request = ? AND iccid = ?"};
    if (!query.with({request, iccid.key()}).step()) return {};
    return change_in(connection, query);
}

std::vector<IdentityEntry> read_identity_edits(Connection& connection, RequestNumber request) {
    std::vector<IdentityEntry> changes;
    Query query{connection,
                "SELECT iccid, request, before_imsi, before_msisdn, before_group, before_label,"
                " after_imsi, after_msisdn, after_group, after_label"
                " FROM identity_entry WHERE request = ? ORDER BY iccid"};
    query.with({request});
    while (query.step()) changes.push_back(change_in(connection, query));
    return changes;
}

std::vector<IdentityEntry> read_identity_history(Connection& connection, Iccid iccid) {
    return identity_history_of(
        iccid, read_sim_history(connection, iccid),
        [&](RequestNumber request) { return read_identity_edit(connection, request, iccid); },
        [&] { return current_identity(connection, iccid); });
}

}  // namespace simprof::sqlite
