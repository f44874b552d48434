#include "cli/output/sims/sim_fields.hpp"

#include "cli/output/sims/sim_output.hpp"
#include "cli/session/list_wish.hpp"

#include <algorithm>
#include <array>

namespace simprof::cli {

namespace {

struct KnownField {
    std::string_view name;
    std::string_view path;
    std::string (*text)(const SimView&);
};

template <typename Number>
std::string digits_of(const std::optional<Number>& number) {
    return number ? number->digits() : std::string{};
}

template <typename Read>
std::string of_deviation(const SimView& sim, const Read& read) {
    return sim.deviation ? read(*sim.deviation) : std::string{};
}

const std::array known_fields{
    KnownField{"iccid", "/iccid", [](const SimView& sim) { return sim.iccid.digits(); }},
    KnownField{"imsi", "/imsi", [](const SimView& sim) { return digits_of(sim.identity.imsi); }},
    KnownField{"msisdn", "/msisdn", [](const SimView& sim) { return digits_of(sim.identity.msisdn); }},
    KnownField{"status", "/status",
               [](const SimView& sim) { return std::string{to_string(sim.services->status)}; }},
    KnownField{"group", "/group", [](const SimView& sim) { return std::string{sim.identity.group}; }},
    KnownField{"label", "/label", [](const SimView& sim) { return std::string{sim.identity.label}; }},
    KnownField{"profile", "/profile", [](const SimView& sim) { return sim.services->profile.value_or(""); }},
    KnownField{"pack", "/pack", [](const SimView& sim) { return sim.services->pack.value_or(""); }},
    KnownField{"plan", "/plan", [](const SimView& sim) { return sim.services->plan.value_or(""); }},
    KnownField{"scheduled_plan", "/scheduled_plan",
               [](const SimView& sim) {
                   return sim.services->scheduled ? sim.services->scheduled->plan : std::string{};
               }},
    KnownField{"scheduled_from", "/scheduled_plan/from",
               [](const SimView& sim) {
                   return sim.services->scheduled ? to_string(sim.services->scheduled->from) : std::string{};
               }},
    KnownField{"deviated", "/deviated",
               [](const SimView& sim) { return std::string{sim.deviation ? "true" : "false"}; }},
    KnownField{"deviation", "/deviation",
               [](const SimView& sim) {
                   return of_deviation(
                       sim, [](const DeviationView& deviation) { return to_string(deviation.since); });
               }},
    KnownField{"deviated_since", "/deviation/since",
               [](const SimView& sim) {
                   return of_deviation(
                       sim, [](const DeviationView& deviation) { return to_string(deviation.since); });
               }},
    KnownField{"deviated_by", "/deviation/actor",
               [](const SimView& sim) {
                   return of_deviation(sim, [](const DeviationView& deviation) { return deviation.actor; });
               }},
    KnownField{"deviation_reason", "/deviation/reason",
               [](const SimView& sim) {
                   return of_deviation(
                       sim, [](const DeviationView& deviation) { return deviation.reason.value_or(""); });
               }},
    KnownField{"options", "/options",
               [](const SimView& sim) { return dumped(to_json(*sim.services->options)); }},
};

/// `options.data`, or `opt:data` as the CSV has it.
std::optional<std::string> option_in(std::string_view name) {
    for (const std::string_view prefix : {"opt:", "options."})
        if (name.starts_with(prefix)) return std::string{name.substr(prefix.size())};
    return {};
}

std::vector<std::string> names_of_all(const std::vector<std::string>& options) {
    std::vector<std::string> names;
    names.reserve(known_fields.size() + options.size());
    for (const KnownField& field : known_fields) names.emplace_back(field.name);
    for (const std::string& option : options) names.push_back("opt:" + option);
    return names;
}

}  // namespace

SimField sim_field(const std::string& name, const std::vector<std::string>& options) {
    const auto known = std::ranges::find(known_fields, name, &KnownField::name);
    if (known != known_fields.end()) return {name, std::string{known->path}, known->text};
    const auto option = option_in(name);
    if (!option || std::ranges::find(options, *option) == options.end())
        throw_unknown_field(name, names_of_all(options));
    return {name, "/options/" + *option, [option = *option](const SimView& sim) {
                return std::string{sim.services->options->value_of(option).value_or("")};
            }};
}

std::vector<SimField> sim_fields(const std::vector<std::string>& names,
                                 const std::vector<std::string>& options) {
    std::vector<SimField> fields;
    fields.reserve(names.size());
    for (const std::string& name : names) fields.push_back(sim_field(name, options));
    return fields;
}

}  // namespace simprof::cli
