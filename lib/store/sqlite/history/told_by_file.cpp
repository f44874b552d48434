#include "lib/store/sqlite/history/told_by_file.hpp"

#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/identity_history.hpp"
#include "lib/store/sqlite/history/sim_history.hpp"
#include "lib/store/sqlite/tables/hashed_table.hpp"
#include "lib/store/sqlite/tables/sim_table.hpp"
#include "lib/store/store_settings.hpp"

#include <algorithm>

namespace simprof::sqlite {

namespace {

class QueryRows final : public Rows {
public:
    QueryRows(Connection& connection, const char* text, Values values) : m_query(connection, text) {
        m_query.with(values);
    }
    bool step() override { return m_query.step(); }
    [[nodiscard]] int columns() const override { return m_query.columns(); }
    [[nodiscard]] Value value(int column) const override { return m_query.value(column); }
    [[nodiscard]] std::int64_t number(int column) const override { return m_query.number(column); }
    [[nodiscard]] std::string_view text(int column) const override { return m_query.bytes(column); }

private:
    Query m_query;
};

}  // namespace

std::unique_ptr<Rows> rows_of(Connection& connection, const char* text, Values values) {
    return std::make_unique<QueryRows>(connection, text, values);
}

std::unique_ptr<Rows> ToldByFile::settings() {
    return rows_of(m_connection, "SELECT name, value FROM setting WHERE name NOT IN (?, ?) ORDER BY name",
                   {forbidden_changes_setting, clock_setting});
}

std::unique_ptr<Rows> ToldByFile::hashed(char letter) {
    for (const HashedTable& table :
         {definition_entry_rows, option_set_rows, profile_entry_rows, state_rows, identity_entry_rows})
        if (table.letter == letter) return rows_of(m_connection, table.select_all);
    throw Error{ErrorKind::bug, said("There is no table of that letter.")};
}

std::unique_ptr<Rows> ToldByFile::sim_entries() {
    return rows_of(m_connection,
                   "SELECT request, first_iccid, sims, entries FROM sim_entry ORDER BY request, first_iccid");
}

std::unique_ptr<Rows> ToldByFile::requests() {
    return rows_of(m_connection,
                   "SELECT id, at, day, kind, actor, uid, origin, reason, reference, command, version,"
                   " rehearsal, subject, sims, profiles, reached, reverts, identities, hash FROM request"
                   " ORDER BY id");
}

std::unique_ptr<Rows> ToldByFile::sims() {
    return rows_of(m_connection,
                   "SELECT iccid, state, deviation, last_request, in_force FROM sim ORDER BY iccid");
}

std::vector<SimEntry> ToldByFile::entries_of(RequestNumber request) {
    return read_sim_entries(m_connection, request);
}

void ToldByFile::read_first_edits() {
    m_stored = m_connection.number("SELECT count(*) FROM sim");
    Query query{m_connection, "SELECT iccid, min(request) FROM identity_entry GROUP BY iccid ORDER BY iccid"};
    while (query.step()) m_first_edits.emplace_back(query.number(0), query.id<RequestNumber>(1));
}

void ToldByFile::visit_first_identities(const std::vector<Iccid>& sims, const VisitIdentity& visit) {
    if (m_stored < 0) read_first_edits();
    auto edit = m_first_edits.begin();
    find_identities(m_connection, {sims, m_stored}, [&](const StoredSim& sim, const SimIdentity& now) {
        const std::int64_t key = sim.iccid.key();
        edit = std::ranges::lower_bound(edit, m_first_edits.end(), key, {},
                                        [](const auto& first) { return first.first; });
        const bool was_edited = edit != m_first_edits.end() && edit->first == key;
        visit(sim.iccid,
              was_edited ? *read_identity_edit(m_connection, edit->second, sim.iccid)->before : now);
    });
}

void ToldByFile::fail_as_damaged(const Sentence& what) const { m_connection.fail_as_damaged(what); }

}  // namespace simprof::sqlite
