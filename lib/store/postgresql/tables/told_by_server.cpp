#include "lib/store/postgresql/tables/told_by_server.hpp"

#include "lib/store/postgresql/session/cursor_rows.hpp"
#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/postgresql/tables/history.hpp"
#include "lib/store/postgresql/tables/sim_table.hpp"
#include "lib/store/rows/hashed_rows.hpp"
#include "lib/store/rows/sim_row.hpp"
#include "lib/store/store_settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::postgresql {

namespace {

/// Enough of all SIMs that to walk through them pays (see walk_pays), and not so many that what was replaced
/// of them takes much memory.
std::size_t sims_at_a_time(std::int64_t stored) {
    constexpr std::int64_t least = 10'000;
    return static_cast<std::size_t>(std::max(least, stored / 5));
}

std::string select_hashed(char letter) {
    switch (letter) {
        case definition_entry_letter:
            return "SELECT request, subject, id, before, after FROM simprof.definition_entry"
                   " ORDER BY request, subject COLLATE \"C\", id";
        case option_set_letter:
            return "SELECT request, id, options FROM simprof.option_set ORDER BY request, id";
        case profile_entry_letter:
            return "SELECT request, profile_entry.profile, before_options, after_options, archived_before,"
                   " archived_after, in_force_before, in_force_after, name, pack, plan"
                   " FROM simprof.profile_entry JOIN simprof.profile ON profile.id = profile_entry.profile"
                   " ORDER BY request, profile_entry.profile";
        case state_letter:
            return "SELECT request, id, status, profile, plan, next_plan, next_from, options"
                   " FROM simprof.state ORDER BY request, id";
        case identity_entry_letter:
            return "SELECT request, iccid, before_imsi, before_msisdn, before_group, before_label,"
                   " after_imsi, after_msisdn, after_group, after_label FROM simprof.identity_entry"
                   " ORDER BY request, iccid";
        default:
            throw Error{ErrorKind::bug, said("There is no table of that letter.")};
    }
}

}  // namespace

std::unique_ptr<Rows> ToldByServer::rows_of(const std::string& select) {
    return std::make_unique<CursorRows>(m_connection, fmt::format("rows_{}", ++m_cursors), select);
}

std::unique_ptr<Rows> ToldByServer::settings() {
    return rows_of(
        fmt::format("SELECT name, value FROM simprof.setting WHERE name NOT IN ('{}', '{}')"
                    " ORDER BY name COLLATE \"C\"",
                    forbidden_changes_setting, clock_setting));
}

std::unique_ptr<Rows> ToldByServer::hashed(char letter) { return rows_of(select_hashed(letter)); }

std::unique_ptr<Rows> ToldByServer::sim_entries() {
    return rows_of(
        "SELECT request, first_iccid, sims, entries FROM simprof.sim_entry ORDER BY request, first_iccid");
}

std::unique_ptr<Rows> ToldByServer::requests() {
    return rows_of(
        "SELECT id, at, day, kind, actor, uid, origin, reason, reference, command, version, rehearsal,"
        " subject, sims, profiles, reached, reverts, identities, hash FROM simprof.request ORDER BY id");
}

std::unique_ptr<Rows> ToldByServer::sims() {
    return rows_of("SELECT iccid, state, deviation, last_request, in_force FROM simprof.sim ORDER BY iccid");
}

std::vector<SimEntry> ToldByServer::entries_of(RequestNumber request) {
    return read_sim_entries(m_connection, request);
}

void ToldByServer::read_first_edits() {
    m_stored = m_connection.number("SELECT count(*) FROM simprof.sim");
    const auto edits =
        rows_of("SELECT iccid, min(request) FROM simprof.identity_entry GROUP BY iccid ORDER BY iccid");
    while (edits->step()) m_first_edits.push_back({edits->number(0), edits->id<RequestNumber>(1)});
}

/// What the first edit of each replaced that has one, by ICCID.
ToldByServer::Identities ToldByServer::replaced_first(std::span<const Iccid> sims) {
    NumberList requests;
    NumberList iccids;
    auto edit = m_first_edits.begin();
    for (const Iccid iccid : sims) {
        edit = std::lower_bound(edit, m_first_edits.end(), iccid.key(),
                                [](const FirstEdit& one, std::int64_t key) { return one.iccid < key; });
        if (edit == m_first_edits.end() || edit->iccid != iccid.key()) continue;
        requests.add(edit->request);
        iccids.add(edit->iccid);
    }
    Identities identities;
    if (iccids.size() == 0) return identities;
    Query query{m_connection,
                "SELECT edit.iccid, before_imsi, before_msisdn, before_group, before_label"
                " FROM unnest($1, $2) AS wanted (request, iccid) JOIN simprof.identity_entry AS edit"
                " ON edit.request = wanted.request AND edit.iccid = wanted.iccid ORDER BY edit.iccid",
                {requests, iccids}};
    while (query.step()) identities.emplace_back(query.number(0), identity_in(query, 1));
    return identities;
}

/// A part at a time: what was replaced is read before those are visited.
void ToldByServer::visit_first_identities(const std::vector<Iccid>& sims, const VisitIdentity& visit) {
    if (m_stored < 0) read_first_edits();
    for (std::span<const Iccid> rest{sims}; !rest.empty();) {
        const auto some = rest.first(std::min(rest.size(), sims_at_a_time(m_stored)));
        rest = rest.subspan(some.size());
        const Identities replaced = replaced_first(some);
        auto next = replaced.begin();
        find_identities(m_connection, {some, m_stored}, [&](const StoredSim& sim, const SimIdentity& now) {
            while (next != replaced.end() && next->first < sim.iccid.key()) ++next;
            const bool was_edited = next != replaced.end() && next->first == sim.iccid.key();
            visit(sim.iccid, was_edited ? next->second : now);
        });
    }
}

void ToldByServer::fail_as_damaged(const Sentence& what) const { m_connection.fail_as_damaged(what); }

}  // namespace simprof::postgresql
