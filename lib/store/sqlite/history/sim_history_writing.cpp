#include "lib/store/sqlite/history/sim_history_writing.hpp"

#include "lib/store/chain/entry_writing.hpp"
#include "lib/store/rows/sim_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/tables/hashed_table.hpp"
#include "lib/store/sqlite/tables/sim_table.hpp"
#include "lib/store/sqlite/tables/state_table.hpp"

namespace simprof::sqlite {

namespace {

void insert_change(Connection& connection, Digest& digest, RequestNumber request, Iccid iccid,
                   const SimIdentity& before, const SimIdentity& after) {
    insert(connection, digest, identity_entry_rows,
           {request, iccid.key(), number_or_null(before.imsi), number_or_null(before.msisdn),
            text_or_null(before.group), text_or_null(before.label), number_or_null(after.imsi),
            number_or_null(after.msisdn), text_or_null(after.group), text_or_null(after.label)});
}

void write_identity_entries(Connection& connection, Digest& digest, const SimPart& part) {
    for (std::size_t n = 0; n < part.changes.identities.size(); ++n) {
        if (part.changes.identities.is_new(n)) continue;
        const auto [iccid, before, after] = part.changes.identities[n];
        if (find_identity(connection, iccid) != before)
            fail_as_bug(iccid, msgid("SIM {iccid} has another identity than it was read with."));
        insert_change(connection, digest, part.request, iccid, *before, after);
    }
}

}  // namespace

std::int64_t write_sim_history(Connection& connection, StateTable& states, Digest& digest,
                               const SimPart& part) {
    Query insert{connection,
                 "INSERT INTO sim_entry (request, first_iccid, sims, entries) VALUES (?, ?, ?, ?)"};
    EntryWriting entries{
        part, [&](const SimChunk& chunk) {
            insert.with({part.request, chunk.first_iccid, chunk.sims, Blob{chunk.entries}}).run();
        }};
    entries.write_all(digest);
    write_identity_entries(connection, digest, part);
    entries.counts().visit([&](StateNumber state, std::int64_t sims) { states.add_sims(state, sims); });
    return entries.sims();
}

}  // namespace simprof::sqlite
