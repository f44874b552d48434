#include "lib/store/postgresql/tables/catalogue_tables.hpp"

#include "lib/model/name.hpp"
#include "lib/store/postgresql/tables/definition_table.hpp"
#include "lib/store/postgresql/tables/hashed_table.hpp"
#include "lib/store/postgresql/tables/option_set_table.hpp"
#include "lib/store/rows/catalogue_row.hpp"
#include "lib/store/rows/defined.hpp"

#include <algorithm>
#include <utility>

namespace simprof::postgresql {

namespace {

// A look into each table by itself, by its key, is planned in half the time of one that joins them.
const std::string select_profiles =
    "SELECT id, name, pack, plan, options, archived, deleted FROM simprof.profile";
const std::string select_option_sets = "SELECT id, options FROM simprof.option_set";

TakeAnswer into(Result& place) {
    return [&place](Result answer) { place = std::move(answer); };
}

TakeAnswer learned_by(OptionSetTable& option_sets) {
    return [&option_sets](Result answer) { option_sets.learn(std::move(answer)); };
}

std::vector<ServiceProfile> profiles_in(OptionSetTable& option_sets, Query&& query) {
    std::vector<ServiceProfile> profiles;
    while (query.step()) profiles.push_back(profile_in(query, option_sets.get(query.number(4))));
    return profiles;
}

/// They are few, and to put them in order costs a session that has just begun more.
template <typename Thing>
std::vector<Thing> by_id(std::vector<Thing> things) {
    std::ranges::sort(things, {}, &Thing::id);
    return things;
}

std::vector<ForbiddenPlanChange> forbidden_changes(Connection& connection,
                                                   const std::optional<std::string>& text) {
    return text ? forbidden_changes_in(connection, *text) : std::vector<ForbiddenPlanChange>{};
}

/// What the row says that there has to be.
std::pair<std::int64_t, std::string> named_in(Query&& query) {
    query.only_row();
    return {query.number(0), std::string{query.text(1)}};
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

Catalogue read_catalogue(Connection& connection, OptionSetTable& option_sets,
                         const std::optional<std::string>& forbidden) {
    Result packs;
    Result plans;
    Result profiles;
    connection.later("SELECT id, definition FROM simprof.pack", into(packs));
    connection.later("SELECT id, definition FROM simprof.plan", into(plans));
    connection.later(select_profiles, into(profiles));
    connection.later(select_option_sets + " WHERE id = ANY(ARRAY(SELECT options FROM simprof.profile))",
                     learned_by(option_sets));
    connection.settle();
    return {.packs = by_id(defined_things<PackId>(connection, Query{connection, std::move(packs)})),
            .plans = by_id(defined_things<PlanId>(connection, Query{connection, std::move(plans)})),
            .forbidden_plan_changes = forbidden_changes(connection, forbidden),
            .profiles = by_id(profiles_in(option_sets, {connection, std::move(profiles)}))};
}

ServiceProfile read_profile(Connection& connection, OptionSetTable& option_sets, ProfileId id,
                            KnownNames& names) {
    Result profile;
    Result pack;
    Result plan;
    const auto of_profile = [](const std::string& column) {
        return " WHERE id = (SELECT " + column + " FROM simprof.profile WHERE id = $1)";
    };
    connection.later(select_profiles + " WHERE id = $1", {id}, into(profile));
    connection.later(select_option_sets + of_profile("options"), {id}, learned_by(option_sets));
    connection.later("SELECT id, name FROM simprof.pack" + of_profile("pack"), {id}, into(pack));
    connection.later("SELECT id, name FROM simprof.plan" + of_profile("plan"), {id}, into(plan));
    connection.settle();
    Query row{connection, std::move(profile)};
    row.only_row();
    const auto [pack_id, pack_name] = named_in({connection, std::move(pack)});
    const auto [plan_id, plan_name] = named_in({connection, std::move(plan)});
    names.packs[as_id<PackId>(pack_id)] = pack_name;
    names.plans[as_id<PlanId>(plan_id)] = plan_name;
    return profile_in(row, option_sets.get(row.number(4)));
}

std::string name_of(Connection& connection, PackId id) {
    return only_text(connection, "SELECT name FROM simprof.pack WHERE id = $1", id);
}

std::string name_of(Connection& connection, PlanId id) {
    return only_text(connection, "SELECT name FROM simprof.plan WHERE id = $1", id);
}

void free_name(Connection& connection, ProfileId profile) {
    connection.later("UPDATE simprof.profile SET folded_name = ' ' || id WHERE id = $1 AND deleted = 0",
                     {profile});
}

bool put(Connection& connection, const ServiceProfile& profile, std::optional<std::int64_t> options,
         const Request& request, Digest& digest) {
    const StoredProfile before = stored_profile(connection, profile.id, request.reverts);
    if (!options) options = before.options;
    const std::optional<std::int64_t> told = profile.deleted ? std::nullopt : options;
    const std::int64_t archived{profile.archived};
    const std::string folded = folded_case(profile.name);
    connection.later(
        "INSERT INTO simprof.profile (id, name, folded_name, pack, plan, options, archived, deleted)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET"
        " folded_name = excluded.folded_name, options = excluded.options, archived = excluded.archived,"
        " deleted = excluded.deleted",
        {profile.id, profile.name, folded, profile.pack, profile.plan, options, archived,
         std::int64_t{profile.deleted}});
    if (before.told_options == told && before.archived == archived) return false;
    const bool reverts = request.reverts != RequestNumber::none;
    insert(connection, digest, profile_entry_rows,
           {request.number, profile.id, before.told_options, told, before.archived, archived, before.in_force,
            reverts ? before.in_force_again : request.number, profile.name, profile.pack, profile.plan});
    return true;
}

}  // namespace simprof::postgresql
