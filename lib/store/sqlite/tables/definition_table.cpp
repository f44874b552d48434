#include "lib/store/sqlite/tables/definition_table.hpp"

#include "lib/model/name.hpp"
#include "lib/store/rows/written_definitions.hpp"
#include "lib/store/sqlite/tables/hashed_table.hpp"
#include "lib/store/sqlite/tables/setting_table.hpp"

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

const Subject& subject_of(Defined defined) {
    switch (defined) {
        case Defined::forbidden_plan_changes:
            return forbidden_changes;
        case Defined::pack:
            return packs;
        case Defined::plan:
            break;
    }
    return plans;
}

void write(Connection& connection, const WrittenDefinition& definition, RequestNumber request,
           Digest& digest) {
    const Subject& subject = subject_of(definition.subject);
    std::optional<std::string> before;
    Query known{connection, subject.select};
    if (known.with({definition.id}).step()) before = known.text(0);
    if (before == definition.text) return;
    Query{connection, subject.put}
        .with({definition.id, definition.name, folded_case(definition.name), definition.text})
        .run();
    insert(connection, digest, definition_entry_rows,
           {request, subject.name, definition.id, before, definition.text});
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
    for (const WrittenDefinition& definition : definitions_in(content))
        write(connection, definition, request, digest);
}

CatalogueEntries read_catalogue_entries(Connection& connection, RequestNumber request) {
    Query query{connection,
                "SELECT subject, id, before, after FROM definition_entry WHERE request = ?"
                " ORDER BY subject, id"};
    CatalogueEntries entries = catalogue_entries_in(connection, query.with({request}));
    entries.kept = is_kept(connection, request);
    return entries;
}

}  // namespace simprof::sqlite
