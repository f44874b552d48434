#include "cli/output/catalogue/catalogue_output.hpp"

namespace simprof::cli {

namespace {

Json option_json(const OptionDefinition& option) {
    return {{"name", option.name},
            {"title", text_or_null(option.title)},
            {"values", option.values},
            {"default", option.default_value}};
}

Json conflict_json(const Conflict& conflict) {
    return {{"option", conflict.option},
            {"value", conflict.value},
            {"excludes", Json{{"option", conflict.excluded_option}, {"values", conflict.excluded_values}}},
            {"because", conflict.because}};
}

}  // namespace

Json to_json(const ServicePack& pack) {
    Json options = Json::array();
    for (const OptionDefinition& option : pack.options) options.push_back(option_json(option));
    Json conflicts = Json::array();
    for (const Conflict& conflict : pack.conflicts) conflicts.push_back(conflict_json(conflict));
    Json platform = Json::object();
    for (const auto& [setting, word] : pack.platform) platform[setting] = word;
    return {{"name", pack.name},
            {"title", text_or_null(pack.title)},
            {"options", std::move(options)},
            {"conflicts", std::move(conflicts)},
            {"platform", std::move(platform)}};
}

Json to_json(const RatePlan& plan, const Catalogue& catalogue) {
    Json packs = Json::array();
    for (const PackId pack : plan.packs) packs.push_back(catalogue[pack].name);
    return {{"name", plan.name},
            {"title", text_or_null(plan.title)},
            {"pricing", text_or_null(plan.pricing)},
            {"packs", std::move(packs)}};
}

}  // namespace simprof::cli
