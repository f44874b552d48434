#include "lib/operations/catalogue/catalogue_merge.hpp"

#include "lib/operations/change/catalogue_differences.hpp"
#include "lib/rules/catalogue.hpp"
#include "lib/rules/profile.hpp"

#include <fmt/format.h>

#include <algorithm>

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

/// The options of the stored pack in their order, as the file states them, then the new ones.
std::vector<OptionDefinition> in_stored_order(const ServicePack& stored, const ServicePack& wanted) {
    std::vector<OptionDefinition> options;
    for (const OptionDefinition& option : stored.options) options.push_back(*wanted.option(option.name));
    for (const OptionDefinition& option : wanted.options) {
        if (!stored.option(option.name)) options.push_back(option);
    }
    return options;
}

bool same(const ServicePack& one, const ServicePack& other) {
    return one.title == other.title && one.options == other.options && one.conflicts == other.conflicts &&
           one.platform == other.platform;
}

}  // namespace

CatalogueMerge::CatalogueMerge(const Catalogue& stored, const CatalogueFile& file)
    : m_stored(stored), m_file(file), m_result(stored) {}

void CatalogueMerge::merge() {
    for (const PackStatement& statement : m_file.packs) merge_pack(statement);
    for (const PlanStatement& statement : m_file.plans) merge_plan(statement);
    for (const ForbiddenChangeStatement& statement : m_file.forbidden_plan_changes)
        merge_forbidden_change(statement);
    for (const ProfileStatement& statement : m_file.profiles) merge_profile(statement);
}

std::vector<std::string> CatalogueMerge::additions() const {
    std::vector<std::string> additions;
    for (const PackId id : m_changed_packs)
        tell_differences(m_stored.packs.find(id), m_result[id], additions);
    for (const PlanId id : m_changed_plans)
        tell_differences(m_stored.plans.find(id), m_result[id], additions);
    tell_differences(m_stored.forbidden_plan_changes, m_result.forbidden_plan_changes, additions);
    for (const ProfileId id : m_new_profiles)
        additions.push_back(fmt::format("profile {}", m_result[id].name));
    return additions;
}

bool CatalogueMerge::adds_forbidden_changes() const {
    return m_result.forbidden_plan_changes.size() != m_stored.forbidden_plan_changes.size();
}

bool CatalogueMerge::refuse(const MaybeRefusal& refusal, FilePosition position) {
    if (refusal) m_refused.add_mistake(*refusal, position);
    return refusal.has_value();
}

bool CatalogueMerge::in_use(PackId pack) const {
    return std::ranges::any_of(m_stored.profiles,
                               [&](const ServiceProfile& profile) { return profile.pack == pack; });
}

bool CatalogueMerge::judge_pack(const PackStatement& statement) {
    const ServicePack& pack = statement.pack;
    const auto position_of = [&](const std::string& option) { return statement.option_positions.at(option); };
    bool good = !refuse(judge_name("pack", pack.name), statement.position);
    good &= !refuse(judge_name_clash("pack", pack.name, m_result.pack_names()), statement.position);
    for (const OptionDefinition& option : pack.options) {
        good &= !refuse(judge_option_definition(option), position_of(option.name));
        good &=
            !refuse(judge_name_clash("option", option.name, option_names(pack)), position_of(option.name));
    }
    if (!good) return false;
    for (std::size_t i = 0; i < pack.conflicts.size(); ++i) {
        good &= !refuse(judge_conflict(pack, pack.conflicts[i]), statement.conflict_positions[i]);
    }
    return good && !refuse(judge_pack_defaults(pack), statement.position);
}

void CatalogueMerge::merge_pack(const PackStatement& statement) {
    if (!judge_pack(statement)) return;
    const ServicePack* stored = m_result.pack(statement.pack.name);
    if (!stored) {
        add_pack(statement, next_id(m_result.packs));
    } else if (!in_use(stored->id)) {
        if (!same(*stored, statement.pack)) add_pack(statement, stored->id);
    } else {
        grow_pack(ServicePack{*stored}, statement);
    }
}

void CatalogueMerge::add_pack(const PackStatement& statement, PackId id) {
    ServicePack pack = statement.pack;
    pack.id = id;
    m_changed_packs.insert(id);
    m_result.packs.put(std::move(pack));
}

void CatalogueMerge::grow_pack(const ServicePack& stored, const PackStatement& statement) {
    bool good = true;
    for (const OptionDefinition& option : stored.options) {
        good &= !refuse(judge_option_growth(stored, option, statement.pack), statement.position);
    }
    for (const Conflict& conflict : stored.conflicts)
        good &= !refuse(judge_conflict_kept(conflict, statement.pack), statement.position);
    if (!good) return;
    ServicePack grown = statement.pack;
    grown.id = stored.id;
    grown.options = in_stored_order(stored, statement.pack);
    if (same(stored, grown)) return;
    m_changed_packs.insert(grown.id);
    m_result.packs.put(std::move(grown));
}

bool CatalogueMerge::resolve_packs(const PlanStatement& statement, RatePlan& plan) {
    for (const std::string& name : statement.packs) {
        const ServicePack* pack = m_result.pack(name);
        if (!pack) {
            return !refuse(Refusal{"CAT-2",
                                   fmt::format("The plan {} names the pack “{}”, which does not exist.",
                                               plan.name, name),
                                   "Name a pack of this file or of the store."},
                           statement.position);
        }
        if (!plan.can_be_used_with(pack->id)) plan.packs.push_back(pack->id);
    }
    return true;
}

void CatalogueMerge::merge_plan(const PlanStatement& statement) {
    if (refuse(judge_name("plan", statement.name), statement.position)) return;
    if (refuse(judge_name_clash("plan", statement.name, m_result.plan_names()), statement.position)) return;
    RatePlan plan{PlanId::none, statement.name, statement.title, {}, statement.pricing};
    if (!resolve_packs(statement, plan)) return;
    const RatePlan* stored = m_result.plan(statement.name);
    if (stored && refuse(judge_plan_growth(m_stored, *stored, plan), statement.position)) return;
    plan.id = stored ? stored->id : next_id(m_result.plans);
    if (stored && stored->packs == plan.packs && stored->title == plan.title) return;
    m_changed_plans.insert(plan.id);
    m_result.plans.put(std::move(plan));
}

void CatalogueMerge::merge_forbidden_change(const ForbiddenChangeStatement& statement) {
    if (refuse(judge_forbidden_change(statement.change, kinds_of_pricing(m_result)), statement.position))
        return;
    const auto same_pair = [&](const ForbiddenPlanChange& other) {
        return other.from_pricing == statement.change.from_pricing &&
               other.to_pricing == statement.change.to_pricing;
    };
    if (std::ranges::any_of(m_result.forbidden_plan_changes, same_pair)) return;
    m_result.forbidden_plan_changes.push_back(statement.change);
}

void CatalogueMerge::merge_profile(const ProfileStatement& statement) {
    if (refuse(judge_name("profile", statement.name), statement.position)) return;
    if (refuse(judge_name_clash("profile", statement.name, m_result.profile_names()), statement.position))
        return;
    if (const ServiceProfile* stored = m_result.profile(statement.name)) {
        compare_profile(*stored, statement);
    } else {
        add_profile(statement);
    }
}

void CatalogueMerge::compare_profile(const ServiceProfile& stored, const ProfileStatement& statement) {
    const ServicePack& pack = m_result[stored.pack];
    const ServicePack* named_pack = m_result.pack(statement.pack);
    const RatePlan* named_plan = m_result.plan(statement.plan);
    if (!named_pack || named_pack->id != stored.pack) {
        refuse(refuse_pack_or_plan_change(stored, "pack"), statement.position);
    } else if (!named_plan || named_plan->id != stored.plan) {
        refuse(refuse_pack_or_plan_change(stored, "plan"), statement.position);
    } else {
        const auto wanted =
            judge_new_profile(Catalogue{}, statement.name, pack, *named_plan, statement.options);
        if (!wanted.accepted()) {
            refuse(wanted.refusal(), statement.position);
        } else if (*wanted.value().options != with_new_defaults(pack, *stored.options)) {
            m_left_alone.push_back(fmt::format(
                "The profile {} exists and has other options than the file gives it; it stays as it is.",
                stored.name));
        }
    }
}

void CatalogueMerge::add_profile(const ProfileStatement& statement) {
    const ServicePack* pack = m_result.pack(statement.pack);
    const RatePlan* plan = m_result.plan(statement.plan);
    if (!pack || !plan) {
        const auto& [what, name] = pack ? std::tie("plan", statement.plan) : std::tie("pack", statement.pack);
        refuse(Refusal{"CAT-2",
                       fmt::format("The profile {} names the {} “{}”, which does not exist.", statement.name,
                                   what, name),
                       "Name one of this file or of the store."},
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
    m_result.profiles.put(std::move(created));
}

}  // namespace simprof
