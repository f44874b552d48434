#include "lib/operations/change/catalogue_differences.hpp"

#include <algorithm>

namespace simprof {

namespace {

template <typename Things, typename Thing>
bool contains(const Things& things, const Thing& thing) {
    return std::ranges::find(things, thing) != things.end();
}

void note_text(const Sentence& what, const std::string& before, const std::string& after,
               CatalogueDifferences& into) {
    if (before == after) return;
    into.changed.push_back(before.empty() ? said("{what}: “{text}”", "what"_is = what, "text"_is = after)
                                          : said("{what}: “{text}” instead of “{former}”", "what"_is = what,
                                                 "text"_is = after, "former"_is = before));
}

Sentence name_of(const ForbiddenPlanChange& change) {
    return said("forbidden plan change from {pricing} to {target_pricing}",
                "pricing"_is = change.from_pricing, "target_pricing"_is = change.to_pricing);
}

/// Things that are told by what they are about, which several may share; where as many are about it as
/// before, what is new has changed.
template <typename Things, typename Name>
void note_things(const Things& before, const Things& after, const Name& name_of, CatalogueDifferences& into) {
    const auto more = [&](const Things& here, const Things& there, const Sentence& name) {
        const auto is_about = [&](const auto& thing) { return name_of(thing) == name; };
        return std::ranges::count_if(here, is_about) > std::ranges::count_if(there, is_about);
    };
    for (const auto& thing : after) {
        if (contains(before, thing)) continue;
        const Sentence name = name_of(thing);
        (more(after, before, name) ? into.added : into.changed).push_back(name);
    }
    for (const auto& thing : before) {
        const Sentence name = name_of(thing);
        if (!contains(after, thing) && more(before, after, name)) into.removed.push_back(name);
    }
}

class PackComparison {
public:
    PackComparison(const ServicePack& before, const ServicePack& after, CatalogueDifferences& into)
        : m_before(before), m_after(after), m_into(into) {}

    void run() {
        note_text(said("title of the pack {pack}", "pack"_is = m_after.name), m_before.title, m_after.title,
                  m_into);
        for (const OptionDefinition& option : m_after.options) {
            const auto before = std::ranges::find(m_before.options, option.name, &OptionDefinition::name);
            if (before == m_before.options.end())
                m_into.added.push_back(name_of(option));
            else
                compare(*before, option);
        }
        for (const OptionDefinition& option : m_before.options) {
            const auto after = std::ranges::find(m_after.options, option.name, &OptionDefinition::name);
            if (after == m_after.options.end()) m_into.removed.push_back(name_of(option));
        }
        note_things(
            m_before.conflicts, m_after.conflicts,
            [&](const Conflict& conflict) { return name_of_conflict(conflict); }, m_into);
        compare_platform();
    }

private:
    void compare(const OptionDefinition& before, const OptionDefinition& after) {
        note_text(said("title of the option {option} of the pack {pack}", "option"_is = after.name,
                       "pack"_is = m_after.name),
                  before.title, after.title, m_into);
        for (const std::string& value : after.values)
            if (!contains(before.values, value)) m_into.added.push_back(name_of_value(after, value));
        for (const std::string& value : before.values)
            if (!contains(after.values, value)) m_into.removed.push_back(name_of_value(after, value));
        note_text(said("default of the option {option} of the pack {pack}", "option"_is = after.name,
                       "pack"_is = m_after.name),
                  before.default_value, after.default_value, m_into);
    }

    [[nodiscard]] Sentence name_of(const OptionDefinition& option) const {
        return said("option {option} of the pack {pack}", "option"_is = option.name,
                    "pack"_is = m_after.name);
    }
    [[nodiscard]] Sentence name_of_value(const OptionDefinition& option, const std::string& value) const {
        return said("value {option}={value} of the pack {pack}", "option"_is = option.name,
                    "value"_is = value, "pack"_is = m_after.name);
    }
    [[nodiscard]] Sentence name_of_conflict(const Conflict& conflict) const {
        return said("conflict of {option}={value} with {other} of the pack {pack}",
                    "option"_is = conflict.option, "value"_is = conflict.value,
                    "other"_is = conflict.excluded_option, "pack"_is = m_after.name);
    }

    void compare_platform() {
        const auto name = [&](const std::string& setting) {
            return said("platform's word for {setting} of the pack {pack}", "setting"_is = setting,
                        "pack"_is = m_after.name);
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

    CatalogueDifferences& m_into;
};

}  // namespace

void note_differences(const ServicePack* before, const ServicePack& after, CatalogueDifferences& into) {
    if (before)
        PackComparison{*before, after, into}.run();
    else
        into.added.push_back(said("pack {pack}", "pack"_is = after.name));
}

void note_differences(const RatePlan* before, const RatePlan& after, const Catalogue& catalogue,
                      CatalogueDifferences& into) {
    if (!before) return into.added.push_back(said("plan {plan}", "plan"_is = after.name));
    const auto name = [&](PackId pack) {
        return said("pack {pack} of the plan {plan}", "pack"_is = catalogue[pack].name,
                    "plan"_is = after.name);
    };
    note_text(said("title of the plan {plan}", "plan"_is = after.name), before->title, after.title, into);
    note_text(said("pricing of the plan {plan}", "plan"_is = after.name), before->pricing, after.pricing,
              into);
    for (const PackId pack : after.packs)
        if (!before->can_be_used_with(pack)) into.added.push_back(name(pack));
    for (const PackId pack : before->packs)
        if (!after.can_be_used_with(pack)) into.removed.push_back(name(pack));
}

void note_differences(const std::vector<ForbiddenPlanChange>& before,
                      const std::vector<ForbiddenPlanChange>& after, CatalogueDifferences& into) {
    note_things(
        before, after, [](const ForbiddenPlanChange& change) { return name_of(change); }, into);
}

}  // namespace simprof
