#include "lib/operations/catalogue/apply_catalogue.hpp"

#include "lib/operations/catalogue/catalogue_merge.hpp"
#include "lib/rules/catalogue/catalogue.hpp"

#include <unordered_map>

namespace simprof {

namespace {

/// Mistakes of form, and what rules refuse, each with its place in the file.
void throw_if_any(RefusedRows& rows, const CatalogueReading& reading) {
    if (rows.empty()) return;
    throw error_of(rows.take()).with_file(reading.name);
}

void throw_if_malformed(const CatalogueReading& reading) {
    RefusedRows rows;
    for (const FileMistake& mistake : reading.mistakes) {
        rows.add_mistake({{}, mistake.message, mistake.hint}, mistake.position);
    }
    throw_if_any(rows, reading);
}

/// CAT-5: new options reach profiles and deviated SIMs of packs that have grown, as their defaults.
class DefaultsForNewOptions {
public:
    DefaultsForNewOptions(Snapshot& snapshot, CatalogueMerge& merge, Change& change)
        : m_snapshot(snapshot), m_merge(merge), m_change(change) {}

    void apply() {
        for (const StateUse& use : m_snapshot.states()) {
            if (use.sims == 0 || use.state.profile == ProfileId::none) continue;
            const bool grows = m_merge.changed_packs().contains(pack_of(use.state));
            if (use.state.deviated() && grows) extend(use);
            if (!use.state.own_options) m_followers[use.state.profile] += use.sims;
        }
        for (const ServiceProfile& profile : m_merge.result().profiles) {
            if (m_merge.changed_packs().contains(profile.pack) &&
                !m_merge.new_profiles().contains(profile.id))
                extend(profile);
        }
        write_sims();
    }

private:
    PackId pack_of(const ServiceState& state) { return m_merge.result()[state.profile].pack; }

    OptionSetPtr extended(ProfileId id, const OptionSet& set, OptionHolder holder) {
        const ServiceProfile& profile = m_merge.result()[id];
        const ServicePack& pack = m_merge.result()[profile.pack];
        auto result = std::make_shared<const OptionSet>(with_new_defaults(pack, set));
        if (auto refusal = judge_held_conflict(pack, *result, holder, profile.name))
            m_merge.refused().add_sim(*refusal, {}, {});
        return result;
    }

    void extend(const ServiceProfile& profile) {
        if (profile.deleted) return;
        ServiceProfile grown = profile;
        grown.options = extended(profile.id, *profile.options, OptionHolder::profile);
        if (*grown.options == *profile.options) return;
        m_change.reached += m_followers[profile.id];
        m_change.writes.profiles.push_back(std::move(grown));
    }

    void extend(const StateUse& use) {
        ServiceState grown = use.state;
        grown.own_options = extended(use.state.profile, *use.state.own_options, OptionHolder::sim);
        if (*grown.own_options == *use.state.own_options) return;
        m_after[use.number] = static_cast<std::uint32_t>(m_change.writes.states.size());
        m_change.writes.states.push_back(std::move(grown));
    }

    void write_sims() {
        if (m_after.empty()) return;
        SimFilter filter;
        filter.states.emplace();
        for (const auto& [number, after] : m_after) filter.states->push_back(number);
        for (const StoredSim& sim : m_snapshot.scan(filter)) {
            m_change.writes.sims.push_back({sim, m_after.at(sim.state), DeviationChange::none});
        }
        m_change.reached += static_cast<std::int64_t>(m_change.writes.sims.size());
    }

    Snapshot& m_snapshot;
    CatalogueMerge& m_merge;
    Change& m_change;
    std::unordered_map<ProfileId, std::int64_t> m_followers;
    std::unordered_map<StateNumber, std::uint32_t> m_after;
};

void write_differences(const CatalogueMerge& merge, RequestContent& writes) {
    const Catalogue& result = merge.result();
    for (const PackId id : merge.changed_packs()) writes.packs.push_back(result[id]);
    for (const PlanId id : merge.changed_plans()) writes.plans.push_back(result[id]);
    if (merge.changes_forbidden_changes()) writes.forbidden_plan_changes = result.forbidden_plan_changes;
    for (const ProfileId id : merge.new_profiles()) writes.profiles.push_back(result[id]);
}

}  // namespace

Change apply_catalogue(Snapshot& snapshot, const CatalogueReading& reading, Day today) {
    throw_if_malformed(reading);
    CatalogueMerge merge{snapshot.catalogue(), reading.file};
    merge.merge();
    Change change = start_change(snapshot, RequestKind::catalogue_apply, today);
    DefaultsForNewOptions{snapshot, merge, change}.apply();
    throw_if_any(merge.refused(), reading);
    write_differences(merge, change.writes);
    change.report.catalogue = merge.differences();
    for (const Sentence& sentence : merge.left_alone()) change.report.warnings.push_back({sentence, "CAT-5"});
    change.report.summary.selected = change.report.summary.changed = change.reached;
    return change;
}

}  // namespace simprof
