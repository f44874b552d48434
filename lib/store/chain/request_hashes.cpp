#include "lib/store/chain/request_hashes.hpp"

#include "lib/store/chain/entry_digest.hpp"
#include "lib/store/chain/identity_digest.hpp"
#include "lib/store/rows/hashed_rows.hpp"
#include "lib/store/rows/sim_chunk.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace simprof {

namespace {

constexpr int kind_column = 3;  // of a request
constexpr int reverts_column = 16;
constexpr int identities_column = 17;  // the last that is hashed
constexpr int hash_column = 18;

/// Its first columns, up to that one.
void add_row_up_to(Digest& digest, char letter, const Rows& rows, int last_column) {
    digest.begin_row(letter);
    for (int column = 0; column <= last_column; ++column) digest.add(rows.value(column).content());
}

std::optional<std::vector<SimEntry>> read_chunk(const Rows& rows, std::int64_t request) {
    SimChunk chunk;
    chunk.first_iccid = rows.number(1);
    chunk.sims = rows.number(2);
    chunk.entries = rows.bytes(3);
    auto entries = entries_of(chunk, as_id<RequestNumber>(request));
    if (entries && entries->empty()) return {};
    return entries;
}

}  // namespace

void StoredRows::add_rows_of(std::int64_t request, Digest& digest) {
    for (; m_has_row && m_rows->number(0) == request; m_has_row = m_rows->step())
        add_row_up_to(digest, m_letter, *m_rows, m_rows->columns() - 1);
}

std::string chain_begin(ToldHistory& history) {
    Digest digest{{}};
    const auto settings = history.settings();
    while (settings->step()) add_row_up_to(digest, setting_letter, *settings, 1);
    StoredRows{definition_entry_letter, history.hashed(definition_entry_letter)}.add_rows_of(0, digest);
    return digest.finish();
}

RequestHashes::RequestHashes(ToldHistory& history, VisitEntry visit)
    : m_history(history),
      m_visit(std::move(visit)),
      m_entries(history.sim_entries()),
      m_has_entries(m_entries->step()),
      m_requests(history.requests()),
      m_has_request(m_requests->step()),
      m_hash(chain_begin(history)) {
    for (const char letter : {definition_entry_letter, option_set_letter, profile_entry_letter, state_letter,
                              identity_entry_letter})
        m_rows.emplace_back(letter, history.hashed(letter));
    Digest before_the_first{{}};
    m_rows.front().add_rows_of(0, before_the_first);
}

bool RequestHashes::next() {
    if (m_number > 0 && m_has_request) m_has_request = m_requests->step();
    ++m_number;
    for (; m_has_request && m_requests->number(0) < m_number; m_has_request = m_requests->step())
        m_has_strays = true;
    if (!m_has_request || m_requests->number(0) != m_number) return false;
    Digest digest{m_hash};
    for (std::size_t n = 0; n + 1 < m_rows.size(); ++n) m_rows[n].add_rows_of(m_number, digest);
    read_entries(digest);
    m_rows.back().add_rows_of(m_number, digest);
    add_row_up_to(digest, request_letter, *m_requests, identities_column);
    m_hash = digest.finish();
    return true;
}

RequestNumber RequestHashes::reverts() const { return m_requests->id<RequestNumber>(reverts_column); }

RequestKind RequestHashes::kind() const {
    return parse_request_kind(m_requests->text(kind_column)).value_or(RequestKind::sim_edit);
}

std::string_view RequestHashes::stored_hash() const { return m_requests->bytes(hash_column); }

bool RequestHashes::brought_as_stored() const {
    return m_requests->bytes(identities_column) == m_identities_brought;
}

bool RequestHashes::rows_left_up_to(std::int64_t request) const {
    return (m_has_entries && m_entries->number(0) <= request) ||
           std::ranges::any_of(m_rows, [&](const StoredRows& rows) { return rows.left_up_to(request); });
}

bool RequestHashes::rows_left() const {
    return m_has_strays || m_has_request || rows_left_up_to(std::numeric_limits<std::int64_t>::max());
}

/// Nothing where they cannot be read.
std::optional<std::string> RequestHashes::entries_hash(std::vector<Iccid>& new_sims) {
    EntryDigest digest;
    bool readable = true;
    for (; m_has_entries && m_entries->number(0) == m_number; m_has_entries = m_entries->step()) {
        const auto entries = read_chunk(*m_entries, m_number);
        readable = readable && entries;
        if (!readable) continue;
        digest.add(m_entries->number(1), entries->back().iccid.key(), m_entries->bytes(3));
        for (const SimEntry& entry : *entries) {
            if (entry.before == StateNumber::none) new_sims.push_back(entry.iccid);
            m_visit(entry);
        }
    }
    return readable ? std::optional{digest.finish()} : std::nullopt;
}

void RequestHashes::read_entries(Digest& digest) {
    std::vector<Iccid> new_sims;
    const auto hash = entries_hash(new_sims);
    m_readable = hash.has_value();
    add_row(digest, sim_entries_letter, {m_number, Blob{hash.value_or("")}});
    IdentityDigest brought;
    if (!new_sims.empty())
        m_history.visit_first_identities(
            new_sims, [&](Iccid iccid, const SimIdentity& identity) { brought.add(iccid, identity); });
    m_identities_brought = brought.finish();
}

}  // namespace simprof
