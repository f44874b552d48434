#include "lib/store/postgresql/check/schema_differences.hpp"

#include "lib/store/postgresql/distribution.hpp"
#include "lib/store/postgresql/session/query.hpp"

#include <fmt/format.h>

#include <map>

namespace simprof::postgresql {

extern const std::string_view schema_things_sql;  ///< schema_things.sql, built in
extern const std::string_view our_schema_things;  ///< schema_things.txt, built in

namespace {

constexpr std::string_view switched_off = "switched off";  // as schema_things.sql has a trigger
constexpr int listed_by = 15;  // the version of PostgreSQL that wrote schema_things.txt

using Things = std::map<std::string, std::string, std::less<>>;

Things things_in(std::string_view lines) {
    Things things;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        const auto bar = line.find('|');
        things.emplace(line.substr(0, bar), line.substr(bar + 1));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    }
    return things;
}

/// Other versions write expressions otherwise.
bool is_written_alike(const Connection& connection, std::string_view thing) {
    const bool has_expression = thing.starts_with("constraint ") || thing.starts_with("index ");
    return !has_expression || PQserverVersion(connection.handle()) / 10'000 == listed_by;
}

/// On many machines there are no triggers, and no index tells numbers apart: see distribution.sql.
void take_out_what_is_not_distributed(Things& things) {
    std::erase_if(things, [](const auto& thing) {
        return thing.first.starts_with("trigger is_final ") || thing.first.starts_with("index identity_by_");
    });
}

bool is_part_of_table(std::string_view thing) {
    return thing.starts_with("table ") || thing.starts_with("column ");
}

StoreFinding finding_of_schema(Sentence message, Sentence hint) {
    return {StoreFinding::Kind::alteration, "schema", std::move(message), std::move(hint)};
}

StoreFinding finding_about(const std::string& thing, WordingWith<"thing"> what) {
    const Sentence name = verbatim(thing);
    return finding_of_schema(said(what, "thing"_is = name),
                             said("Find out who can change the schema. How it should be is seen in an empty "
                                  "database after `simprof "
                                  "init`, by pg_dump --schema-only."));
}

/// "trigger NAME of TABLE", which does not keep the history as it is.
StoreFinding finding_of_trigger_off(std::string_view thing) {
    const auto of = thing.find(" of ");
    const auto name = thing.substr(thing.find(' ') + 1, of - thing.find(' ') - 1);
    return finding_of_schema(
        said("The {thing} is switched off: it does not keep the history as it is.", "thing"_is = thing),
        said("Find out who did it, and switch it on: ALTER TABLE simprof.{table} ENABLE TRIGGER {trigger};",
             "table"_is = thing.substr(of + 4), "trigger"_is = name));
}

}  // namespace

std::string schema_things(Connection& connection) {
    std::string lines;
    Query things{connection, std::string{schema_things_sql}};
    while (things.step()) lines.append(things.text(0)).append("|").append(things.text(1)).append("\n");
    return lines;
}

SchemaDifferences schema_differences(Connection& connection) {
    SchemaDifferences differences;
    Things ours = things_in(our_schema_things);
    Things found = things_in(schema_things(connection));
    if (is_distributed(connection)) {
        take_out_what_is_not_distributed(ours);
        take_out_what_is_not_distributed(found);
    }
    for (const auto& [thing, made] : found)
        if (!ours.contains(thing))
            differences.findings.push_back(
                finding_about(thing, msgid("The {thing} is none that simprof made.")));
    for (const auto& [thing, made] : ours) {
        const auto there = found.find(thing);
        if (there == found.end()) {
            differences.findings.push_back(finding_about(thing, msgid("The {thing} is missing.")));
            if (is_part_of_table(thing)) differences.has_all_tables = false;
        } else if (there->second != made && is_written_alike(connection, thing)) {
            differences.findings.push_back(
                there->second == switched_off
                    ? finding_of_trigger_off(thing)
                    : finding_about(thing, msgid("The {thing} is not as simprof made it.")));
        }
    }
    return differences;
}

}  // namespace simprof::postgresql
