#include "lib/store/sqlite/sim_history_writing.hpp"

#include "lib/store/entry_digest.hpp"
#include "lib/store/identity_digest.hpp"
#include "lib/store/sim_chunk.hpp"
#include "lib/store/sqlite/hashed_table.hpp"
#include "lib/store/sqlite/sim_part.hpp"
#include "lib/store/sqlite/sim_row.hpp"
#include "lib/store/sqlite/sim_table.hpp"
#include "lib/store/sqlite/state_table.hpp"

#include <unordered_map>

namespace simprof::sqlite {

namespace {

/// How many SIMs more, or less, are in each state. Written once a state, not once a SIM.
class StateCounts {
public:
    void count(const SimEntry& change) {
        if (change.before == change.after) return;
        --m_counts[change.before];
        ++m_counts[change.after];
    }
    void write(StateTable& states) const {
        for (const auto& [state, sims] : m_counts)
            if (sims != 0 && state != StateNumber::none) states.add_sims(state, sims);
    }

private:
    std::unordered_map<StateNumber, std::int64_t> m_counts;  ///< new SIMs come from state none
};

/// Takes entries by ICCID and writes them chunk by chunk.
class EntryWriting {
public:
    explicit EntryWriting(Connection& connection)
        : m_insert(connection,
                   "INSERT INTO sim_entry (request, first_iccid, sims, entries) VALUES (?, ?, ?, ?)") {}

    void append(const SimEntry& change) {
        if (!m_chunk.append(change)) fail_as_bug(change.iccid, "is written twice or out of order");
        m_counts.count(change);
        ++m_sims;
        if (m_chunk.full()) flush(change.request);
    }
    void flush(RequestNumber request) {
        if (m_chunk.sims == 0) return;
        m_insert.with({request, m_chunk.first_iccid, m_chunk.sims, Blob{m_chunk.entries}}).run();
        m_digest.add(m_chunk.first_iccid, m_chunk.last_iccid, m_chunk.entries);
        m_chunk.clear();
    }
    void finish(RequestNumber request, Digest& digest) {
        flush(request);
        add_row(digest, sim_entries_letter, {request, Blob{m_digest.finish()}});
    }
    [[nodiscard]] const StateCounts& counts() const { return m_counts; }
    [[nodiscard]] std::int64_t sims() const { return m_sims; }

private:
    Query m_insert;
    EntryDigest m_digest;
    SimChunk m_chunk;
    StateCounts m_counts;
    std::int64_t m_sims = 0;
};

/// SIMs whose services are written and those that only get another identity, merged by ICCID.
void append_all(EntryWriting& entries, const SimPart& part) {
    auto other = part.identity_only.begin();
    for (const SimWrite& write : part.changes.sims) {
        for (; other != part.identity_only.end() && other->iccid < write.before.iccid; ++other)
            entries.append(*other);
        entries.append(part.change_of(write));
    }
    for (; other != part.identity_only.end(); ++other) entries.append(*other);
}

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
            fail_as_bug(iccid, "has another identity than it was read with");
        insert_change(connection, digest, part.request, iccid, *before, after);
    }
}

}  // namespace

std::int64_t write_sim_history(Connection& connection, StateTable& states, Digest& digest,
                               const SimPart& part) {
    EntryWriting entries{connection};
    append_all(entries, part);
    entries.finish(part.request, digest);
    write_identity_entries(connection, digest, part);
    entries.counts().write(states);
    return entries.sims();
}

std::string digest_of_new_identities(const SimPart& part) {
    IdentityDigest digest;
    const IdentityWrites& identities = part.changes.identities;
    std::size_t next = 0;
    for (const SimWrite& write : part.changes.sims) {
        if (!is_new(write)) continue;
        while (next < identities.size() && identities.iccid(next) < write.before.iccid) ++next;
        const bool has_one = next < identities.size() && identities.iccid(next) == write.before.iccid;
        digest.add(write.before.iccid, has_one ? identities.after(next) : SmallIdentity{},
                   identities.texts());
    }
    return digest.finish();
}

}  // namespace simprof::sqlite
