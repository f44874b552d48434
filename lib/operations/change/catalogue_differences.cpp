#include "lib/operations/change/catalogue_differences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof {

namespace {

template <typename Things, typename Thing>
bool contains(const Things& things, const Thing& thing) {
    return std::ranges::find(things, thing) != things.end();
}

void note_text(const std::string& what, const std::string& before, const std::string& after,
               CatalogueDifferences& into) {
    if (before == after) return;
    into.changed.push_back(before.empty() ? fmt::format("{}: “{}”", what, after)
                                          : fmt::format("{}: “{}” instead of “{}”", what, after, before));
}

std::string name_of(const Conflict& conflict) {
    return fmt::format("conflict of {}={} with {}", conflict.option, conflict.value,
                       conflict.excluded_option);
}

std::string name_of(const ForbiddenPlanChange& change) {
    return fmt::format("forbidden plan change from {} to {}", change.from_pricing, change.to_pricing);
}

/// Things that are told by what they are about, which several may share; where as many are about it as
/// before, what is new has changed.
template <typename Things>
void note_things(const Things& before, const Things& after, const std::string& of,
                 CatalogueDifferences& into) {
    const auto more = [](const Things& here, const Things& there, const std::string& name) {
        const auto is_about = [&](const auto& thing) { return name_of(thing) == name; };
        return std::ranges::count_if(here, is_about) > std::ranges::count_if(there, is_about);
    };
    for (const auto& thing : after) {
        if (contains(before, thing)) continue;
        const std::string name = name_of(thing);
        (more(after, before, name) ? into.added : into.changed).push_back(name + of);
    }
    for (const auto& thing : before) {
        const std::string name = name_of(thing);
        if (!contains(after, thing) && more(before, after, name)) into.removed.push_back(name + of);
    }
}

class PackComparison {
public:
    PackComparison(const ServicePack& before, const ServicePack& after, CatalogueDifferences& into)
        : m_before(before), m_after(after), m_of(fmt::format(" of the pack {}", after.name)), m_into(into) {}

    void run() {
        note_text("title" + m_of, m_before.title, m_after.title, m_into);
        for (const OptionDefinition& option : m_after.options) {
            const auto before = std::ranges::find(m_before.options, option.name, &OptionDefinition::name);
            if (before == m_before.options.end())
                m_into.added.push_back(fmt::format("option {}{}", option.name, m_of));
            else
                compare(*before, option);
        }
        for (const OptionDefinition& option : m_before.options) {
            const auto after = std::ranges::find(m_after.options, option.name, &OptionDefinition::name);
            if (after == m_after.options.end())
                m_into.removed.push_back(fmt::format("option {}{}", option.name, m_of));
        }
        note_things(m_before.conflicts, m_after.conflicts, m_of, m_into);
        compare_platform();
    }

private:
    void compare(const OptionDefinition& before, const OptionDefinition& after) {
        note_text(fmt::format("title of the option {}{}", after.name, m_of), before.title, after.title,
                  m_into);
        for (const std::string& value : after.values)
            if (!contains(before.values, value)) m_into.added.push_back(name_of_value(after, value));
        for (const std::string& value : before.values)
            if (!contains(after.values, value)) m_into.removed.push_back(name_of_value(after, value));
        note_text(fmt::format("default of the option {}{}", after.name, m_of), before.default_value,
                  after.default_value, m_into);
    }

    [[nodiscard]] std::string name_of_value(const OptionDefinition& option, const std::string& value) const {
        return fmt::format("value {}={}{}", option.name, value, m_of);
    }

    void compare_platform() {
        const auto name = [&](const std::string& setting) {
            return fmt::format("platform's word for {}{}", setting, m_of);
        };
        for (const auto& [setting, word] : m_after.platform) {
            const auto before = m_before.platform.find(setting);
            if (before == m_before.platform.end())
                m_into.added.push_back(name(setting));
            else
                note_text(name(setting), before->second, word, m_into);
        }
        for (const auto& [setting, word] : m_before.platform)
            if (!m_after.platform.contains(setting)) m_into.removed.push_back(name(setting));
    }

    const ServicePack& m_before;
    const ServicePack& m_after;
    std::string m_of;
    CatalogueDifferences& m_into;
};

}  // namespace

void note_differences(const ServicePack* before, const ServicePack& after, CatalogueDifferences& into) {
    if (before)
        PackComparison{*before, after, into}.run();
    else
        into.added.push_back(fmt::format("pack {}", after.name));
}

void note_differences(const RatePlan* before, const RatePlan& after, const Catalogue& catalogue,
                      CatalogueDifferences& into) {
    if (!before) return into.added.push_back(fmt::format("plan {}", after.name));
    const auto name = [&](PackId pack) {
        return fmt::format("pack {} of the plan {}", catalogue[pack].name, after.name);
    };
    note_text(fmt::format("title of the plan {}", after.name), before->title, after.title, into);
    note_text(fmt::format("pricing of the plan {}", after.name), before->pricing, after.pricing, into);
    for (const PackId pack : after.packs)
        if (!before->can_be_used_with(pack)) into.added.push_back(name(pack));
    for (const PackId pack : before->packs)
        if (!after.can_be_used_with(pack)) into.removed.push_back(name(pack));
}

void note_differences(const std::vector<ForbiddenPlanChange>& before,
                      const std::vector<ForbiddenPlanChange>& after, CatalogueDifferences& into) {
    note_things(before, after, "", into);
}

}  // namespace simprof
