#include "lib/store/sqlite/definition_table.hpp"

#include "lib/model/name.hpp"
#include "lib/store/sqlite/hashed_table.hpp"
#include "lib/store/sqlite/setting_table.hpp"

#include <algorithm>
#include <new>
#include <tuple>

namespace simprof::sqlite {

namespace {

/// What can be defined, and where the definition of an id stands. `put` takes id, name, folded name and
/// definition.
struct Subject {
    std::string_view name;
    const char* select;
    const char* put;
};

constexpr Subject forbidden_changes{
    "forbidden_plan_changes", "SELECT value FROM setting WHERE name = 'forbidden_plan_changes' AND ? = 0",
    "INSERT INTO setting (name, value) VALUES ('forbidden_plan_changes', ?4) ON CONFLICT (name)"
    " DO UPDATE SET value = excluded.value"};

constexpr Subject packs{
    "pack", "SELECT definition FROM pack WHERE id = ?",
    "INSERT INTO pack (id, name, folded_name, definition) VALUES (?, ?, ?, ?) ON CONFLICT (id)"
    " DO UPDATE SET name = excluded.name, folded_name = excluded.folded_name,"
    " definition = excluded.definition"};

constexpr Subject plans{
    "plan", "SELECT definition FROM plan WHERE id = ?",
    "INSERT INTO plan (id, name, folded_name, definition) VALUES (?, ?, ?, ?) ON CONFLICT (id)"
    " DO UPDATE SET name = excluded.name, folded_name = excluded.folded_name,"
    " definition = excluded.definition"};

struct Definition {
    const Subject* subject;
    std::int64_t id;
    std::string name;
    std::string text;
};

template <typename Things>
void add(std::vector<Definition>& definitions, const Subject& subject, const Things& things) {
    for (const auto& thing : things)
        definitions.push_back(
            {&subject, static_cast<std::int64_t>(thing.id), thing.name, definition_of(thing)});
}

/// In the order in which they go into the hash: by subject, then by id.
std::vector<Definition> definitions_in(const RequestContent& content) {
    std::vector<Definition> definitions;
    if (content.forbidden_plan_changes)
        definitions.push_back(
            {&forbidden_changes, 0, {}, forbidden_changes_to_text(*content.forbidden_plan_changes)});
    add(definitions, packs, content.packs);
    add(definitions, plans, content.plans);
    std::ranges::sort(definitions, {}, [](const Definition& definition) {
        return std::tuple{definition.subject->name, definition.id};
    });
    return definitions;
}

void write(Connection& connection, const Definition& definition, RequestNumber request, Digest& digest) {
    std::optional<std::string> before;
    Query known{connection, definition.subject->select};
    if (known.with({definition.id}).step()) before = known.text(0);
    if (before == definition.text) return;
    Query{connection, definition.subject->put}
        .with({definition.id, definition.name, folded_case(definition.name), definition.text})
        .run();
    insert(connection, digest, definition_entry_rows,
           {request, definition.subject->name, definition.id, before, definition.text});
}

std::vector<ForbiddenPlanChange> forbidden_changes_in(Connection& connection, std::string_view text) {
    try {
        return forbidden_changes_from_text(text);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& exception) {
        connection.fail_as_damaged(fmt::format("the forbidden plan changes: {}", exception.what()));
    }
}

/// From a row of subject, id, before, after.
template <typename Id>
auto entry_in(Connection& connection, const Query& query) {
    const Id id = query.id<Id>(1);
    CatalogueEntry<decltype(defined(connection, id, {}))> entry{{}, defined(connection, id, query.text(3))};
    if (const auto before = query.optional_text(2)) entry.before = defined(connection, id, *before);
    return entry;
}

bool is_kept(Connection& connection, RequestNumber request) {
    Query query{connection, "SELECT 1 FROM setting WHERE name = ? AND CAST(value AS INTEGER) > ?"};
    return !query.with({definitions_since_setting, request}).step();
}

}  // namespace

std::vector<ForbiddenPlanChange> read_forbidden_changes(Connection& connection) {
    const auto text = setting(connection, forbidden_changes_setting);
    return text ? forbidden_changes_in(connection, *text) : std::vector<ForbiddenPlanChange>{};
}

void write_definitions(Connection& connection, const RequestContent& content, RequestNumber request,
                       Digest& digest) {
    for (const Definition& definition : definitions_in(content))
        write(connection, definition, request, digest);
}

CatalogueEntries read_catalogue_entries(Connection& connection, RequestNumber request) {
    CatalogueEntries entries;
    entries.kept = is_kept(connection, request);
    Query query{connection,
                "SELECT subject, id, before, after FROM definition_entry WHERE request = ?"
                " ORDER BY subject, id"};
    query.with({request});
    while (query.step()) {
        if (query.text(0) == packs.name)
            entries.packs.push_back(entry_in<PackId>(connection, query));
        else if (query.text(0) == plans.name)
            entries.plans.push_back(entry_in<PlanId>(connection, query));
        else
            entries.forbidden_plan_changes = CatalogueEntry<std::vector<ForbiddenPlanChange>>{
                std::optional{forbidden_changes_in(connection, query.optional_text(2).value_or("[]"))},
                forbidden_changes_in(connection, query.text(3))};
    }
    return entries;
}

}  // namespace simprof::sqlite
