#include "lib/operations/change/effect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace simprof {

namespace {

constexpr std::size_t few = 3;
constexpr std::size_t most_refusals = 20;
constexpr std::string_view other_reasons = "Other reasons, which the rows tell one by one.";

/// Sums up outcome by outcome.
class SummingUp {
public:
    explicit SummingUp(const ChangeReport& report) : m_report(report), m_sims(report.outcomes.size()) {
        for (const SimOutcome& sim : report.sims) ++m_sims[sim.shared];
    }

    Effect sum_up() {
        for (std::size_t i = 0; i < m_report.outcomes.size(); ++i)
            if (m_sims[i] > 0) add(m_report.outcomes[i], m_sims[i]);
        add_refusals();
        take_profiles();
        const auto most_first = [](auto& things) {
            std::ranges::stable_sort(things, std::ranges::greater{},
                                     [](const auto& thing) { return thing.sims; });
        };
        most_first(m_effect.options);
        most_first(m_effect.refusals);
        std::ranges::stable_sort(m_effect.plans, {},
                                 [](const PlanEffect& plan) { return plan.difference.effective; });
        return std::move(m_effect);
    }

private:
    void add(const SharedOutcome& outcome, std::int64_t sims) {
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

    void add_refusals() {
        for (const RefusedRow& row : m_report.rejected)
            add_refusal({row.rule, row.message, row.hint, 0, {}}, [&] {
                return row.iccid.empty() ? fmt::format("line {}", row.line.value_or(0)) : row.iccid;
            });
        if (m_report.summary.refused == static_cast<std::int64_t>(m_report.rejected.size())) return;
        for (const SimOutcome& sim : m_report.sims) {
            const SharedOutcome& outcome = m_report.outcomes[sim.shared];
            if (outcome.outcome == Outcome::refused)
                add_refusal({outcome.rule, outcome.message, outcome.hint, 0, {}},
                            [&] { return sim.iccid.digits(); });
        }
    }

    /// Told apart by what is said; beyond the first few sayings the others of a rule are only counted.
    template <typename Name>
    void add_refusal(const RefusalEffect& refusal, const Name& name) {
        auto& refusals = m_effect.refusals;
        const auto same = [&](std::string_view message) {
            return std::ranges::find_if(refusals, [&](const RefusalEffect& other) {
                return other.rule == refusal.rule && other.message == message;
            });
        };
        auto known = same(refusal.message);
        const bool others = known == refusals.end() && refusals.size() >= most_refusals;
        if (others) known = same(other_reasons);
        if (known == refusals.end()) known = refusals.insert(known, refusal);
        if (others) known->message = other_reasons;
        ++known->sims;
        if (known->first.size() < few) known->first.push_back(name());
    }

    void take_profiles() {
        for (auto& [name, profile] : m_profiles) {
            profile.profile = name;
            m_effect.profiles.push_back(profile);
        }
    }

    const ChangeReport& m_report;
    std::vector<std::int64_t> m_sims;  ///< of each outcome
    std::map<std::optional<std::string>, ProfileEffect> m_profiles;
    Effect m_effect;
};

}  // namespace

Effect effect_of(const ChangeReport& report) { return SummingUp{report}.sum_up(); }

}  // namespace simprof
