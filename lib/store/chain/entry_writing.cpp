#include "lib/store/chain/entry_writing.hpp"

#include "lib/store/chain/identity_digest.hpp"
#include "lib/store/rows/hashed_rows.hpp"

namespace simprof {

void StateCounts::count(const SimEntry& change) {
    if (change.before == change.after) return;
    --m_counts[change.before];
    ++m_counts[change.after];
}

void StateCounts::visit(const std::function<void(StateNumber, std::int64_t)>& visit) const {
    for (const auto& [state, sims] : m_counts)
        if (sims != 0 && state != StateNumber::none) visit(state, sims);
}

/// SIMs whose services are written and those that only get another identity, merged by ICCID.
void EntryWriting::write_all(Digest& digest) {
    auto other = m_part.identity_only.begin();
    for (const SimWrite& write : m_part.changes.sims) {
        for (; other != m_part.identity_only.end() && other->iccid < write.before.iccid; ++other)
            append(*other);
        append(m_part.change_of(write));
    }
    for (; other != m_part.identity_only.end(); ++other) append(*other);
    flush();
    add_row(digest, sim_entries_letter, {m_part.request, Blob{m_digest.finish()}});
}

void EntryWriting::append(const SimEntry& change) {
    if (!m_chunk.append(change))
        fail_as_bug(change.iccid, msgid("SIM {iccid} is written twice or out of order."));
    m_counts.count(change);
    ++m_sims;
    if (m_chunk.full()) flush();
}

void EntryWriting::flush() {
    if (m_chunk.sims == 0) return;
    m_write(m_chunk);
    m_digest.add(m_chunk.first_iccid, m_chunk.last_iccid, m_chunk.entries);
    m_chunk.clear();
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

}  // namespace simprof
