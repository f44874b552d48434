#include "lib/store/definitions.hpp"

#include <nlohmann/json.hpp>

namespace simprof {

using nlohmann::ordered_json;

// Found by nlohmann_json through the namespace of the types; ordered, because the order of options matters.

static void to_json(ordered_json& json, const OptionDefinition& option) {
    json = {{"name", option.name},
            {"title", option.title},
            {"values", option.values},
            {"default", option.default_value}};
}

static void from_json(const ordered_json& json, OptionDefinition& option) {
    json.at("name").get_to(option.name);
    json.at("title").get_to(option.title);
    json.at("values").get_to(option.values);
    json.at("default").get_to(option.default_value);
}

static void to_json(ordered_json& json, const Conflict& conflict) {
    json = {{"option", conflict.option},
            {"value", conflict.value},
            {"excluded_option", conflict.excluded_option},
            {"excluded_values", conflict.excluded_values},
            {"because", conflict.because}};
}

static void from_json(const ordered_json& json, Conflict& conflict) {
    json.at("option").get_to(conflict.option);
    json.at("value").get_to(conflict.value);
    json.at("excluded_option").get_to(conflict.excluded_option);
    json.at("excluded_values").get_to(conflict.excluded_values);
    json.at("because").get_to(conflict.because);
}

static void to_json(ordered_json& json, const ForbiddenPlanChange& change) {
    json = {{"from", change.from_pricing}, {"to", change.to_pricing}, {"because", change.because}};
}

static void from_json(const ordered_json& json, ForbiddenPlanChange& change) {
    json.at("from").get_to(change.from_pricing);
    json.at("to").get_to(change.to_pricing);
    json.at("because").get_to(change.because);
}

std::string options_to_text(const OptionSet& options) {
    ordered_json json = ordered_json::object();
    for (const auto& [option, value] : options.values()) json[option] = value;
    return json.dump();
}

OptionSet options_from_text(std::string_view text) {
    std::vector<OptionValue> values;
    const ordered_json json = ordered_json::parse(text);
    for (const auto& [option, value] : json.items()) values.push_back({option, value.get<std::string>()});
    return OptionSet{std::move(values)};
}

std::string definition_of(const ServicePack& pack) {
    const ordered_json json = {{"name", pack.name},
                               {"title", pack.title},
                               {"options", pack.options},
                               {"conflicts", pack.conflicts},
                               {"platform", pack.platform}};
    return json.dump();
}

void define(ServicePack& pack, std::string_view definition) {
    const ordered_json json = ordered_json::parse(definition);
    json.at("name").get_to(pack.name);
    json.at("title").get_to(pack.title);
    json.at("options").get_to(pack.options);
    json.at("conflicts").get_to(pack.conflicts);
    json.at("platform").get_to(pack.platform);
}

std::string definition_of(const RatePlan& plan) {
    const ordered_json json = {
        {"name", plan.name}, {"title", plan.title}, {"packs", plan.packs}, {"pricing", plan.pricing}};
    return json.dump();
}

void define(RatePlan& plan, std::string_view definition) {
    const ordered_json json = ordered_json::parse(definition);
    json.at("name").get_to(plan.name);
    json.at("title").get_to(plan.title);
    json.at("packs").get_to(plan.packs);
    json.at("pricing").get_to(plan.pricing);
}

std::string forbidden_changes_to_text(const std::vector<ForbiddenPlanChange>& changes) {
    return ordered_json(changes).dump();
}

std::vector<ForbiddenPlanChange> forbidden_changes_from_text(std::string_view text) {
    return ordered_json::parse(text).get<std::vector<ForbiddenPlanChange>>();
}

std::string texts_to_text(const std::vector<std::string>& texts) {
    return ordered_json(texts).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace simprof
