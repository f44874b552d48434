#include "lib/operations/advice/advised_proof.hpp"

#include "lib/operations/change/shared_outcomes.hpp"
#include "lib/operations/profiles/find_profiles.hpp"
#include "lib/rules/migration.hpp"

#include <algorithm>

namespace simprof {

namespace {

void note_plans(const SharedOutcome& outcome, AdvisedWay& way) {
    const auto note = [](const auto& thing, auto& things) {
        if (thing && std::ranges::find(things, *thing) == things.end()) things.push_back(*thing);
    };
    note(outcome.plan, way.plans);
    note(outcome.superseded, way.ended);
    note(outcome.cancelled, way.ended);
}

}  // namespace

bool AdvisedProof::changes_all(const AdvisedGroup& group, const Catalogue& catalogue, const Judge& judge,
                               AdvisedWay& way) const {
    for (const ServiceState& state : group.states) {
        const Judgement judgement = judge(state);
        if (judgement.outcome != Outcome::changed) return false;
        note_plans(describe(judgement, catalogue, m_today), way);
    }
    return true;
}

bool AdvisedProof::migrates(const AdvisedGroup& group, const ServiceProfile& target,
                            const Catalogue& catalogue, AdvisedWay& way) const {
    return changes_all(
        group, catalogue,
        [&](const ServiceState& state) { return judge_migration(state, target, catalogue, m_today); }, way);
}

const ServiceProfile* AdvisedProof::exact_target(const AdvisedGroup& group, bool same_plan,
                                                 AdvisedWay& way) const {
    const ServiceProfile& home = m_catalogue[group.profile];
    const ProfileWish wish{home.pack, {}, group.wanted.values()};
    for (const FoundProfile& found : find_profiles(m_catalogue, wish)) {
        const ServiceProfile& target = m_catalogue[found.profile];
        if (!found.exact() || (target.plan == home.plan) != same_plan) continue;
        AdvisedWay tried = way;
        if (!migrates(group, target, m_catalogue, tried)) continue;
        way = std::move(tried);
        return &target;
    }
    return nullptr;
}

}  // namespace simprof
