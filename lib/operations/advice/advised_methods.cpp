#include "lib/operations/advice/advised_methods.hpp"

#include "lib/model/open_profiles.hpp"
#include "lib/operations/advice/proposed_name.hpp"
#include "lib/operations/change/shared_outcomes.hpp"
#include "lib/rules/catalogue/profile.hpp"
#include "lib/rules/sims/deviation.hpp"
#include "lib/rules/sims/migration.hpp"
#include "lib/rules/sims/realignment.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

/// The smaller, the better.
enum class Rank {
    realign,
    edit_of_all,
    migrate,
    edit_of_one,
    deviated,
    create,
    edit_of_others,
    other_plan,
    deviate
};

template <typename Things, typename Thing>
void add_once(Things& things, const Thing& thing) {
    if (thing && std::ranges::find(things, *thing) == things.end()) things.push_back(*thing);
}

class MethodsOfGroup {
public:
    MethodsOfGroup(const Catalogue& catalogue, const ProfileSims& sims, const SituatedGroup& group,
                   const OptionChanges& wanted, Day today)
        : m_catalogue(catalogue),
          m_sims(sims),
          m_group(group),
          m_home(catalogue[group.profile]),
          m_wanted(wanted),
          m_today(today) {}

    std::vector<AdvisedMethod> find() {
        if (m_group.told.deviated)
            realign();
        else
            edit();
        if (m_group.wanted) {
            if (!migrate(true) && !wants_home()) create();
            migrate(false);
        }
        deviate();
        std::ranges::stable_sort(m_methods, {}, &Ranked::first);
        std::vector<AdvisedMethod> methods;
        for (auto& [rank, method] : m_methods) methods.push_back(std::move(method));
        if (!methods.empty()) methods.front().recommended = methods.front().also_changes == 0;
        return methods;
    }

private:
    using Ranked = std::pair<Rank, AdvisedMethod>;

    void keep(Rank rank, AdvisedMethod method, std::string rule, Sentence why) {
        method.rule = std::move(rule);
        method.why = std::move(why);
        m_methods.emplace_back(rank, std::move(method));
    }

    /// True where the rules change every SIM of the group; what that does to its plans is noted.
    template <typename Judge>
    bool changes_all(const Judge& judge, AdvisedMethod& method) const {
        for (const ServiceState& state : m_group.states) {
            const Judgement judgement = judge(state);
            if (judgement.outcome != Outcome::changed) return false;
            note_plans(judgement, method);
        }
        return true;
    }

    /// Apart from profiles: one that is yet to be created has no name.
    void note_plans(Judgement judgement, AdvisedMethod& method) const {
        judgement.after.profile = judgement.before.profile;
        judgement.via = ProfileId::none;
        const SharedOutcome outcome = describe(judgement, m_catalogue, m_today);
        add_once(method.plans, outcome.plan);
        add_once(method.ended, outcome.superseded);
        add_once(method.ended, outcome.cancelled);
    }

    bool migrates_all(const ServiceProfile& target, AdvisedMethod& method) const {
        return changes_all(
            [&](const ServiceState& state) { return judge_migration(state, target, m_catalogue, m_today); },
            method);
    }

    [[nodiscard]] bool wants_home() const { return m_group.wanted == *m_home.options; }

    /// A new profile with the pack and plan of the group's and these options; nothing where the rules refuse.
    [[nodiscard]] std::optional<ServiceProfile> profile_with(const OptionSet& options) const {
        const std::string name = proposed_name(m_catalogue, m_home, differences(*m_home.options, options));
        const auto created = judge_new_profile(m_catalogue, name, m_catalogue[m_home.pack],
                                               m_catalogue[m_home.plan], options.values());
        if (!created.accepted()) return {};
        ServiceProfile profile = created.value();
        profile.id = next_id(m_catalogue.profiles);
        return profile;
    }

    [[nodiscard]] bool is_wanted(const std::string& option) const {
        return std::ranges::find(m_wanted, option, &OptionValue::option) != m_wanted.end();
    }

    /// Named are the options that are wanted, and those that the pack has otherwise.
    [[nodiscard]] NewProfile creation_of(const ServiceProfile& profile) const {
        const ServicePack& pack = m_catalogue[profile.pack];
        NewProfile created{profile.name, pack.name, m_catalogue[profile.plan].name, {}};
        for (const OptionValue& option : profile.options->values())
            if (is_wanted(option.option) || pack.defaults().value_of(option.option) != option.value)
                created.options.push_back({option.option, option.value});
        return created;
    }

    /// Back under the profile; where it has no twin to pass through, one is created first (ALN-2).
    void realign() {
        if (!wants_home()) return;
        AdvisedMethod method{.method = Method::realign, .profile = m_home.name};
        const bool has_twin = choose_via(m_home, m_catalogue).accepted();
        const auto twin = has_twin ? std::nullopt : profile_with(*m_home.options);
        if (!has_twin && !twin) return;
        const auto judge = [&](const ServiceState& state) {
            return judge_realignment(state, twin ? &*twin : nullptr, m_catalogue, m_today);
        };
        if (!changes_all(judge, method)) return;
        if (has_twin)
            return keep(
                Rank::realign, std::move(method), "ALN-1",
                said("The profile {profile}, deviated from, has exactly the options wanted, and can be "
                     "followed again.",
                     "profile"_is = m_home.name));
        method.creates = creation_of(*twin);
        keep(Rank::realign, std::move(method), "ALN-2",
             said("The profile {profile}, deviated from, has exactly the options wanted; the way back to it "
                  "needs a twin to pass through.",
                  "profile"_is = m_home.name));
    }

    void edit() {
        if (!judge_profile_edit(m_home, m_catalogue[m_home.pack], m_wanted).accepted()) return;
        AdvisedMethod method{.method = Method::edit, .profile = m_home.name};
        method.also_changes = m_sims.following - m_group.told.size();
        method.left_alone = m_sims.deviated;
        if (method.also_changes > 0)
            return keep(
                Rank::edit_of_others, std::move(method), "PRO-5",
                said("The edit reaches every SIM that follows the profile {profile}, not only what was asked "
                     "for.",
                     "profile"_is = m_home.name));
        keep(m_group.told.size() == 1 ? Rank::edit_of_one : Rank::edit_of_all, std::move(method), "PRO-5",
             said("No other SIM follows the profile {profile}: the edit reaches what was asked for only.",
                  "profile"_is = m_home.name));
    }

    /// To the first profile that has exactly the options wanted, with the plan of the group's or with
    /// another; false where there is none.
    bool migrate(bool same_plan) {
        const PlanId plan = same_plan ? m_home.plan : PlanId::none;
        for (const ProfileId id : m_catalogue.profiles.open().alike(m_home.pack, plan, *m_group.wanted)) {
            const ServiceProfile& target = m_catalogue[id];
            AdvisedMethod method{.method = Method::migrate, .profile = target.name};
            if ((target.plan == m_home.plan) != same_plan || !migrates_all(target, method)) continue;
            if (same_plan)
                keep(Rank::migrate, std::move(method), "MIG-1",
                     said("The profile {profile} has exactly the options wanted, and the same pack and plan.",
                          "profile"_is = target.name));
            else
                keep(Rank::other_plan, std::move(method), "MIG-2",
                     said("The profile {profile} has exactly the options wanted, but another plan: what is "
                          "billed changes.",
                          "profile"_is = target.name));
            return true;
        }
        return false;
    }

    void create() {
        const auto profile = profile_with(*m_group.wanted);
        if (!profile) return;
        AdvisedMethod method{.method = Method::create_and_migrate, .profile = profile->name};
        if (!migrates_all(*profile, method)) return;
        method.creates = creation_of(*profile);
        keep(Rank::create, std::move(method), "MIG-1",
             said("No profile that takes SIMs has exactly these options with the same pack and plan; others "
                  "can share a new one later."));
    }

    void deviate() {
        AdvisedMethod method{.method = Method::deviate, .profile = m_home.name};
        const auto judge = [&](const ServiceState& state) {
            return judge_deviation(state, m_wanted, true, m_catalogue, m_today);
        };
        if (!changes_all(judge, method)) return;
        if (m_group.told.deviated)
            return keep(Rank::deviated, std::move(method), "DEV-4",
                        said("There is a deviation already, and it goes on."));
        keep(Rank::deviate, std::move(method), "DEV-2",
             said("It ends the control of the profile {profile}: later edits of it pass by, and only a "
                  "realignment leads back.",
                  "profile"_is = m_home.name));
    }

    const Catalogue& m_catalogue;
    const ProfileSims& m_sims;
    const SituatedGroup& m_group;
    const ServiceProfile& m_home;
    const OptionChanges& m_wanted;
    Day m_today;
    std::vector<Ranked> m_methods;
};

}  // namespace

std::vector<AdvisedMethod> AdvisedMethods::of(const SituatedGroup& group) const {
    return MethodsOfGroup{m_catalogue, m_sims.at(group.profile), group, m_wanted, m_today}.find();
}

AdvisedMethod* edit_of_others(SituatedGroup& group) {
    const auto edit = std::ranges::find_if(group.told.methods, [](const AdvisedMethod& method) {
        return method.method == Method::edit && method.also_changes > 0;
    });
    return edit == group.told.methods.end() ? nullptr : &*edit;
}

}  // namespace simprof
