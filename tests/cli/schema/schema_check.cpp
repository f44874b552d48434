#include "tests/cli/schema/schema_check.hpp"

#include "cli/manual/shipped_schemas.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace simprof::cli::test {

namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

nlohmann::json schema_named(const std::string& name) {
    const auto schemas = shipped_schemas();
    const auto found = std::ranges::find(schemas, name, &ShippedSchema::name);
    if (found == schemas.end()) throw std::runtime_error{"There is no schema " + name};
    return nlohmann::json::parse(found->text);
}

/// The schema with what it refers to in its place: valijson mixes files up that refer to each other.
nlohmann::json resolved(const nlohmann::json& schema, const std::string& file) {
    if (schema.is_object() && schema.contains("$ref")) {
        const std::string reference = schema["$ref"];
        const std::size_t part = reference.find('#');
        const std::string other = reference.substr(0, std::min(part, reference.find(".json")));
        const nlohmann::json::json_pointer place{part == std::string::npos ? "" : reference.substr(part + 1)};
        return resolved(schema_named(other.empty() ? file : other).at(place), other.empty() ? file : other);
    }
    if (!schema.is_structured()) return schema;
    nlohmann::json result = schema;
    for (auto& value : result) value = resolved(value, file);
    return result;
}

const valijson::Schema& parsed_schema(const std::string& name) {
    static std::map<std::string, valijson::Schema> schemas;
    const auto [place, is_new] = schemas.try_emplace(name);
    if (is_new) {
        const nlohmann::json text = resolved(schema_named(name), name);
        valijson::SchemaParser{}.populateSchema(Adapter{text}, place->second);
    }
    return place->second;
}

}  // namespace

std::vector<std::string> faults_of_document(const std::string& text,
                                            const std::vector<std::string>& documents) {
    if (!nlohmann::json::accept(text)) return {"no JSON: " + text};
    const nlohmann::json json = nlohmann::json::parse(text);
    std::vector<std::string> faults;
    for (const std::string& name : documents) {
        valijson::ValidationResults results;
        valijson::Validator validator;
        if (validator.validate(parsed_schema(name), Adapter{json}, &results)) return {};
        for (const auto& error : results)
            faults.push_back(
                fmt::format("{} at {}: {}", name, fmt::join(error.context, ""), error.description));
    }
    return faults;
}

}  // namespace simprof::cli::test
