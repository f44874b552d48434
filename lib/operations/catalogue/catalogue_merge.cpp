#include "lib/operations/catalogue/catalogue_merge.hpp"

#include "lib/operations/catalogue/pack_growth.hpp"
#include "lib/rules/catalogue/catalogue.hpp"
#include "lib/rules/catalogue/profile.hpp"

#include <algorithm>
#include <span>

namespace simprof {

namespace {

std::vector<std::string> kinds_of_pricing(const Catalogue& catalogue) {
    std::set<std::string> kinds;
    for (const RatePlan& plan : catalogue.plans) {
        if (!plan.pricing.empty()) kinds.insert(plan.pricing);
    }
    return {kinds.begin(), kinds.end()};
}

std::vector<std::string> option_names(const ServicePack& pack) {
    std::vector<std::string> names;
    for (const OptionDefinition& option : pack.options) names.push_back(option.name);
    return names;
}

bool has_option(const ServicePack& pack, const OptionDefinition& option) {
    return std::ranges::any_of(pack.options, [&](const OptionDefinition& known) {
        return known.name == option.name && known.values == option.values &&
               known.default_value == option.default_value;
    });
}

}  // namespace

CatalogueMerge::CatalogueMerge(const Catalogue& stored, const CatalogueFile& file)
    : m_stored(stored), m_file(file), m_result(stored) {
    for (const ServiceProfile& profile : stored.profiles) m_used_packs.insert(profile.pack);
}

void CatalogueMerge::merge() {
    for (const PackStatement& statement : m_file.packs) merge_pack(statement);
    for (const PlanStatement& statement : m_file.plans) merge_plan(statement);
    for (const ForbiddenChangeStatement& statement : m_file.forbidden_plan_changes)
        merge_forbidden_change(statement);
    note_differences(m_stored.forbidden_plan_changes, m_result.forbidden_plan_changes, m_differences);
    for (const ProfileStatement& statement : m_file.profiles) merge_profile(statement);
}

bool CatalogueMerge::changes_forbidden_changes() const {
    return m_result.forbidden_plan_changes != m_stored.forbidden_plan_changes;
}

bool CatalogueMerge::refuse(const MaybeRefusal& refusal, FilePosition position) {
    if (refusal) m_refused.add_mistake(*refusal, position);
    return refusal.has_value();
}

template <typename Thing>
bool CatalogueMerge::refuse_name(NameOf kind, const std::string& name, const Thing* known,
                                 FilePosition position) {
    if (refuse(judge_name(kind, name), position)) return true;
    return known && refuse(judge_name_clash(kind, name, std::span{&known->name, 1}), position);
}

/// What the stored pack has already is not judged again: older rules let names in that these do not.
bool CatalogueMerge::judge_pack(const PackStatement& statement, const ServicePack* stored) {
    const ServicePack& pack = statement.pack;
    const auto position_of = [&](const std::string& option) { return statement.option_positions.at(option); };
    bool good = !refuse_name(NameOf::pack, pack.name, stored, statement.position);
    for (const OptionDefinition& option : pack.options) {
        if (stored && has_option(*stored, option)) continue;
        good &= !refuse(judge_option_definition(option), position_of(option.name));
        good &= !refuse(judge_name_clash(NameOf::option, option.name, option_names(pack)),
                        position_of(option.name));
    }
    if (!good) return false;
    for (std::size_t i = 0; i < pack.conflicts.size(); ++i) {
        good &= !refuse(judge_conflict(pack, pack.conflicts[i]), statement.conflict_positions[i]);
    }
    return good && !refuse(judge_pack_defaults(with_names_as_defined(pack)), statement.position);
}

void CatalogueMerge::merge_pack(const PackStatement& statement) {
    const ServicePack* stored = m_result.pack(statement.pack.name);
    if (!judge_pack(statement, stored)) return;
    ServicePack pack = with_names_as_defined(statement.pack);
    if (stored) {
        if (m_used_packs.contains(stored->id) && !judge_pack_growth(statement, *stored)) return;
        pack = grown_pack(*stored, std::move(pack));
    } else {
        pack.id = next_id(m_result.packs);
    }
    const std::size_t before = m_differences.size();
    note_differences(stored, pack, m_differences);
    if (m_differences.size() == before) return;
    m_changed_packs.insert(pack.id);
    m_result.packs.put(std::move(pack));
}

bool CatalogueMerge::judge_pack_growth(const PackStatement& statement, const ServicePack& stored) {
    const ServicePack wanted = with_names_as_defined(statement.pack);
    bool good = true;
    for (const OptionDefinition& option : stored.options)
        good &= !refuse(judge_option_growth(stored, option, wanted), statement.position);
    for (const Conflict& conflict : stored.conflicts)
        good &= !refuse(judge_conflict_kept(conflict, wanted), statement.position);
    return good;
}

void CatalogueMerge::merge_plan(const PlanStatement& statement) {
    const RatePlan* stored = m_result.plan(statement.name);
    if (refuse_name(NameOf::plan, statement.name, stored, statement.position)) return;
    RatePlan plan{next_id(m_result.plans), statement.name, statement.title, {}, statement.pricing};
    if (!resolve_packs(statement, plan)) return;
    if (stored) {
        if (refuse(judge_plan_growth(m_stored, *stored, plan), statement.position)) return;
        plan = grown_plan(*stored, std::move(plan));
    }
    const std::size_t before = m_differences.size();
    note_differences(stored, plan, m_result, m_differences);
    if (m_differences.size() == before) return;
    m_changed_plans.insert(plan.id);
    m_result.plans.put(std::move(plan));
}

bool CatalogueMerge::resolve_packs(const PlanStatement& statement, RatePlan& plan) {
    for (const std::string& name : statement.packs) {
        const ServicePack* pack = m_result.pack(name);
        if (!pack) {
            return !refuse(Refusal{"CAT-2",
                                   said("The plan {plan} names the pack “{pack}”, which does not exist.",
                                        "plan"_is = plan.name, "pack"_is = name),
                                   said("Name a pack of this file or of the store.")},
                           statement.position);
        }
        if (!plan.can_be_used_with(pack->id)) plan.packs.push_back(pack->id);
    }
    return true;
}

void CatalogueMerge::merge_forbidden_change(const ForbiddenChangeStatement& statement) {
    if (refuse(judge_forbidden_change(statement.change, kinds_of_pricing(m_result)), statement.position))
        return;
    auto& changes = m_result.forbidden_plan_changes;
    const auto known = std::ranges::find_if(changes, [&](const ForbiddenPlanChange& other) {
        return other.from_pricing == statement.change.from_pricing &&
               other.to_pricing == statement.change.to_pricing;
    });
    if (known == changes.end())
        changes.push_back(statement.change);
    else
        known->because = statement.change.because;
}

void CatalogueMerge::merge_profile(const ProfileStatement& statement) {
    const ServiceProfile* stored = m_result.profile(statement.name);
    if (refuse_name(NameOf::profile, statement.name, stored, statement.position)) return;
    if (stored)
        compare_profile(*stored, statement);
    else
        add_profile(statement);
}

void CatalogueMerge::compare_profile(const ServiceProfile& stored, const ProfileStatement& statement) {
    const ServicePack* pack = m_result.pack(statement.pack);
    const RatePlan* plan = m_result.plan(statement.plan);
    if (!pack || pack->id != stored.pack) {
        refuse(refuse_pack_or_plan_change(stored, NameOf::pack), statement.position);
    } else if (!plan || plan->id != stored.plan) {
        refuse(refuse_pack_or_plan_change(stored, NameOf::plan), statement.position);
    } else {
        const auto wanted = judge_new_profile({}, statement.name, *pack, *plan, statement.options);
        if (!wanted.accepted())
            refuse(wanted.refusal(), statement.position);
        else
            compare_content(stored, wanted.value(), statement.archived);
    }
}

void CatalogueMerge::compare_content(const ServiceProfile& stored, const ServiceProfile& wanted,
                                     bool archived) {
    if (*wanted.options != with_new_defaults(m_result[stored.pack], *stored.options)) {
        m_left_alone.push_back(said(
            "The profile {profile} exists and has other options than the file gives it; it stays as it is.",
            "profile"_is = stored.name));
    }
    if (archived && !stored.archived) {
        m_left_alone.push_back(
            said("The profile {profile} exists and is not archived, as the file has it; it stays as it is.",
                 "profile"_is = stored.name));
    }
}

void CatalogueMerge::add_profile(const ProfileStatement& statement) {
    const ServicePack* pack = m_result.pack(statement.pack);
    const RatePlan* plan = m_result.plan(statement.plan);
    if (!pack || !plan) {
        refuse(Refusal{"CAT-2",
                       pack ? said("The profile {profile} names the plan “{plan}”, which does not exist.",
                                   "profile"_is = statement.name, "plan"_is = statement.plan)
                            : said("The profile {profile} names the pack “{pack}”, which does not exist.",
                                   "profile"_is = statement.name, "pack"_is = statement.pack),
                       said("Name one of this file or of the store.")},
               statement.position);
        return;
    }
    const auto profile = judge_new_profile(m_result, statement.name, *pack, *plan, statement.options);
    if (!profile.accepted()) {
        refuse(profile.refusal(), statement.position);
        return;
    }
    ServiceProfile created = profile.value();
    created.id = next_id(m_result.profiles);
    created.archived = statement.archived;
    m_new_profiles.insert(created.id);
    m_differences.added.push_back(said("profile {profile}", "profile"_is = created.name));
    m_result.profiles.put(std::move(created));
}

}  // namespace simprof
