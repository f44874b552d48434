#include "lib/formats/catalogue/catalogue_writing.hpp"

#include "lib/formats/toml/toml_text.hpp"

#include <fmt/core.h>

namespace simprof {

namespace {

/// `TEXT = "TEXT"` on a line; nothing where the value is empty, for a key may be missing then.
void append_optional(std::string& out, std::string_view key, std::string_view value) {
    if (!value.empty()) out += fmt::format("{} = {}\n", key, toml_string(value));
}

void append_option(std::string& out, const OptionDefinition& option) {
    out += fmt::format("{} = {{ values = {}, default = {}", toml_key(option.name), toml_list(option.values),
                       toml_string(option.default_value));
    if (!option.title.empty()) out += fmt::format(", title = {}", toml_string(option.title));
    out += " }\n";
}

void append_conflict(std::string& out, std::string_view pack, const Conflict& conflict) {
    out += fmt::format("\n[[packs.{}.conflicts]]\n", pack);
    out +=
        fmt::format("option = {}\nvalue = {}\n", toml_string(conflict.option), toml_string(conflict.value));
    out += fmt::format("excludes = {{ {} = {} }}\n", toml_key(conflict.excluded_option),
                       toml_list(conflict.excluded_values));
    out += fmt::format("because = {}\n", toml_string(conflict.because));
}

void append_platform(std::string& out, const ServicePack& pack) {
    if (pack.platform.empty()) return;
    out += fmt::format("\n[packs.{}.platform]\n", toml_key(pack.name));
    for (const auto& [option_value, word] : pack.platform) {
        out += fmt::format("{} = {}\n", toml_key(option_value), toml_string(word));
    }
}

void append_pack(std::string& out, const ServicePack& pack) {
    const std::string key = toml_key(pack.name);
    out += fmt::format("\n[packs.{}]\n", key);
    append_optional(out, "title", pack.title);
    out += fmt::format("\n[packs.{}.options]\n", key);
    for (const OptionDefinition& option : pack.options) append_option(out, option);
    for (const Conflict& conflict : pack.conflicts) append_conflict(out, key, conflict);
    append_platform(out, pack);
}

void append_plan(std::string& out, const Catalogue& catalogue, const RatePlan& plan) {
    std::vector<std::string> packs;
    for (const PackId pack : plan.packs) packs.push_back(catalogue[pack].name);
    out += fmt::format("\n[plans.{}]\npacks = {}\n", toml_key(plan.name), toml_list(packs));
    append_optional(out, "title", plan.title);
    append_optional(out, "pricing", plan.pricing);
}

void append_forbidden_change(std::string& out, const ForbiddenPlanChange& change) {
    out += fmt::format("\n[[forbidden-plan-changes]]\nfrom = {}\nto = {}\nbecause = {}\n",
                       toml_string(change.from_pricing), toml_string(change.to_pricing),
                       toml_string(change.because));
}

void append_profile(std::string& out, const Catalogue& catalogue, const ServiceProfile& profile) {
    out += fmt::format("\n[profiles.{}]\npack = {}\nplan = {}\n", toml_key(profile.name),
                       toml_string(catalogue[profile.pack].name), toml_string(catalogue[profile.plan].name));
    if (profile.archived) out += "archived = true\n";
    if (!profile.options || profile.options->values().empty()) return;
    std::string_view separator = "options = { ";
    for (const auto& [option, value] : profile.options->values()) {
        out += fmt::format("{}{} = {}", separator, toml_key(option), toml_string(value));
        separator = ", ";
    }
    out += " }\n";
}

}  // namespace

std::string write_catalogue(const Catalogue& catalogue) {
    std::string out = "# Written by simprof. `simprof catalogue apply FILE` adds this to a store.\n";
    for (const ServicePack& pack : catalogue.packs) append_pack(out, pack);
    for (const RatePlan& plan : catalogue.plans) append_plan(out, catalogue, plan);
    for (const ForbiddenPlanChange& change : catalogue.forbidden_plan_changes)
        append_forbidden_change(out, change);
    for (const ServiceProfile& profile : catalogue.profiles) {
        if (!profile.deleted) append_profile(out, catalogue, profile);
    }
    return out;
}

}  // namespace simprof
