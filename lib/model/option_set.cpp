#include "lib/model/option_set.hpp"

#include <algorithm>

namespace simprof {

namespace {

template <typename Values>
auto find_option(Values& values, std::string_view option) {
    return std::ranges::find(values, option, &OptionValue::option);
}

std::optional<std::string> owned(std::optional<std::string_view> value) {
    if (!value) return {};
    return std::string{*value};
}

}  // namespace

std::optional<std::string_view> OptionSet::value_of(std::string_view option) const {
    const auto found = find_option(m_values, option);
    if (found == m_values.end()) return {};
    return found->value;
}

OptionSet OptionSet::with(const OptionChanges& changes) const {
    std::vector<OptionValue> values = m_values;
    for (const OptionValue& change : changes) {
        const auto found = find_option(values, change.option);
        if (found == values.end()) {
            values.push_back(change);
        } else {
            found->value = change.value;
        }
    }
    return OptionSet{std::move(values)};
}

std::vector<OptionDifference> differences(const OptionSet& from, const OptionSet& to) {
    std::vector<OptionDifference> result;
    for (const OptionValue& after : to.values()) {
        const auto before = from.value_of(after.option);
        if (before != after.value) result.push_back({after.option, owned(before), after.value});
    }
    for (const OptionValue& before : from.values()) {
        if (!to.value_of(before.option)) result.push_back({before.option, before.value, {}});
    }
    return result;
}

}  // namespace simprof
