#include "lib/operations/catalogue/pack_growth.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace simprof {

namespace {

/// Puts what is stored, by that key, in its former order and before what is new.
template <typename Things, typename Key>
void put_in_order_of(const Things& stored, Things& wanted, const Key& key) {
    std::ranges::stable_sort(wanted, {}, [&](const auto& thing) {
        return std::ranges::find(stored, std::invoke(key, thing), key) - stored.begin();
    });
}

auto subject_of(const Conflict& conflict) {
    return std::tie(conflict.option, conflict.value, conflict.excluded_option);
}

void grow_option(const OptionDefinition& stored, OptionDefinition& wanted) {
    if (wanted.title.empty()) wanted.title = stored.title;
    put_in_order_of(stored.values, wanted.values, std::identity{});
}

void grow_conflicts(const std::vector<Conflict>& stored, std::vector<Conflict>& wanted) {
    for (Conflict& conflict : wanted) {
        for (const Conflict& other : stored)
            if (subject_of(other) == subject_of(conflict))
                put_in_order_of(other.excluded_values, conflict.excluded_values, std::identity{});
    }
    put_in_order_of(stored, wanted, subject_of);
}

bool has_setting(const ServicePack& pack, const std::string& setting) {
    return std::ranges::any_of(pack.options, [&](const OptionDefinition& option) {
        return std::ranges::any_of(
            option.values, [&](const std::string& value) { return option.name + "=" + value == setting; });
    });
}

}  // namespace

ServicePack grown_pack(const ServicePack& stored, ServicePack wanted) {
    wanted.id = stored.id;
    if (wanted.title.empty()) wanted.title = stored.title;
    for (OptionDefinition& option : wanted.options) {
        const auto known = std::ranges::find(stored.options, option.name, &OptionDefinition::name);
        if (known != stored.options.end()) grow_option(*known, option);
    }
    put_in_order_of(stored.options, wanted.options, &OptionDefinition::name);
    grow_conflicts(stored.conflicts, wanted.conflicts);
    for (const auto& [setting, word] : stored.platform)
        if (has_setting(wanted, setting)) wanted.platform.try_emplace(setting, word);
    return wanted;
}

RatePlan grown_plan(const RatePlan& stored, RatePlan wanted) {
    wanted.id = stored.id;
    if (wanted.title.empty()) wanted.title = stored.title;
    put_in_order_of(stored.packs, wanted.packs, std::identity{});
    return wanted;
}

}  // namespace simprof
