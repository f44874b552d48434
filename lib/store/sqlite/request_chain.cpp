#include "lib/store/sqlite/request_chain.hpp"

#include "lib/store/request_row.hpp"
#include "lib/store/sim_row.hpp"
#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/history_replay.hpp"
#include "lib/store/sqlite/setting_table.hpp"
#include "lib/store/sqlite/sim_history.hpp"
#include "lib/store/sqlite/stored_entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace simprof::sqlite {

namespace {

constexpr int kind_column = 3;  // of the SELECT below
constexpr int reverts_column = 16;

/// What the chain begins with: the settings that never change, and what was there before the history kept
/// definitions. Which clock the store lives by is no part of it: a copy to rehearse in has the same history,
/// and each request says itself whether it was a rehearsal.
std::string chain_begin(Connection& connection) {
    Digest digest{{}};
    Query settings{connection, "SELECT name, value FROM setting WHERE name NOT IN (?, ?) ORDER BY name"};
    settings.with({forbidden_changes_setting, clock_setting});
    while (settings.step()) add_row(digest, setting_letter, settings);
    StoredRows{connection, definition_entry_rows}.add_rows_of(0, digest);
    return digest.finish();
}

/// Makes the hashes of all requests, one after the other, from what is stored.
class RequestHashes {
public:
    using VisitEntry = std::function<void(const SimEntry&)>;

    RequestHashes(Connection& connection, VisitEntry visit)
        : m_visit(std::move(visit)),
          m_entries(connection),
          m_identities(connection),
          m_request(
              connection,
              "SELECT id, at, day, kind, actor, uid, origin, reason, reference, command, version,"
              " rehearsal, subject, sims, profiles, reached, reverts, identities FROM request WHERE id = ?"),
          m_hash(chain_begin(connection)) {
        for (const HashedTable& table :
             {definition_entry_rows, option_set_rows, profile_entry_rows, state_rows, identity_entry_rows})
            m_rows.push_back(std::make_unique<StoredRows>(connection, table));
        Digest before_the_first{{}};
        m_rows.front()->add_rows_of(0, before_the_first);
    }

    /// Goes on to the next request; false where there is none.
    bool next() {
        ++m_number;
        if (!m_request.with({m_number}).step()) return false;
        Digest digest{m_hash};
        for (std::size_t n = 0; n + 1 < m_rows.size(); ++n) m_rows[n]->add_rows_of(m_number, digest);
        read_entries(digest);
        m_rows.back()->add_rows_of(m_number, digest);
        add_row(digest, request_letter, m_request);
        m_hash = digest.finish();
        return true;
    }
    [[nodiscard]] std::int64_t number() const { return m_number; }
    /// The request that it takes back.
    [[nodiscard]] RequestNumber reverts() const { return m_request.id<RequestNumber>(reverts_column); }
    /// A word that is none is told by the hash.
    [[nodiscard]] RequestKind kind() const {
        return parse_request_kind(m_request.text(kind_column)).value_or(RequestKind::sim_edit);
    }
    [[nodiscard]] const std::string& hash() const { return m_hash; }
    /// Goes on from what is stored where that is another hash, so that the next altered request is found too.
    void go_on_from(std::string_view stored) { m_hash = stored; }
    /// The digest of the identities that the request brought, made again; empty where there is none. The hash
    /// is over the one that is stored.
    [[nodiscard]] const std::string& identities() const { return m_identities_brought; }
    /// False where its entries cannot be read; then its hash means nothing.
    [[nodiscard]] bool readable() const { return m_readable; }
    /// Rows of a request up to that one that belong to none.
    [[nodiscard]] bool rows_left_up_to(std::int64_t request) const {
        return m_entries.left_up_to(request) ||
               std::ranges::any_of(m_rows, [&](const auto& rows) { return rows->left_up_to(request); });
    }

private:
    void read_entries(Digest& digest) {
        std::vector<Iccid> new_sims;
        const auto hash = m_entries.read(m_number, [&](const SimEntry& entry) {
            if (entry.before == StateNumber::none) new_sims.push_back(entry.iccid);
            m_visit(entry);
        });
        m_readable = hash.has_value();
        add_row(digest, sim_entries_letter, {m_number, Blob{hash.value_or("")}});
        m_identities_brought = m_identities.digest_of(new_sims);
    }

    VisitEntry m_visit;
    std::vector<std::unique_ptr<StoredRows>> m_rows;  ///< identities, which come after SIMs, last
    StoredEntries m_entries;
    BroughtIdentities m_identities;
    Query m_request;
    std::int64_t m_number = 0;
    bool m_readable = true;
    std::string m_identities_brought;
    std::string m_hash;
};

using HistoryFaults = std::vector<HistoryFault>;

struct RequestFaults {
    HistoryFaults faults;
    bool is_told_whole = false;  ///< every request was found and could be read
};

void append(HistoryFaults& faults, const HistoryFaults& more) {
    faults.insert(faults.end(), more.begin(), more.end());
}

HistoryFault fault_in(std::int64_t request, std::string_view what) {
    return {as_id<RequestNumber>(request), fmt::format("Request {} {}.", request, what)};
}

/// Makes all hashes anew, and hands the entries to `sims`. The first that is missing ends it: what follows is
/// not told by what is there.
RequestFaults faults_of_requests(Connection& connection, SimReplay& sims) {
    RequestHashes hashes{connection,
                         [&](const SimEntry& entry) { sims.add(entry, hashes.reverts(), hashes.kind()); }};
    Query stored{connection, "SELECT identities, hash FROM request WHERE id = ?"};
    RequestFaults found;
    HistoryFaults identities;  // which also follow from altered edits
    while (hashes.next()) {
        stored.with({as_id<RequestNumber>(hashes.number())}).only_row();
        if (!hashes.readable() || hashes.rows_left_up_to(hashes.number())) {
            found.faults.push_back(fault_in(hashes.number(), "has entries that are not its own"));
            return found;
        }
        if (stored.bytes(1) != hashes.hash())
            found.faults.push_back(
                fault_in(hashes.number(), "is not what was recorded: its hash is another"));
        else if (stored.bytes(0) != hashes.identities())
            identities.push_back(fault_in(hashes.number(), "brought SIMs with other identities"));
        hashes.go_on_from(stored.bytes(1));
    }
    found.is_told_whole = !hashes.rows_left_up_to(std::numeric_limits<std::int64_t>::max()) &&
                          connection.number("SELECT count(*) FROM request") < hashes.number();
    if (!found.is_told_whole) found.faults.push_back(fault_in(hashes.number(), "is missing"));
    append(found.faults, identities);
    return found;
}

}  // namespace

ChainEnd chain_end(Connection& connection) {
    Query query{connection, "SELECT id, hash FROM request ORDER BY id DESC LIMIT 1"};
    if (!query.step()) return {RequestNumber::none, chain_begin(connection)};
    return {query.id<RequestNumber>(0), std::string{query.bytes(1)}};
}

void insert(Connection& connection, Digest& digest, const Request& request, std::string_view identities) {
    RequestRow row{request, identities};
    row.finish(digest);
    Query{connection,
          "INSERT INTO request (id, at, day, kind, actor, uid, origin, reason, reference, command,"
          " version, rehearsal, subject, sims, profiles, reached, reverts, identities, hash)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"}
        .with(row.values())
        .run();
}

std::optional<std::string> stored_hash(Connection& connection, RequestNumber request) {
    Query query{connection, "SELECT hash FROM request WHERE id = ?"};
    if (!query.with({request}).step()) return {};
    return std::string{query.bytes(0)};
}

std::vector<HistoryFault> verify_chain(Connection& connection) {
    SimReplay sims{[&](RequestNumber request) { return read_sim_entries(connection, request); }};
    for (Query query{connection,
                     "SELECT iccid, state, deviation, last_request, in_force FROM sim ORDER BY iccid"};
         query.step();)
        sims.add_sim(stored_sim_in(connection, query));
    RequestFaults found = faults_of_requests(connection, sims);
    if (found.is_told_whole) append(found.faults, sims.faults());
    append(found.faults, faults_of_the_present(connection));
    return std::move(found.faults);
}

}  // namespace simprof::sqlite
