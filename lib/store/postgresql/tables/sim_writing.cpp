#include "lib/store/postgresql/tables/sim_writing.hpp"

#include "lib/store/chain/entry_writing.hpp"
#include "lib/store/postgresql/distribution.hpp"
#include "lib/store/postgresql/session/copy_in.hpp"
#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/postgresql/tables/late_indexes.hpp"
#include "lib/store/postgresql/tables/sim_table.hpp"
#include "lib/store/postgresql/tables/state_table.hpp"
#include "lib/store/rows/hashed_rows.hpp"
#include "lib/store/rows/sim_row.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace simprof::postgresql {

namespace {

using Column = CopyIn::Column;

constexpr std::size_t very_few = 10;

/// How rows of a part get to their tables: there are no more of them than SIMs.
std::size_t sent_at_once(const SimPart& part) {
    const std::size_t most = std::max(part.changes.sims.size(), part.changes.identities.size());
    return most < very_few ? CopyIn::inserted : CopyIn::usually_at_once;
}

std::int64_t write_entries(Connection& connection, StateTable& states, Digest& digest, const SimPart& part) {
    CopyIn rows{connection,
                "simprof.sim_entry (request, first_iccid, sims, entries)",
                {Column::integer, Column::bigint, Column::integer, Column::bytea},
                sent_at_once(part)};
    EntryWriting entries{part, [&](const SimChunk& chunk) {
                             rows.add({part.request, chunk.first_iccid, chunk.sims, Blob{chunk.entries}});
                         }};
    entries.write_all(digest);
    rows.finish();
    entries.counts().visit([&](StateNumber state, std::int64_t sims) { states.add_sims(state, sims); });
    return entries.sims();
}

std::vector<Iccid> edited(const IdentityWrites& identities) {
    std::vector<Iccid> iccids;
    for (std::size_t n = 0; n < identities.size(); ++n)
        if (!identities.is_new(n)) iccids.push_back(identities.iccid(n));
    return iccids;
}

/// Those that are replaced have to be the ones that they were read as.
void expect_as_read(Connection& connection, const SimPart& part, std::span<const Iccid> iccids) {
    const IdentityWrites& identities = part.changes.identities;
    std::size_t n = 0;
    std::size_t found = 0;
    find_identities(connection, {iccids, part.stored}, [&](const StoredSim& sim, const SimIdentity& now) {
        while (identities.iccid(n) < sim.iccid) ++n;
        if (*identities.before(n) != now)
            fail_as_bug(sim.iccid, msgid("SIM {iccid} has another identity than it was read with."));
        ++found;
    });
    if (found != iccids.size())
        fail_as_bug(iccids.front(), msgid("SIM {iccid} or one after it is not stored."));
}

void write_identity_entries(Connection& connection, Digest& digest, const SimPart& part) {
    CopyIn rows{
        connection,
        "simprof.identity_entry (request, iccid, before_imsi, before_msisdn, before_group, before_label,"
        " after_imsi, after_msisdn, after_group, after_label)",
        {Column::integer, Column::bigint, Column::bigint, Column::bigint, Column::text, Column::text,
         Column::bigint, Column::bigint, Column::text, Column::text},
        sent_at_once(part)};
    for (std::size_t n = 0; n < part.changes.identities.size(); ++n) {
        if (part.changes.identities.is_new(n)) continue;
        const IdentityWrite write = part.changes.identities[n];
        const std::vector<Value> values{part.request,
                                        write.iccid.key(),
                                        number_or_null(write.before->imsi),
                                        number_or_null(write.before->msisdn),
                                        text_or_null(write.before->group),
                                        text_or_null(write.before->label),
                                        number_or_null(write.after.imsi),
                                        number_or_null(write.after.msisdn),
                                        text_or_null(write.after.group),
                                        text_or_null(write.after.label)};
        add_row(digest, identity_entry_letter, values);
        rows.add(values);
    }
    rows.finish();
}

/// New states of SIMs, column by column; so many at once that neither side needs much memory for them. A
/// SIM's last request says whether it is as it was read: each that changes a SIM becomes that.
class StateWriting {
public:
    StateWriting(Connection& connection, const SimPart& part)
        : m_connection(connection), m_part(part), m_in_force_after(part) {}

    void add(const SimEntry& entry) {
        if (m_iccids.size() == 0) m_first = m_last = entry.iccid.key();
        m_first = std::min(m_first, entry.iccid.key());
        m_last = std::max(m_last, entry.iccid.key());
        m_iccids.add(entry.iccid.key());
        m_states.add(entry.after);
        m_deviations.add(entry.deviation_after);
        m_previous.add(entry.previous);
        m_only = entry;
        m_only_in_force = m_in_force_after.at(entry);
        m_in_force.add(m_only_in_force);
        if (m_iccids.size() == at_once) send();
    }
    /// Sends what waits.
    void send();

private:
    static constexpr std::size_t at_once = 100'000;

    void send_one(const TakeAnswer& check);
    void send_many(const TakeAnswer& check);

    Connection& m_connection;
    const SimPart& m_part;
    InForceAfter m_in_force_after;
    NumberList m_iccids;
    NumberList m_states;
    NumberList m_deviations;
    NumberList m_previous;
    NumberList m_in_force;
    std::int64_t m_first = 0;
    std::int64_t m_last = 0;
    std::optional<SimEntry> m_only;  ///< the last that waits, which mostly is the only one
    RequestNumber m_only_in_force{};
};

void StateWriting::send() {
    if (m_iccids.size() == 0) return;
    const auto expected = static_cast<std::int64_t>(m_iccids.size());
    const Iccid first = Iccid::from_key(m_first).value();
    const auto check = [&connection = m_connection, expected, first](Result answer) {
        if (Query{connection, std::move(answer)}.changed_rows() != expected)
            fail_as_bug(first, msgid("SIM {iccid} or one after it is not in the state that it was read in."));
    };
    if (expected == 1)
        send_one(check);
    else
        send_many(check);
    m_iccids = m_states = m_deviations = m_previous = m_in_force = NumberList{};
}

/// A list of one would take a session that has just begun twice as long.
void StateWriting::send_one(const TakeAnswer& check) {
    m_connection.later(
        "UPDATE simprof.sim SET state = $2, deviation = $3, last_request = $4, in_force = $5"
        " WHERE iccid = $1 AND last_request = $6",
        {m_only->iccid.key(), m_only->after, m_only->deviation_after, m_part.request, m_only_in_force,
         m_only->previous},
        check);
}

void StateWriting::send_many(const TakeAnswer& check) {
    m_connection.later(
        "UPDATE simprof.sim SET state = new.state, deviation = nullif(new.deviation, 0), last_request = $6,"
        " in_force = new.in_force FROM unnest($1, $2, $3, $4, $5)"
        " AS new (iccid, state, deviation, previous, in_force) WHERE sim.iccid = new.iccid"
        " AND sim.last_request = new.previous AND sim.iccid BETWEEN $7 AND $8",
        {m_iccids, m_states, m_deviations, m_previous, m_in_force, m_part.request, m_first, m_last}, check);
}

void update_known_sims(Connection& connection, const SimPart& part) {
    StateWriting states{connection, part};
    for (const SimWrite& write : part.changes.sims)
        if (!is_new(write)) {
            states.add(part.change_of(write));
            connection.tick(part.sims());
        }
    states.send();
}

void update_identity_only(Connection& connection, const SimPart& part) {
    StateWriting states{connection, part};
    for (const SimEntry& entry : part.identity_only) states.add(entry);
    states.send();
}

void insert_sims(Connection& connection, const SimPart& part) {
    CopyIn rows{connection,
                "simprof.sim (iccid, state, deviation, last_request, in_force)",
                {Column::bigint, Column::integer, Column::integer, Column::integer, Column::integer},
                sent_at_once(part)};
    for (const SimWrite& write : part.changes.sims) {
        if (!is_new(write)) continue;
        const SimEntry entry = part.change_of(write);
        rows.add({entry.iccid.key(), entry.after, entry.deviation_after, part.request, part.request});
        connection.tick(part.sims());
    }
    rows.finish();
}

/// Numbers that SIMs give up are free before others take them, whatever the order of the SIMs.
void write_identities(Connection& connection, const SimPart& part, std::span<const Iccid> edited) {
    NumberList replaced;
    for (const Iccid iccid : edited) replaced.add(iccid.key());
    if (!edited.empty()) connection.later("DELETE FROM simprof.identity WHERE iccid = ANY($1)", {replaced});
    const IdentityWrites& identities = part.changes.identities;
    LateIndexes indexes{connection, identities.size()};
    CopyIn rows{connection,
                "simprof.identity (iccid, imsi, msisdn, \"group\", label)",
                {Column::bigint, Column::bigint, Column::bigint, Column::text, Column::text},
                sent_at_once(part)};
    for (std::size_t n = 0; n < identities.size(); ++n) {
        const SmallIdentity& after = identities.after(n);
        if (after == SmallIdentity{}) continue;
        rows.add({identities.iccid(n).key(), number_or_null(after.imsi), number_or_null(after.msisdn),
                  text_or_null(identities.texts().at(after.group)),
                  text_or_null(identities.texts().at(after.label))});
    }
    rows.finish();
    indexes.make();
}

}  // namespace

std::int64_t write_sims(Connection& connection, StateTable& states, Digest& digest, const SimPart& part) {
    const std::vector<Iccid> edits = edited(part.changes.identities);
    if (!edits.empty()) expect_as_read(connection, part, edits);
    const std::int64_t sims = write_entries(connection, states, digest, part);
    write_identity_entries(connection, digest, part);
    connection.reset_ticks();
    update_known_sims(connection, part);
    update_identity_only(connection, part);
    insert_sims(connection, part);
    write_identities(connection, part, edits);
    expect_numbers_once(connection, part);
    return sims;
}

}  // namespace simprof::postgresql
