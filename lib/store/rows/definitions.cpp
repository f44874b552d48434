#include "lib/store/rows/definitions.hpp"

#include "lib/text/writing/json.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace simprof {

namespace {

const Json& part(const Json& json, std::string_view path) {
    if (const Json* found = json.find(path)) return *found;
    throw std::invalid_argument{fmt::format("{} is missing", path)};
}

const std::string& as_text(const Json& json) {
    if (const std::string* text = json.text()) return *text;
    throw std::invalid_argument{fmt::format("{} is no text", json.dump())};
}

const std::string& text(const Json& json, std::string_view path) { return as_text(part(json, path)); }

template <typename Thing>
std::vector<Thing> list(const Json& json, Thing (*read)(const Json&)) {
    if (!json.is_array()) throw std::invalid_argument{fmt::format("{} is no list", json.dump())};
    std::vector<Thing> things;
    things.reserve(json.size());
    for (const Json& element : json.elements()) things.push_back(read(element));
    return things;
}

std::string text_of(const Json& json) { return as_text(json); }

PackId pack_id_of(const Json& json) {
    if (const std::int64_t* number = json.number()) return static_cast<PackId>(*number);
    throw std::invalid_argument{fmt::format("{} is no number", json.dump())};
}

std::vector<std::string> texts(const Json& json, std::string_view path) {
    return list<std::string>(part(json, path), text_of);
}

Json to_json(const OptionDefinition& option) {
    return {{"name", option.name},
            {"title", option.title},
            {"values", option.values},
            {"default", option.default_value}};
}

OptionDefinition option_of(const Json& json) {
    return {text(json, "/name"), text(json, "/title"), texts(json, "/values"), text(json, "/default")};
}

Json to_json(const Conflict& conflict) {
    return {{"option", conflict.option},
            {"value", conflict.value},
            {"excluded_option", conflict.excluded_option},
            {"excluded_values", conflict.excluded_values},
            {"because", conflict.because}};
}

Conflict conflict_of(const Json& json) {
    return {text(json, "/option"), text(json, "/value"), text(json, "/excluded_option"),
            texts(json, "/excluded_values"), text(json, "/because")};
}

Json to_json(const ForbiddenPlanChange& change) {
    return {{"from", change.from_pricing}, {"to", change.to_pricing}, {"because", change.because}};
}

ForbiddenPlanChange forbidden_change_of(const Json& json) {
    return {text(json, "/from"), text(json, "/to"), text(json, "/because")};
}

template <typename Thing>
Json list_of(const std::vector<Thing>& things) {
    Json list = Json::array();
    for (const Thing& thing : things) list.push_back(to_json(thing));
    return list;
}

}  // namespace

std::string options_to_text(const OptionSet& options) {
    Json json = Json::object();
    for (const auto& [option, value] : options.values()) json[option] = value;
    return json.dump();
}

OptionSet options_from_text(std::string_view text) {
    std::vector<OptionValue> values;
    const Json json = Json::parse(text);
    for (const auto& [option, value] : json.members()) values.push_back({option, as_text(value)});
    return OptionSet{std::move(values)};
}

std::string definition_of(const ServicePack& pack) {
    Json platform = Json::object();
    for (const auto& [value, word] : pack.platform) platform[value] = word;
    const Json json{{"name", pack.name},
                    {"title", pack.title},
                    {"options", list_of(pack.options)},
                    {"conflicts", list_of(pack.conflicts)},
                    {"platform", std::move(platform)}};
    return json.dump();
}

void define(ServicePack& pack, std::string_view definition) {
    const Json json = Json::parse(definition);
    pack.name = text(json, "/name");
    pack.title = text(json, "/title");
    pack.options = list(part(json, "/options"), option_of);
    pack.conflicts = list(part(json, "/conflicts"), conflict_of);
    pack.platform.clear();
    for (const auto& [value, word] : part(json, "/platform").members())
        pack.platform.emplace(value, as_text(word));
}

std::string definition_of(const RatePlan& plan) {
    Json packs = Json::array();
    for (const PackId pack : plan.packs) packs.push_back(static_cast<std::int64_t>(pack));
    const Json json{
        {"name", plan.name}, {"title", plan.title}, {"packs", std::move(packs)}, {"pricing", plan.pricing}};
    return json.dump();
}

void define(RatePlan& plan, std::string_view definition) {
    const Json json = Json::parse(definition);
    plan.name = text(json, "/name");
    plan.title = text(json, "/title");
    plan.packs = list(part(json, "/packs"), pack_id_of);
    plan.pricing = text(json, "/pricing");
}

std::string forbidden_changes_to_text(const std::vector<ForbiddenPlanChange>& changes) {
    return list_of(changes).dump();
}

std::vector<ForbiddenPlanChange> forbidden_changes_from_text(std::string_view text) {
    return list(Json::parse(text), forbidden_change_of);
}

std::string texts_to_text(const std::vector<std::string>& texts) { return Json{texts}.dump(); }

}  // namespace simprof
