#include "lib/store/sqlite/row_visitor.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "lib/store/sqlite/sim_part.hpp"
#include "lib/store/sqlite/sim_row.hpp"
#include "lib/store/sqlite/sim_table.hpp"
#include "lib/store/sqlite/sim_writing.hpp"

#include <algorithm>

namespace simprof::sqlite {

namespace {

/// Fewer new SIMs than this are not worth thinking about indexes.
constexpr std::int64_t many_new_sims = 10'000;

void expect_as_read(const SimEntry& change, const StoredSim& stored) {
    if (stored.state != change.before || stored.deviation != change.deviation_before ||
        stored.last_request != change.previous)
        fail_as_bug(change.iccid, "is not in the state that it was read in");
}

void update_one(Connection& connection, Query& update, const SimEntry& change) {
    update.with({change.after, change.deviation_after, change.request, change.iccid.key(), change.before,
                 change.deviation_before, change.previous});
    update.run();
    if (connection.changed_rows() != 1) fail_as_bug(change.iccid, "is not in the state that it was read in");
}

void update_one_by_one(Connection& connection, const SimPart& part) {
    Query update{connection,
                 "UPDATE sim SET state = ?, deviation = ?, last_request = ?"
                 " WHERE iccid = ? AND state = ? AND deviation IS ? AND last_request = ?"};
    for (const SimWrite& write : part.changes.sims)
        if (!is_new(write)) {
            update_one(connection, update, part.change_of(write));
            connection.tick(part.sims());
        }
}

/// One statement that goes through the table in step with the list. Where it fails, all of the transaction
/// goes, so that SQLite need not keep every page as it was before the statement.
void update_in_a_walk(Connection& connection, const SimPart& part) {
    InStep writes{part.changes.sims};
    RowVisitor visitor{connection, [&](const Row& row) {
                           const StoredSim stored = stored_sim_in(connection, row);
                           const SimWrite* write = writes.at(stored.iccid);
                           if (write == nullptr) return false;
                           const SimEntry change = part.change_of(*write);
                           connection.tick(part.sims());
                           expect_as_read(change, stored);
                           visitor.set_value(0, static_cast<std::int64_t>(change.after));
                           visitor.set_value(1, static_cast<std::int64_t>(change.deviation_after));
                           return true;
                       }};
    Query{connection,
          "UPDATE OR ROLLBACK sim SET state = row_value(iccid, 0), deviation = row_value(iccid, 1), "
          "last_request = ?"
          " WHERE iccid BETWEEN ? AND ? AND visit_row(iccid, state, deviation, last_request)"}
        .with({part.request, part.changes.sims.front().before.iccid.key(),
               part.changes.sims.back().before.iccid.key()})
        .run();
}

void update_sims(Connection& connection, const SimPart& part, std::int64_t known) {
    if (known == 0) return;
    if (!walk_pays(static_cast<std::size_t>(known), part.stored)) return update_one_by_one(connection, part);
    update_in_a_walk(connection, part);
    if (connection.changed_rows() != known)
        fail_as_bug(part.changes.sims.front().before.iccid,
                    "or one after it is not stored, but was to be changed");
}

void update_identity_only(Connection& connection, const SimPart& part) {
    Query update{connection, "UPDATE sim SET last_request = ? WHERE iccid = ?"};
    for (const SimEntry& change : part.identity_only) update.with({part.request, change.iccid.key()}).run();
}

/// The new identities, asked for in ascending order.
class NewIdentities {
public:
    explicit NewIdentities(const IdentityWrites& writes) : m_writes(writes) {}
    SimIdentity of(Iccid iccid) {
        while (m_next < m_writes.size() && m_writes.iccid(m_next) < iccid) ++m_next;
        const bool has_one = m_next < m_writes.size() && m_writes.iccid(m_next) == iccid;
        return has_one ? m_writes[m_next].after : SimIdentity{};
    }

private:
    const IdentityWrites& m_writes;
    std::size_t m_next = 0;
};

void insert_sims(Connection& connection, const SimPart& part) {
    NewIdentities identities{part.changes.identities};
    Query insert{connection,
                 "INSERT INTO sim (iccid, state, deviation, last_request, imsi, msisdn, \"group\", label)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
    for (const SimWrite& write : part.changes.sims) {
        if (!is_new(write)) continue;
        const SimEntry change = part.change_of(write);
        const SimIdentity identity = identities.of(change.iccid);
        insert.with({change.iccid.key(), change.after, change.deviation_after, part.request,
                     number_or_null(identity.imsi), number_or_null(identity.msisdn),
                     text_or_null(identity.group), text_or_null(identity.label)});
        insert.run();
        connection.tick(part.sims());
    }
}

/// An index is quicker made anew, sorted, than filled a million times in any order. SQLite finds numbers that
/// two SIMs share then as well, and the schema is word for word the one before.
void insert_sims_before_indexes(Connection& connection, const SimPart& part) {
    connection.run("DROP INDEX sim_by_imsi; DROP INDEX sim_by_msisdn");
    insert_sims(connection, part);
    for (const auto statement : schema_statements())
        if (statement.starts_with("CREATE UNIQUE INDEX sim_by_"))
            connection.run(std::string{statement}.c_str());
}

/// Numbers that SIMs give up are free before others take them, whatever the order of the SIMs.
void release_numbers(Connection& connection, const SimPart& part) {
    Query query{connection, "UPDATE sim SET imsi = NULL, msisdn = NULL WHERE iccid = ?"};
    for (std::size_t n = 0; n < part.changes.identities.size(); ++n) {
        if (part.changes.identities.is_new(n)) continue;
        const auto [iccid, before, after] = part.changes.identities[n];
        const bool gives_up = (before->imsi && before->imsi != after.imsi) ||
                              (before->msisdn && before->msisdn != after.msisdn);
        if (gives_up) query.with({iccid.key()}).run();
    }
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
    release_numbers(connection, part);
    if (added >= many_new_sims && added > part.stored)
        insert_sims_before_indexes(connection, part);
    else if (added > 0)
        insert_sims(connection, part);
    update_identities(connection, part);
}

}  // namespace simprof::sqlite
