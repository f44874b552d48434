#include "cli/manual/pages/document_page.hpp"

#include "cli/language/spoken.hpp"
#include "cli/manual/pages/document_keys.hpp"
#include "cli/manual/shipped_schemas.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace simprof::cli {

namespace {

Json schema_of(std::string_view name) {
    const auto schemas = shipped_schemas();
    const auto found = std::ranges::find(schemas, name, &ShippedSchema::name);
    return found == schemas.end() ? Json{} : Json::parse(found->text);
}

/// The commands that print it with `-o json`, or as a line of `-o ndjson`.
std::vector<std::string> commands_that_print(const std::string& name, std::string_view format) {
    std::vector<std::string> commands;
    const Json index = schema_of("index");
    for (const auto& [command, formats] : index.members()) {
        const Json::Elements& documents = formats.find(fmt::format("/{}", format))->elements();
        if (std::ranges::find(documents, Json(name)) != documents.end()) commands.push_back(command);
    }
    return commands;
}

std::string printed_by(const std::string& name, int width) {
    if (name == "error" || name == "warnings")
        return say("Printed by every command, on standard error.") + "\n";
    const std::vector<std::string> as_json = commands_that_print(name, "json");
    const std::vector<std::string> as_line = commands_that_print(name, "ndjson");
    if (as_json.empty() && as_line.empty()) return say("A part of other documents.") + "\n";
    std::string text;
    if (!as_json.empty())
        text += wrapped(say("-o json: {commands}.", "commands"_is = joined(as_json, ", ")), width) + "\n";
    if (!as_line.empty())
        text += wrapped(say("-o ndjson, a line: {commands}.", "commands"_is = joined(as_line, ", ")), width) +
                "\n";
    return text;
}

std::string lines_for(const std::vector<DocumentKey>& keys, int width) {
    std::string text;
    for (const DocumentKey& key : keys)
        text += help_entry(key.key, fmt::format("{} ({})", key.about, key.type), width, 24);
    return text;
}

/// In English, whatever this run speaks.
Json keys_for_programs(const Json& schema, const Json& parts) {
    const Speaking to_programs{english()};
    Json listed = Json::array();
    for (const auto& [key, type, about] : document_keys(schema, parts))
        listed.push_back({{"key", key}, {"type", type}, {"about", about}});
    return listed;
}

}  // namespace

std::vector<std::string> document_names() {
    std::vector<std::string> names;
    for (const ShippedSchema& schema : shipped_schemas())
        if (schema.name != "index" && schema.name != "parts") names.emplace_back(schema.name);
    std::ranges::sort(names);  // by file they are "a-b", "a"
    return names;
}

std::string document_title(std::string_view name) { return *schema_of(name)["title"].text(); }

HelpPage help_about_document(const std::string& name, int width) {
    const Json schema = schema_of(name);
    const Json parts = schema_of("parts");
    HelpPage page;
    page.text = fmt::format("{}\n\n{}\n{}", title_line(name, document_title(name)), printed_by(name, width),
                            lines_for(document_keys(schema, parts), width));
    page.object = {{"document", name},
                   {"title", document_title(name)},
                   {"json", commands_that_print(name, "json")},
                   {"ndjson", commands_that_print(name, "ndjson")}};
    page.object["keys"] = keys_for_programs(schema, parts);
    page.object["schema"] = schema;
    page.rows = "keys";
    return page;
}

std::string document_list(int width) {
    std::string text =
        wrapped(
            say("Documents, and what stands in them; `simprof help output NAME` tells every key. There a.b "
                "is the key b of the object a, a[] each of a list, NAME a name that the document gives."),
            width) +
        "\n\n";
    for (const std::string& name : document_names())
        text += help_entry(name, spoken(document_title(name)), width, 24);
    return text;
}

}  // namespace simprof::cli
