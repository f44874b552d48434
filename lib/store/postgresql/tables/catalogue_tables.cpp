#include "lib/store/postgresql/tables/catalogue_tables.hpp"

#include "lib/model/name.hpp"
#include "lib/store/catalogue_row.hpp"
#include "lib/store/defined.hpp"
#include "lib/store/postgresql/tables/definition_table.hpp"
#include "lib/store/postgresql/tables/hashed_table.hpp"
#include "lib/store/postgresql/tables/option_set_table.hpp"

namespace simprof::postgresql {

namespace {

const std::string profile_columns =
    "profile.id, profile.name, profile.pack, profile.plan, profile.options, archived, deleted, "
    "option_set.options";
const std::string from_profiles =
    " FROM simprof.profile JOIN simprof.option_set ON option_set.id = profile.options";

std::vector<ServiceProfile> read_profiles(Connection& connection, OptionSetTable& option_sets) {
    std::vector<ServiceProfile> profiles;
    Query query{connection, "SELECT " + profile_columns + from_profiles + " ORDER BY profile.id"};
    while (query.step())
        profiles.push_back(profile_in(query, option_sets.get(query.number(4), query.text(7))));
    return profiles;
}

/// What is stored of a profile, and what its history tells last.
struct StoredProfile {
    std::optional<std::int64_t> options;
    std::optional<std::int64_t> told_options;  ///< nothing before it is created and after it is deleted
    std::int64_t archived = 0;
    /// The request in force on it (REQ-4); none before it is created, and where that was taken back.
    RequestNumber in_force{};
    /// The one that is in force again where the request that is made takes another one back.
    RequestNumber in_force_again{};
};

StoredProfile stored_profile(Connection& connection, ProfileId id, RequestNumber reverted) {
    Query query{connection,
                "SELECT options, archived, deleted, (SELECT in_force_after FROM simprof.profile_entry"
                " WHERE profile = $1 ORDER BY request DESC LIMIT 1), (SELECT in_force_before"
                " FROM simprof.profile_entry WHERE request = coalesce($2, 0) AND profile = $1)"
                " FROM simprof.profile WHERE id = $1",
                {id, reverted}};
    if (!query.step()) return {};
    StoredProfile stored{query.optional_number(0),
                         {},
                         query.number(1),
                         query.id<RequestNumber>(3),
                         query.id<RequestNumber>(4)};
    if (query.number(2) == 0) stored.told_options = stored.options;
    return stored;
}

std::string only_text(Connection& connection, const std::string& select, const Parameter& id) {
    Query query{connection, select, {id}};
    return std::string{query.only_row().text(0)};
}

}  // namespace

Catalogue read_catalogue(Connection& connection, OptionSetTable& option_sets) {
    return {.packs = defined_things<PackId>(
                connection, Query{connection, "SELECT id, definition FROM simprof.pack ORDER BY id"}),
            .plans = defined_things<PlanId>(
                connection, Query{connection, "SELECT id, definition FROM simprof.plan ORDER BY id"}),
            .forbidden_plan_changes = read_forbidden_changes(connection),
            .profiles = read_profiles(connection, option_sets)};
}

ServiceProfile read_profile(Connection& connection, OptionSetTable& option_sets, ProfileId id,
                            KnownNames& names) {
    Query query{connection,
                "SELECT " + profile_columns + ", pack.name, plan.name" + from_profiles +
                    " JOIN simprof.pack ON pack.id = profile.pack JOIN simprof.plan ON plan.id = profile.plan"
                    " WHERE profile.id = $1",
                {id}};
    query.only_row();
    ServiceProfile profile = profile_in(query, option_sets.get(query.number(4), query.text(7)));
    names.packs[profile.pack] = query.text(8);
    names.plans[profile.plan] = query.text(9);
    return profile;
}

std::string name_of(Connection& connection, PackId id) {
    return only_text(connection, "SELECT name FROM simprof.pack WHERE id = $1", id);
}

std::string name_of(Connection& connection, PlanId id) {
    return only_text(connection, "SELECT name FROM simprof.plan WHERE id = $1", id);
}

void free_name(Connection& connection, ProfileId profile) {
    const Query written{connection,
                        "UPDATE simprof.profile SET folded_name = ' ' || id WHERE id = $1 AND deleted = 0",
                        {profile}};
}

bool put(Connection& connection, const ServiceProfile& profile, std::optional<std::int64_t> options,
         const Request& request, Digest& digest) {
    const StoredProfile before = stored_profile(connection, profile.id, request.reverts);
    if (!options) options = before.options;
    const std::optional<std::int64_t> told = profile.deleted ? std::nullopt : options;
    const std::int64_t archived{profile.archived};
    const std::string folded = folded_case(profile.name);
    const Query written{
        connection,
        "INSERT INTO simprof.profile (id, name, folded_name, pack, plan, options, archived, deleted)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET"
        " folded_name = excluded.folded_name, options = excluded.options, archived = excluded.archived,"
        " deleted = excluded.deleted",
        {profile.id, profile.name, folded, profile.pack, profile.plan, options, archived,
         std::int64_t{profile.deleted}}};
    if (before.told_options == told && before.archived == archived) return false;
    const bool reverts = request.reverts != RequestNumber::none;
    insert(connection, digest, profile_entry_rows,
           {request.number, profile.id, before.told_options, told, before.archived, archived, before.in_force,
            reverts ? before.in_force_again : request.number, profile.name, profile.pack, profile.plan});
    return true;
}

}  // namespace simprof::postgresql
