#include "lib/store/postgresql/sim_writing.hpp"

#include "lib/store/entry_writing.hpp"
#include "lib/store/hashed_rows.hpp"
#include "lib/store/postgresql/copy_in.hpp"
#include "lib/store/postgresql/distribution.hpp"
#include "lib/store/postgresql/late_indexes.hpp"
#include "lib/store/postgresql/query.hpp"
#include "lib/store/postgresql/sim_table.hpp"
#include "lib/store/postgresql/state_table.hpp"
#include "lib/store/sim_row.hpp"

#include <algorithm>

namespace simprof::postgresql {

namespace {

using Column = CopyIn::Column;

std::int64_t write_entries(Connection& connection, StateTable& states, Digest& digest, const SimPart& part) {
    CopyIn rows{connection,
                "simprof.sim_entry (request, first_iccid, sims, entries)",
                {Column::integer, Column::bigint, Column::integer, Column::bytea}};
    EntryWriting entries{part, [&](const SimChunk& chunk) {
                             rows.add({part.request, chunk.first_iccid, chunk.sims, Blob{chunk.entries}});
                         }};
    entries.write_all(digest);
    rows.finish();
    NumberList used;
    NumberList more;
    entries.counts().visit([&](StateNumber state, std::int64_t sims) {
        used.add(state);
        more.add(sims);
    });
    states.add_sims(used, more);
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
            fail_as_bug(sim.iccid, "has another identity than it was read with");
        ++found;
    });
    if (found != iccids.size()) fail_as_bug(iccids.front(), "or one after it is not stored");
}

void write_identity_entries(Connection& connection, Digest& digest, const SimPart& part) {
    CopyIn rows{
        connection,
        "simprof.identity_entry (request, iccid, before_imsi, before_msisdn, before_group, before_label,"
        " after_imsi, after_msisdn, after_group, after_label)",
        {Column::integer, Column::bigint, Column::bigint, Column::bigint, Column::text, Column::text,
         Column::bigint, Column::bigint, Column::text, Column::text}};
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

/// New states of SIMs, column by column.
struct StateColumns {
    NumberList iccids;
    NumberList states;
    NumberList deviations;
    NumberList previous;
    NumberList in_force;

    void add(const SimEntry& entry, RequestNumber in_force_after) {
        iccids.add(entry.iccid.key());
        states.add(entry.after);
        deviations.add(entry.deviation_after);
        previous.add(entry.previous);
        in_force.add(in_force_after);
    }
};

/// A SIM's last request says whether it is as it was read: each that changes a SIM becomes that.
void update_states(Connection& connection, const SimPart& part, const StateColumns& columns, Iccid first) {
    if (columns.iccids.size() == 0) return;
    const Query written{
        connection,
        "UPDATE simprof.sim SET state = new.state, deviation = nullif(new.deviation, 0), last_request = $6,"
        " in_force = new.in_force FROM unnest($1, $2, $3, $4, $5)"
        " AS new (iccid, state, deviation, previous, in_force)"
        " WHERE sim.iccid = new.iccid AND sim.last_request = new.previous",
        {columns.iccids, columns.states, columns.deviations, columns.previous, columns.in_force,
         part.request}};
    if (written.changed_rows() != static_cast<std::int64_t>(columns.iccids.size()))
        fail_as_bug(first, "or one after it is not in the state that it was read in");
}

void update_known_sims(Connection& connection, const SimPart& part) {
    StateColumns columns;
    InForceAfter in_force{part};
    for (const SimWrite& write : part.changes.sims)
        if (!is_new(write)) {
            const SimEntry entry = part.change_of(write);
            columns.add(entry, in_force.at(entry));
            connection.tick(part.sims());
        }
    if (!part.changes.sims.empty())
        update_states(connection, part, columns, part.changes.sims.front().before.iccid);
}

void update_identity_only(Connection& connection, const SimPart& part) {
    StateColumns columns;
    InForceAfter in_force{part};
    for (const SimEntry& entry : part.identity_only) columns.add(entry, in_force.at(entry));
    if (!part.identity_only.empty())
        update_states(connection, part, columns, part.identity_only.front().iccid);
}

void insert_sims(Connection& connection, const SimPart& part) {
    CopyIn rows{connection,
                "simprof.sim (iccid, state, deviation, last_request, in_force)",
                {Column::bigint, Column::integer, Column::integer, Column::integer, Column::integer}};
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
    if (!edited.empty())
        const Query removed{connection, "DELETE FROM simprof.identity WHERE iccid = ANY($1)", {replaced}};
    const IdentityWrites& identities = part.changes.identities;
    LateIndexes indexes{connection, identities.size()};
    CopyIn rows{connection,
                "simprof.identity (iccid, imsi, msisdn, \"group\", label)",
                {Column::bigint, Column::bigint, Column::bigint, Column::text, Column::text}};
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
