#include "lib/store/sqlite/stored_entries.hpp"

#include "lib/store/entry_digest.hpp"
#include "lib/store/identity_digest.hpp"
#include "lib/store/sim_chunk.hpp"
#include "lib/store/sim_row.hpp"
#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/identity_history.hpp"
#include "lib/store/sqlite/sim_table.hpp"

#include <algorithm>

namespace simprof::sqlite {

void StoredRows::add_rows_of(std::int64_t request, Digest& digest) {
    for (; m_has_row && m_query.number(0) == request; m_has_row = m_query.step())
        add_row(digest, m_letter, m_query);
}

StoredEntries::StoredEntries(Connection& connection)
    : m_query(connection,
              "SELECT request, first_iccid, sims, entries FROM sim_entry ORDER BY request, first_iccid"),
      m_has_row(m_query.step()) {}

std::optional<std::string> StoredEntries::read(std::int64_t request,
                                               const std::function<void(const SimEntry&)>& visit) {
    EntryDigest digest;
    bool readable = true;
    for (; m_has_row && m_query.number(0) == request; m_has_row = m_query.step()) {
        const auto entries = entries_of({m_query.number(1), m_query.number(2), std::string{m_query.bytes(3)}},
                                        as_id<RequestNumber>(request));
        readable = readable && entries && !entries->empty();
        if (!readable) continue;
        digest.add(m_query.number(1), entries->back().iccid.key(), m_query.bytes(3));
        std::ranges::for_each(*entries, visit);
    }
    return readable ? std::optional{digest.finish()} : std::nullopt;
}

BroughtIdentities::BroughtIdentities(Connection& connection)
    : m_connection(connection), m_stored(connection.number("SELECT count(*) FROM sim")) {
    Query query{connection, "SELECT iccid, min(request) FROM identity_entry GROUP BY iccid ORDER BY iccid"};
    while (query.step()) m_first_edits.emplace_back(query.number(0), query.id<RequestNumber>(1));
}

/// A SIM's first identity is what the first edit replaced, or what it has now.
std::string BroughtIdentities::digest_of(const std::vector<Iccid>& new_sims) {
    IdentityDigest digest;
    if (new_sims.empty()) return {};
    auto edit = m_first_edits.begin();
    find_identities(m_connection, {new_sims, m_stored}, [&](const StoredSim& sim, const SimIdentity& now) {
        const std::int64_t key = sim.iccid.key();
        edit = std::ranges::lower_bound(edit, m_first_edits.end(), key, {},
                                        [](const auto& first) { return first.first; });
        const bool was_edited = edit != m_first_edits.end() && edit->first == key;
        digest.add(sim.iccid,
                   was_edited ? *read_identity_edit(m_connection, edit->second, sim.iccid)->before : now);
    });
    return digest.finish();
}

}  // namespace simprof::sqlite
