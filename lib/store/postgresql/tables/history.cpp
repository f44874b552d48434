#include "lib/store/postgresql/tables/history.hpp"

#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/postgresql/tables/option_set_table.hpp"
#include "lib/store/postgresql/tables/sim_table.hpp"
#include "lib/store/rows/catalogue_row.hpp"
#include "lib/store/rows/sim_row.hpp"
#include "lib/store/rows/sim_walk_back.hpp"

#include <algorithm>

namespace simprof::postgresql {

namespace {

std::optional<SimEntry> read_sim_entry(Connection& connection, RequestNumber request, Iccid iccid) {
    Query query{connection,
                "SELECT first_iccid, sims, entries FROM simprof.sim_entry WHERE request = $1"
                " AND first_iccid <= $2 ORDER BY first_iccid DESC LIMIT 1",
                {request, iccid.key()}};
    if (!query.step()) return {};
    return entry_of(entries_in(connection, request, query), iccid);
}

/// Each request that it has an entry of is asked for along with that.
std::vector<SimEntry> history_of(Connection& connection, const StoredSim& sim, const AskForRequest& ask) {
    return walked_back(connection, sim, [&](RequestNumber request) {
        if (ask) ask(request);
        return read_sim_entry(connection, request, sim.iccid);
    });
}

const std::string select_identity_entries =
    "SELECT iccid, request, before_imsi, before_msisdn, before_group, before_label, after_imsi,"
    " after_msisdn, after_group, after_label FROM simprof.identity_entry";

std::vector<IdentityEntry> identity_entries(Connection& connection, Query&& query) {
    std::vector<IdentityEntry> entries;
    while (query.step())
        entries.push_back({.iccid = iccid_in(connection, query, 0),
                           .request = query.id<RequestNumber>(1),
                           .before = identity_in(query, 2),
                           .after = identity_in(query, 6)});
    return entries;
}

/// Those of a SIM among its requests, by number.
std::vector<IdentityEntry> identity_edits_of(Connection& connection, Iccid iccid,
                                             const std::vector<SimEntry>& entries) {
    NumberList requests;
    for (const SimEntry& entry : entries) requests.add(entry.request);
    return identity_entries(
        connection, {connection,
                     select_identity_entries + " WHERE request = ANY($1) AND iccid = $2 ORDER BY request",
                     {requests, iccid.key()}});
}

const std::string select_profile_entries =
    "SELECT profile, request, before_options, after_options, archived_before, archived_after,"
    " in_force_before, in_force_after FROM simprof.profile_entry";

}  // namespace

void visit_sim_entries(Connection& connection, RequestNumber request, const VisitSimEntry& visit) {
    Query query{connection,
                "SELECT first_iccid, sims, entries FROM simprof.sim_entry WHERE request = $1"
                " ORDER BY first_iccid",
                {request}};
    while (query.step()) std::ranges::for_each(entries_in(connection, request, query), visit);
}

std::vector<SimEntry> read_sim_entries(Connection& connection, RequestNumber request) {
    std::vector<SimEntry> entries;
    visit_sim_entries(connection, request, [&](const SimEntry& entry) { entries.push_back(entry); });
    return entries;
}

std::vector<SimEntry> read_sim_history(Connection& connection, const std::optional<KnownSim>& known,
                                       const AskForRequest& ask) {
    return known ? history_of(connection, known->sim, ask) : std::vector<SimEntry>{};
}

std::vector<IdentityEntry> read_identity_edits(Connection& connection, RequestNumber request) {
    return identity_entries(
        connection, {connection, select_identity_entries + " WHERE request = $1 ORDER BY iccid", {request}});
}

std::vector<IdentityEntry> read_identity_history(Connection& connection,
                                                 const std::optional<KnownSim>& known) {
    if (!known) return {};
    const Iccid iccid = known->sim.iccid;
    const auto entries = history_of(connection, known->sim, {});
    const auto edits = identity_edits_of(connection, iccid, entries);
    return identity_history_of(
        iccid, entries,
        [&](RequestNumber request) -> std::optional<IdentityEntry> {
            const auto found = std::ranges::lower_bound(edits, request, {}, &IdentityEntry::request);
            if (found == edits.end() || found->request != request) return {};
            return *found;
        },
        [&] { return known->identity; });
}

std::vector<ProfileEntry> read_profile_entries(Connection& connection, OptionSetTable& option_sets,
                                               RequestNumber request) {
    return profile_entries_in(
        option_sets,
        Query{connection, select_profile_entries + " WHERE request = $1 ORDER BY profile", {request}});
}

std::vector<ProfileEntry> read_profile_history(Connection& connection, OptionSetTable& option_sets,
                                               ProfileId profile) {
    return profile_entries_in(
        option_sets,
        Query{connection, select_profile_entries + " WHERE profile = $1 ORDER BY request", {profile}});
}

}  // namespace simprof::postgresql
