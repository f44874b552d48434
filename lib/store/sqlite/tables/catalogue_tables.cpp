#include "lib/store/sqlite/tables/catalogue_tables.hpp"

#include "lib/model/name.hpp"
#include "lib/store/rows/catalogue_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/tables/definition_table.hpp"
#include "lib/store/sqlite/tables/hashed_table.hpp"
#include "lib/store/sqlite/tables/option_set_table.hpp"

namespace simprof::sqlite {

namespace {

constexpr const char* select_profile =
    "SELECT id, name, pack, plan, options, archived, deleted FROM profile WHERE id = ?";
constexpr const char* select_plan_name = "SELECT name FROM plan WHERE id = ?";

std::vector<ServiceProfile> read_profiles(Connection& connection, OptionSetTable& option_sets) {
    std::vector<ServiceProfile> profiles;
    Query query{connection,
                "SELECT id, name, pack, plan, options, archived, deleted FROM profile ORDER BY id"};
    while (query.step()) profiles.push_back(profile_in(query, option_sets.get(query.number(4))));
    return profiles;
}

/// What the history tells of a profile.
struct Told {
    std::optional<std::int64_t> options;  ///< nothing before it is created and after it is deleted
    bool archived = false;
    friend bool operator==(const Told&, const Told&) = default;
};

struct StoredProfile {
    std::optional<std::int64_t> options;
    Told told;
};

StoredProfile stored_profile(Connection& connection, ProfileId id) {
    Query query{connection, "SELECT options, archived, deleted FROM profile WHERE id = ?"};
    if (!query.with({id}).step()) return {};
    StoredProfile stored{query.optional_number(0), {{}, query.number(1) != 0}};
    const bool deleted = query.number(2) != 0;
    if (!deleted) stored.told.options = stored.options;
    return stored;
}

/// The request in force on a profile (REQ-4); none before it is created, and where that was taken back.
RequestNumber in_force(Connection& connection, ProfileId profile) {
    Query query{connection,
                "SELECT in_force_after FROM profile_entry WHERE profile = ? ORDER BY request DESC LIMIT 1"};
    return query.with({profile}).step() ? query.id<RequestNumber>(0) : RequestNumber::none;
}

RequestNumber in_force_after(Connection& connection, const Request& request, ProfileId profile) {
    if (request.reverts == RequestNumber::none) return request.number;
    Query query{connection, "SELECT in_force_before FROM profile_entry WHERE request = ? AND profile = ?"};
    return query.with({request.reverts, profile}).only_row().id<RequestNumber>(0);
}

}  // namespace

Catalogue read_catalogue(Connection& connection, OptionSetTable& option_sets) {
    return {.packs = defined_things<PackId>(connection,
                                            Query{connection, "SELECT id, definition FROM pack ORDER BY id"}),
            .plans = defined_things<PlanId>(connection,
                                            Query{connection, "SELECT id, definition FROM plan ORDER BY id"}),
            .forbidden_plan_changes = read_forbidden_changes(connection),
            .profiles = read_profiles(connection, option_sets)};
}

ServiceProfile read_profile(Connection& connection, OptionSetTable& option_sets, ProfileId id) {
    Query query{connection, select_profile};
    query.with({id}).only_row();
    return profile_in(query, option_sets.get(query.number(4)));
}

std::string name_of(Connection& connection, PackId id) {
    Query query{connection, "SELECT name FROM pack WHERE id = ?"};
    return std::string{query.with({id}).only_row().text(0)};
}

std::string name_of(Connection& connection, PlanId id) {
    Query query{connection, select_plan_name};
    return std::string{query.with({id}).only_row().text(0)};
}

bool has(Connection& connection, ProfileId id) { return Query{connection, select_profile}.with({id}).step(); }

bool has(Connection& connection, PlanId id) { return Query{connection, select_plan_name}.with({id}).step(); }

void free_name(Connection& connection, ProfileId profile) {
    Query{connection, "UPDATE profile SET folded_name = ' ' || id WHERE id = ? AND deleted = 0"}
        .with({profile})
        .run();
}

bool put(Connection& connection, const ServiceProfile& profile, std::optional<std::int64_t> options,
         const Request& request, Digest& digest) {
    const StoredProfile before = stored_profile(connection, profile.id);
    if (!options) options = before.options;
    Told after{{}, profile.archived};
    if (!profile.deleted) after.options = options;
    Query{connection,
          "INSERT INTO profile (id, name, folded_name, pack, plan, options, archived, deleted)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
          " folded_name = excluded.folded_name, options = excluded.options, archived = excluded.archived,"
          " deleted = excluded.deleted"}
        .with({profile.id, profile.name, folded_case(profile.name), profile.pack, profile.plan, options,
               std::int64_t{profile.archived}, std::int64_t{profile.deleted}})
        .run();
    if (before.told == after) return false;
    insert(
        connection, digest, profile_entry_rows,
        {request.number, profile.id, before.told.options, after.options, std::int64_t{before.told.archived},
         std::int64_t{after.archived}, in_force(connection, profile.id),
         in_force_after(connection, request, profile.id), profile.name, profile.pack, profile.plan});
    return true;
}

}  // namespace simprof::sqlite
