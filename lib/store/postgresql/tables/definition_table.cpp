#include "lib/store/postgresql/tables/definition_table.hpp"

#include "lib/model/name.hpp"
#include "lib/store/postgresql/tables/hashed_table.hpp"
#include "lib/store/postgresql/tables/setting_table.hpp"
#include "lib/store/rows/defined.hpp"
#include "lib/store/rows/written_definitions.hpp"

namespace simprof::postgresql {

namespace {

std::optional<std::string> known_definition(Connection& connection, const WrittenDefinition& definition) {
    if (definition.subject == Defined::forbidden_plan_changes)
        return setting(connection, forbidden_changes_setting);
    const std::string table{to_string(definition.subject)};
    Query known{connection, "SELECT definition FROM simprof." + table + " WHERE id = $1", {definition.id}};
    return known.step() ? known.optional_text(0) : std::nullopt;
}

void put_definition(Connection& connection, const WrittenDefinition& definition) {
    if (definition.subject == Defined::forbidden_plan_changes)
        return set_setting(connection, forbidden_changes_setting, definition.text);
    const std::string table{to_string(definition.subject)};
    const std::string folded = folded_case(definition.name);
    connection.later("INSERT INTO simprof." + table +
                         " (id, name, folded_name, definition) VALUES ($1, $2, $3, $4)"
                         " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                         " folded_name = excluded.folded_name, definition = excluded.definition",
                     {definition.id, definition.name, folded, definition.text});
}

void write(Connection& connection, const WrittenDefinition& definition, RequestNumber request,
           Digest& digest) {
    const std::optional<std::string> before = known_definition(connection, definition);
    if (before == definition.text) return;
    put_definition(connection, definition);
    insert(connection, digest, definition_entry_rows,
           {request, to_string(definition.subject), definition.id, before, definition.text});
}

/// A store that was a file may have lived through a time when the history did not keep definitions.
bool is_kept(Connection& connection, RequestNumber request) {
    Query later{connection,
                "SELECT FROM simprof.setting WHERE name = $1 AND value::integer > $2",
                {definitions_since_setting, request}};
    return !later.step();
}

}  // namespace

void write_definitions(Connection& connection, const RequestContent& content, RequestNumber request,
                       Digest& digest) {
    for (const WrittenDefinition& definition : definitions_in(content))
        write(connection, definition, request, digest);
}

CatalogueEntries read_catalogue_entries(Connection& connection, RequestNumber request) {
    CatalogueEntries entries = catalogue_entries_in(
        connection, Query{connection,
                          "SELECT subject, id, before, after FROM simprof.definition_entry WHERE request = $1"
                          " ORDER BY subject, id",
                          {request}});
    entries.kept = is_kept(connection, request);
    return entries;
}

}  // namespace simprof::postgresql
