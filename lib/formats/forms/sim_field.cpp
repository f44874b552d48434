#include "lib/formats/forms/sim_field.hpp"

#include "lib/text/words/folded.hpp"

#include <algorithm>
#include <cstddef>

namespace simprof {

namespace {

/// In the order of `SimField`; behind them what follows from others and is read past.
constexpr std::array<std::string_view, 13> field_names{
    "iccid", "imsi",           "msisdn",         "status",    "group", "label",   "profile",
    "plan",  "scheduled_plan", "scheduled_from", "first_use", "pack",  "deviated"};

constexpr std::string_view option_prefix = "opt:";

}  // namespace

std::optional<ReadAs> parse_read_as(std::string_view name) {
    if (name.size() > option_prefix.size() && folded(name.substr(0, option_prefix.size())) == option_prefix)
        return ReadAs{{}, std::string{name.substr(option_prefix.size())}};
    const std::string wanted = folded(name);
    const auto* const found =
        std::ranges::find_if(field_names, [&](std::string_view known) { return folded(known) == wanted; });
    if (found == field_names.end()) return {};
    const auto index = static_cast<std::size_t>(found - field_names.begin());
    return index < sim_field_count ? ReadAs{static_cast<SimField>(index), {}} : ReadAs{};
}

std::string_view to_string(SimField field) { return field_names.at(static_cast<std::size_t>(field)); }

std::string to_string(const ReadAs& read_as) {
    if (read_as.field) return std::string{to_string(*read_as.field)};
    return read_as.option.empty() ? std::string{} : std::string{option_prefix}.append(read_as.option);
}

const std::array<std::string_view, 13>& names_of_fields() { return field_names; }

}  // namespace simprof
