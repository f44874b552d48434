#include "lib/rules/arrivals/platform_reading.hpp"

#include "lib/model/name.hpp"
#include "lib/text/words/joined.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace simprof {

namespace {

/// What a report says of one option by the platform's names.
struct NamesOfOption {
    const OptionDefinition* option;
    std::set<std::string> on;   ///< values
    std::set<std::string> off;  ///< values
};

/// A value of an option, and its name on the platform.
struct NamedValue {
    const OptionDefinition* option;
    std::string value;
    std::string name;
};

/// The pack's table as it can be read.
std::vector<NamedValue> named_values(const ServicePack& pack) {
    std::vector<NamedValue> named;
    for (const auto& [key, name] : pack.platform) {
        const std::size_t equals = key.find('=');
        const OptionDefinition* option = pack.option(key.substr(0, equals));
        const std::string* value = option ? option->value(key.substr(equals + 1)) : nullptr;
        if (value) named.push_back({option, *value, folded_case(name)});
    }
    return named;
}

std::optional<bool> read_switch(std::string_view text) {
    const std::string word = folded_case(text);
    if (word == "on" || word == "true") return true;
    if (word == "off" || word == "false") return false;
    return {};
}

Refusal no_switch(const OptionValue& reported) {
    return {"IMP-6",
            said("The platform's {option} is on or off, not “{value}”.", "option"_is = reported.option,
                 "value"_is = reported.value),
            said("Correct the value in the file.")};
}

Refusal two_are_on(const NamesOfOption& names) {
    return {"IMP-6",
            said("The file gives {option} more than one value: {values}.", "option"_is = names.option->name,
                 "values"_is = joined(names.on, ", ")),
            said("Leave one of them on, and the others off.")};
}

Refusal said_and_denied(const NamesOfOption& names) {
    return {"IMP-6",
            said("The file says that {option} is {value}, and that it is not.",
                 "option"_is = names.option->name, "value"_is = *names.on.begin()),
            said("Take one of the two out of the file.")};
}

class Reading {
public:
    Reading(const ServicePack& pack, const OptionSet& now)
        : m_pack(pack), m_now(now), m_named(named_values(pack)) {}

    Verdict<PlatformReading> read(const OptionChanges& reported) {
        for (const OptionValue& option : reported)
            if (auto refusal = read(option)) return *refusal;
        for (const NamesOfOption& names : m_names)
            if (auto refusal = resolve(names)) return *refusal;
        return m_read;
    }

private:
    MaybeRefusal read(const OptionValue& reported) {
        if (const OptionDefinition* own = m_pack.option(reported.option)) {
            if (const std::string* value = own->value(reported.value)) names_of(own).on.insert(*value);
            m_read.options.push_back(reported);
            return {};
        }
        const std::string name = folded_case(reported.option);
        const auto is_named = [&](const NamedValue& named) { return named.name == name; };
        if (std::ranges::none_of(m_named, is_named)) {
            m_read.options.push_back(reported);  // which is refused by OPT-1
            return {};
        }
        const auto is_on = read_switch(reported.value);
        if (!is_on) return no_switch(reported);
        for (const NamedValue& named : m_named)
            if (is_named(named))
                (*is_on ? names_of(named.option).on : names_of(named.option).off).insert(named.value);
        return {};
    }

    MaybeRefusal resolve(const NamesOfOption& names) {
        if (names.on.size() > 1) return two_are_on(names);
        if (names.on.empty()) {
            resolve_denied(names);
            return {};
        }
        const std::string& value = *names.on.begin();
        if (names.off.contains(value)) return said_and_denied(names);
        if (!is_given(*names.option)) m_read.options.push_back({names.option->name, value});
        return {};
    }

    /// The report says only which values it is not.
    void resolve_denied(const NamesOfOption& names) {
        const OptionDefinition& option = *names.option;
        std::vector<std::string> left;
        std::ranges::copy_if(option.values, std::back_inserter(left),
                             [&](const std::string& value) { return !names.off.contains(value); });
        const bool all_are_off =
            std::ranges::none_of(left, [&](const std::string& value) { return is_named(option, value); });
        if (left.size() == 1)
            m_read.options.push_back({option.name, left.front()});
        else if (all_are_off || names.off.contains(std::string{m_now.value_of(option.name).value_or("")}))
            m_read.not_compared.push_back(option.name);
    }

    [[nodiscard]] bool is_named(const OptionDefinition& option, const std::string& value) const {
        return std::ranges::any_of(m_named, [&](const NamedValue& named) {
            return named.option == &option && named.value == value;
        });
    }

    [[nodiscard]] bool is_given(const OptionDefinition& option) const {
        return std::ranges::any_of(
            m_read.options, [&](const OptionValue& given) { return m_pack.option(given.option) == &option; });
    }

    NamesOfOption& names_of(const OptionDefinition* option) {
        const auto known = std::ranges::find(m_names, option, &NamesOfOption::option);
        if (known != m_names.end()) return *known;
        return m_names.emplace_back(NamesOfOption{option, {}, {}});
    }

    const ServicePack& m_pack;
    const OptionSet& m_now;
    std::vector<NamedValue> m_named;
    std::vector<NamesOfOption> m_names;
    PlatformReading m_read;
};

}  // namespace

Verdict<PlatformReading> read_platform_words(const ServicePack& pack, const OptionChanges& reported,
                                             const OptionSet& now) {
    if (pack.platform.empty()) return PlatformReading{reported, {}};
    return Reading{pack, now}.read(reported);
}

Sentence not_compared_remark(const std::vector<std::string>& options) {
    if (options.empty()) return {};
    return said("Not compared, because the platform only says what it is not: {options}. [IMP-6]",
                "options"_is = joined(options, ", "));
}

}  // namespace simprof
