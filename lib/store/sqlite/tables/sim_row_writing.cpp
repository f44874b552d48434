#include "lib/store/sqlite/tables/sim_row_writing.hpp"

#include "lib/store/rows/sim_part.hpp"
#include "lib/store/rows/sim_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/given_rows.hpp"
#include "lib/store/sqlite/file/row_visitor.hpp"
#include "lib/store/sqlite/tables/number_table.hpp"
#include "lib/store/sqlite/tables/sim_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::sqlite {

namespace {

/// Its last request says whether it is: each that changes a SIM becomes that.
void expect_as_read(const SimEntry& change, RequestNumber last_request) {
    if (last_request != change.previous)
        fail_as_bug(change.iccid, msgid("SIM {iccid} is not in the state that it was read in."));
}

void update_one(Connection& connection, Query& update, const SimEntry& change, RequestNumber in_force) {
    update.with({change.after, change.deviation_after, change.request, in_force, change.iccid.key(),
                 change.before, change.deviation_before, change.previous, change.in_force_before});
    update.run();
    if (connection.changed_rows() != 1)
        fail_as_bug(change.iccid, msgid("SIM {iccid} is not in the state that it was read in."));
}

void update_one_by_one(Connection& connection, const SimPart& part) {
    Query update{connection,
                 "UPDATE sim SET state = ?, deviation = ?, last_request = ?, in_force = ?"
                 " WHERE iccid = ? AND state = ? AND deviation IS ? AND last_request = ?"
                 " AND in_force = ?"};
    InForceAfter in_force{part};
    for (const SimWrite& write : part.changes.sims)
        if (!is_new(write)) {
            const SimEntry change = part.change_of(write);
            update_one(connection, update, change, in_force.at(change));
            connection.tick(part.sims());
        }
}

/// What is the same for all of them is not asked for row by row: each question costs more than it looks.
std::string update_of(bool changes_deviations, bool one_in_force) {
    return fmt::format(
        "UPDATE OR ROLLBACK sim SET state = row_value(iccid, 0){}, last_request = ?1, in_force = {}"
        " WHERE iccid BETWEEN ?3 AND ?4 AND visit_row(iccid, last_request)",
        changes_deviations ? ", deviation = row_value(iccid, 1)" : "",
        one_in_force ? "?2" : "row_value(iccid, 2)");
}

bool changes_deviations(const SimPart& part) {
    return std::ranges::any_of(
        part.changes.sims, [](const SimWrite& write) { return write.deviation != DeviationChange::none; });
}

/// One statement that goes through the table in step with the list. Where it fails, all of the transaction
/// goes, so that SQLite need not keep every page as it was before the statement.
void update_in_a_walk(Connection& connection, const SimPart& part) {
    InStep writes{part.changes.sims};
    InForceAfter in_force{part};
    const auto one_in_force = in_force.for_all();
    RowVisitor visitor{connection, [&](const Row& row) {
                           const SimWrite* write = writes.at(iccid_in(connection, row, 0));
                           if (write == nullptr) return false;
                           const SimEntry change = part.change_of(*write);
                           connection.tick(part.sims());
                           expect_as_read(change, row.id<RequestNumber>(1));
                           visitor.set_value(0, static_cast<std::int64_t>(change.after));
                           visitor.set_value(1, static_cast<std::int64_t>(change.deviation_after));
                           visitor.set_value(2, static_cast<std::int64_t>(in_force.at(change)));
                           return true;
                       }};
    Query{connection, update_of(changes_deviations(part), one_in_force.has_value())}
        .with({part.request, one_in_force.value_or(RequestNumber::none),
               part.changes.sims.front().before.iccid.key(), part.changes.sims.back().before.iccid.key()})
        .run();
}

void update_sims(Connection& connection, const SimPart& part, std::int64_t known) {
    if (known == 0) return;
    if (!walk_pays(static_cast<std::size_t>(known), part.stored)) return update_one_by_one(connection, part);
    update_in_a_walk(connection, part);
    if (connection.changed_rows() != known)
        fail_as_bug(part.changes.sims.front().before.iccid,
                    msgid("SIM {iccid} or one after it is not stored, but was to be changed."));
}

void update_identity_only(Connection& connection, const SimPart& part) {
    Query update{connection, "UPDATE sim SET last_request = ?, in_force = ? WHERE iccid = ?"};
    InForceAfter in_force{part};
    for (const SimEntry& change : part.identity_only)
        update.with({part.request, in_force.at(change), change.iccid.key()}).run();
}

/// The new identities, asked for in ascending order.
class NewIdentities {
public:
    explicit NewIdentities(const IdentityWrites& writes) : m_writes(writes) {}
    SmallIdentity of(Iccid iccid) {
        while (m_next < m_writes.size() && m_writes.iccid(m_next) < iccid) ++m_next;
        const bool has_one = m_next < m_writes.size() && m_writes.iccid(m_next) == iccid;
        return has_one ? m_writes.after(m_next) : SmallIdentity{};
    }

private:
    const IdentityWrites& m_writes;
    std::size_t m_next = 0;
};

void insert_sims(Connection& connection, const SimPart& part, std::int64_t added) {
    NewIdentities identities{part.changes.identities};
    const TextPool& texts = part.changes.identities.texts();
    auto next = part.changes.sims.begin();
    const GivenRows rows{connection, static_cast<std::size_t>(added), [&](std::vector<Value>& columns) {
                             while (!is_new(*next)) ++next;
                             const SimEntry change = part.change_of(*next++);
                             const SmallIdentity identity = identities.of(change.iccid);
                             columns[0] = change.iccid.key();
                             columns[1] = change.after;
                             columns[2] = change.deviation_after;
                             columns[3] = part.request;
                             columns[4] = number_or_null(identity.imsi);
                             columns[5] = number_or_null(identity.msisdn);
                             columns[6] = text_or_null(texts.at(identity.group));
                             columns[7] = text_or_null(texts.at(identity.label));
                             connection.tick(part.sims());
                         }};
    Query{connection,
          "INSERT OR ROLLBACK INTO sim (iccid, state, deviation, last_request, in_force, imsi, msisdn, "
          "\"group\","
          " label) SELECT c0, c1, c2, c3, c3, c4, c5, c6, c7 FROM given_rows"}
        .run();
}

void update_identities(Connection& connection, const SimPart& part) {
    Query update{connection,
                 R"(UPDATE sim SET imsi = ?, msisdn = ?, "group" = ?, label = ? WHERE iccid = ?)"};
    for (std::size_t n = 0; n < part.changes.identities.size(); ++n) {
        if (part.changes.identities.is_new(n)) continue;
        const auto [iccid, before, after] = part.changes.identities[n];
        update.with({number_or_null(after.imsi), number_or_null(after.msisdn), text_or_null(after.group),
                     text_or_null(after.label), iccid.key()});
        update.run();
    }
}

}  // namespace

void write_sim_rows(Connection& connection, const SimPart& part) {
    connection.reset_ticks();
    const auto added = std::ranges::count_if(part.changes.sims, is_new);
    update_sims(connection, part, static_cast<std::int64_t>(part.changes.sims.size()) - added);
    update_identity_only(connection, part);
    if (added > 0) insert_sims(connection, part, added);
    update_identities(connection, part);
    write_numbers(connection, part);
}

}  // namespace simprof::sqlite
