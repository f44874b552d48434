#include "lib/operations/change/effect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace simprof {

namespace {

constexpr std::size_t few = 3;
constexpr std::size_t most_refusals = 20;
constexpr std::string_view other_reasons = "Other reasons, which the rows tell one by one.";

void most_first(auto& things) {
    std::ranges::stable_sort(things, std::ranges::greater{}, [](const auto& thing) { return thing.sims; });
}

/// Tells refusals apart by what they say; beyond the first few sayings the others of a rule are only counted.
class Refusals {
public:
    void add(const RefusedRow& row) {
        const Refusal* why = row.why.get();
        if (why != m_last) m_place = place_of(*why);
        m_last = why;
        RefusalEffect& effect = m_effects[m_place];
        ++effect.sims;
        if (effect.first.size() < few) effect.first.push_back(row);
    }

    std::vector<RefusalEffect> take() {
        most_first(m_effects);
        return std::move(m_effects);
    }

private:
    std::size_t place_of(const Refusal& why) {
        const std::size_t known = find(why.rule, why.message);
        if (known < m_effects.size()) return known;
        if (m_effects.size() < most_refusals) return append({why.rule, why.message, why.hint, 0, {}});
        const std::size_t others = find(why.rule, other_reasons);
        if (others < m_effects.size()) return others;
        return append({why.rule, std::string{other_reasons}, {}, 0, {}});
    }

    [[nodiscard]] std::size_t find(std::string_view rule, std::string_view message) const {
        const auto same = [&](const RefusalEffect& effect) {
            return effect.rule == rule && effect.message == message;
        };
        return static_cast<std::size_t>(std::ranges::find_if(m_effects, same) - m_effects.begin());
    }

    std::size_t append(RefusalEffect effect) {
        m_effects.push_back(std::move(effect));
        return m_effects.size() - 1;
    }

    std::vector<RefusalEffect> m_effects;
    const Refusal* m_last = nullptr;
    std::size_t m_place = 0;  ///< of the last one
};

/// Sums up outcome by outcome.
class SummingUp {
public:
    explicit SummingUp(const ChangeReport& report) : m_report(report) {}

    Effect sum_up() {
        for (const SharedOutcome& outcome : m_report.outcomes)
            if (outcome.sims > 0) add(outcome);
        take_profiles();
        m_effect.refusals = summed_up(m_report.refused);
        most_first(m_effect.options);
        std::ranges::stable_sort(m_effect.plans, {},
                                 [](const PlanEffect& plan) { return plan.difference.effective; });
        return std::move(m_effect);
    }

private:
    void add(const SharedOutcome& outcome) {
        const std::int64_t sims = outcome.sims;
        ProfileEffect& profile = m_profiles[outcome.profile ? outcome.profile->from : outcome.profile_now];
        if (outcome.outcome == Outcome::changed) profile.changed += sims;
        if (outcome.outcome == Outcome::unchanged) profile.unchanged += sims;
        if (outcome.outcome == Outcome::refused) profile.refused += sims;
        for (const OptionDifference& difference : outcome.options)
            add_difference(m_effect.options, difference, sims);
        if (outcome.plan) add_difference(m_effect.plans, *outcome.plan, sims);
        if (outcome.deviation == DeviationChange::cleared) m_effect.deviations_lost += sims;
    }

    /// Each difference once, with how many SIMs it is of.
    template <typename Effects, typename Difference>
    static void add_difference(Effects& effects, const Difference& difference, std::int64_t sims) {
        const auto same =
            std::ranges::find_if(effects, [&](const auto& known) { return known.difference == difference; });
        if (same == effects.end())
            effects.push_back({difference, sims});
        else
            same->sims += sims;
    }

    void take_profiles() {
        for (auto& [name, profile] : m_profiles) {
            profile.profile = name;
            m_effect.profiles.push_back(profile);
        }
    }

    const ChangeReport& m_report;
    std::map<std::optional<std::string>, ProfileEffect> m_profiles;
    Effect m_effect;
};

}  // namespace

std::string name_of(const RefusedRow& row) {
    return row.sim ? row.sim->digits() : fmt::format("line {}", row.line);
}

std::vector<RefusalEffect> summed_up(const std::vector<RefusedRow>& rows) {
    Refusals refusals;
    for (const RefusedRow& row : rows) refusals.add(row);
    return refusals.take();
}

Effect effect_of(const ChangeReport& report) { return SummingUp{report}.sum_up(); }

}  // namespace simprof
