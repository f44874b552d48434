#include "lib/operations/advice/advised_ways.hpp"

#include "lib/operations/advice/advised_creations.hpp"
#include "lib/operations/advice/advised_proof.hpp"
#include "lib/operations/advice/advised_steps.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "lib/rules/deviation.hpp"
#include "lib/rules/profile.hpp"
#include "lib/rules/realignment.hpp"

#include <algorithm>
#include <set>

namespace simprof {

namespace {

constexpr std::size_t named_others = 10;

/// Ways of few kinds; the smaller, the better.
enum class Rank {
    realign,
    edit_of_all,
    migrate,
    edit,
    deviated,
    create,
    edit_of_others,
    other_plan,
    deviate
};

struct RankedWay {
    Rank rank;
    AdvisedWay way;
};

class Ways {
public:
    Ways(Snapshot& snapshot, const AdvisedGroups& groups, const OptionChanges& wanted, Day today)
        : m_snapshot(snapshot),
          m_catalogue(snapshot.catalogue()),
          m_groups(groups),
          m_wanted(wanted),
          m_today(today),
          m_proof(snapshot.catalogue(), today),
          m_steps(groups) {}

    FoundWays find() {
        realign();
        edit();
        if (!migrate(true)) create();
        migrate(false);
        deviate();
        std::ranges::stable_sort(m_ways, {}, &RankedWay::rank);
        FoundWays found{{}, m_steps.left_some_out()};
        for (RankedWay& ranked : m_ways) found.ways.push_back(std::move(ranked.way));
        if (!found.ways.empty()) found.ways.front().recommended = found.ways.front().also_changes == 0;
        return found;
    }

private:
    [[nodiscard]] bool is_one() const { return m_groups.changing.size() == 1; }
    [[nodiscard]] const ServiceProfile& home_of(const AdvisedGroup& group) const {
        return m_catalogue[group.profile];
    }
    [[nodiscard]] bool all_deviated() const {
        return std::ranges::all_of(m_groups.groups, &AdvisedGroup::deviated);
    }

    /// Keeps a way whose SIMs can be named.
    bool keep(Rank rank, AdvisedWay way) {
        if (way.steps.empty()) return false;
        way.why = reason_of(way);
        m_ways.push_back({rank, std::move(way)});
        return true;
    }

    /// Keeps a way that begins with new profiles, where its other steps can be made.
    void keep(Rank rank, AdvisedWay way, const AdvisedCreations& creations,
              const std::vector<AdvisedStep>& steps) {
        if (steps.empty()) return;
        way.steps = creations.steps();
        way.steps.insert(way.steps.end(), steps.begin(), steps.end());
        keep(rank, std::move(way));
    }

    [[nodiscard]] bool all_want_home() const {
        return std::ranges::all_of(m_groups.groups, [&](const AdvisedGroup& group) {
            return group.deviated && group.wanted == *home_of(group).options;
        });
    }

    /// Back under their profiles; where one has no twin to pass through, one is created first (ALN-2).
    void realign() {
        if (!all_want_home()) return;
        AdvisedWay way{.method = Method::realign, .profile = only_home(), .rule = "ALN-1"};
        AdvisedCreations creations{m_catalogue};
        for (const AdvisedGroup& group : m_groups.groups) {
            const ServiceProfile& home = home_of(group);
            const bool has_twin = choose_via(home, creations.grown()).accepted();
            if (!has_twin && !creations.profile_like(home, *home.options)) return;
            const auto judge = [&](const ServiceState& state) {
                return judge_realignment(state, nullptr, creations.grown(), m_today);
            };
            if (!m_proof.changes_all(group, creations.grown(), judge, way)) return;
        }
        if (!creations.steps().empty()) way.rule = "ALN-2";
        keep(Rank::realign, std::move(way), creations, m_steps.alike({.kind = AdvisedStep::Kind::realign}));
    }

    /// The profile of all groups; empty where there are several.
    [[nodiscard]] std::string only_home() const {
        const ProfileId first = m_groups.groups.front().profile;
        const bool same = std::ranges::all_of(
            m_groups.groups, [&](const AdvisedGroup& group) { return group.profile == first; });
        return same ? m_catalogue[first].name : std::string{};
    }

    void edit() {
        if (std::ranges::any_of(m_groups.groups, &AdvisedGroup::deviated)) return;
        AdvisedWay way{.method = Method::edit, .profile = only_home(), .rule = "PRO-5"};
        for (const AdvisedGroup& group : m_groups.groups) {
            const ServiceProfile& home = home_of(group);
            if (!judge_profile_edit(home, m_catalogue[home.pack], m_wanted).accepted()) return;
            const ProfileSims sims = count_sims(m_snapshot, home.id, m_today);
            way.also_changes += sims.following - static_cast<std::int64_t>(group.sims.size());
            way.left_alone += sims.deviated;
            way.steps.push_back({.kind = AdvisedStep::Kind::edit,
                                 .profile = home.name,
                                 .options = m_wanted,
                                 .changes = sims.following});
        }
        if (way.also_changes > 0) way.others = other_followers(m_snapshot, m_groups, named_others);
        const bool alone = way.also_changes == 0;
        keep(!alone ? Rank::edit_of_others : is_one() ? Rank::edit : Rank::edit_of_all, std::move(way));
    }

    /// To profiles that have exactly the options wanted, with the plan of the SIM's profile or with another.
    bool migrate(bool same_plan) {
        AdvisedWay way{.method = Method::migrate};
        std::vector<std::string> targets;
        for (const AdvisedGroup& group : m_groups.groups) {
            const ServiceProfile* target = m_proof.exact_target(group, same_plan, way);
            if (!target) return false;
            targets.push_back(target->name);
        }
        const bool one_target = std::set(targets.begin(), targets.end()).size() == 1;
        if (one_target) way.profile = targets.front();
        way.rule = same_plan ? "MIG-1" : "MIG-2";
        way.steps = m_steps.migrations(targets);
        return keep(same_plan ? Rank::migrate : Rank::other_plan, std::move(way));
    }

    /// New profiles where there are none, one for each set of options, pack and plan, and the migrations.
    void create() {
        if (all_want_home()) return;  // a profile has these options: the SIMs' own
        AdvisedWay way{.method = Method::create_and_migrate, .rule = "MIG-1"};
        AdvisedCreations creations{m_catalogue};
        std::vector<std::string> targets;
        for (const AdvisedGroup& group : m_groups.groups) {
            const ServiceProfile* target = m_proof.exact_target(group, true, way);
            if (!target) {
                target = creations.profile_like(home_of(group), group.wanted);
                if (!target || !m_proof.migrates(group, *target, creations.grown(), way)) return;
            }
            targets.push_back(target->name);
        }
        if (creations.steps().empty()) return;  // all exist
        if (creations.steps().size() == 1) way.profile = creations.steps().front().profile;
        keep(Rank::create, std::move(way), creations, m_steps.migrations(targets));
    }

    void deviate() {
        AdvisedWay way{.method = Method::deviate, .profile = only_home()};
        for (const AdvisedGroup& group : m_groups.groups) {
            const auto judge = [&](const ServiceState& state) {
                return judge_deviation(state, m_wanted, true, m_catalogue, m_today);
            };
            if (!m_proof.changes_all(group, m_catalogue, judge, way)) return;
        }
        way.rule = all_deviated() ? "DEV-4" : "DEV-2";
        way.steps = m_steps.alike({.kind = AdvisedStep::Kind::deviate, .options = m_wanted});
        keep(all_deviated() ? Rank::deviated : Rank::deviate, std::move(way));
    }

    Snapshot& m_snapshot;
    const Catalogue& m_catalogue;
    const AdvisedGroups& m_groups;
    const OptionChanges& m_wanted;
    Day m_today;
    AdvisedProof m_proof;
    AdvisedSteps m_steps;
    std::vector<RankedWay> m_ways;
};

}  // namespace

FoundWays ways_for(Snapshot& snapshot, const AdvisedGroups& groups, const OptionChanges& wanted, Day today) {
    return Ways{snapshot, groups, wanted, today}.find();
}

}  // namespace simprof
