#include "lib/operations/change/effect.hpp"

#include "lib/formats/sims/row_places.hpp"

#include <algorithm>
#include <map>

namespace simprof {

namespace {

constexpr std::size_t few = 3;
constexpr std::size_t most_refusals = 20;
/// Stands for the shape of what is only counted; no message has it.
constexpr std::string_view other_reasons = "other reasons";

void most_first(auto& things) {
    std::ranges::stable_sort(things, std::ranges::greater{}, [](const auto& thing) { return thing.sims; });
}

/// What is said, without what it is said of: text in quotes and long numbers, of the English words, whatever
/// they are shown in. `“12” is no ICCID` → `“” is no ICCID`.
std::string shape_of(std::string_view message) {
    constexpr std::string_view opening = "“";
    constexpr std::string_view closing = "”";
    constexpr std::size_t long_number = 5;
    std::string shape;
    while (!message.empty()) {
        const std::size_t digits = std::min(message.find_first_not_of("0123456789"), message.size());
        const std::size_t end = message.starts_with(opening) ? message.find(closing) : 0;
        if (end != 0 && end != std::string_view::npos) message.remove_prefix(end);
        const std::size_t taken = std::max<std::size_t>(digits, 1);
        if (digits < long_number) shape += message.substr(0, taken);
        message.remove_prefix(std::min(taken, message.size()));
    }
    return shape;
}

/// Refusals of one rule that say the same of different things: each saying by itself while they are few, else
/// all as one.
struct AlikeRefusals {
    std::string rule;
    std::string shape;
    RefusalEffect all;
    std::vector<RefusalEffect> each;  ///< one more than few at most

    void add(const RefusedRow& row) {
        count(all, row);
        const auto said = std::ranges::find(each, row.why->message, &RefusalEffect::message);
        if (said != each.end()) return count(*said, row);
        if (each.size() > few) return;
        each.push_back({row.why->rule, row.why->message, row.why->hint, 0, {}});
        count(each.back(), row);
    }

    static void count(RefusalEffect& effect, const RefusedRow& row) {
        ++effect.sims;
        const bool has_name = row.sim || row.line > 0;  // not a number that was typed, and is none
        if (has_name && effect.first.size() < few) effect.first.push_back(row);
    }

    void append_to(std::vector<RefusalEffect>& effects) {
        if (each.size() <= few) {
            effects.insert(effects.end(), each.begin(), each.end());
            return;
        }
        all.is_one_of_several = true;
        effects.push_back(std::move(all));
    }
};

/// Beyond the first few kinds of refusal the others of a rule are only counted.
class Refusals {
public:
    void add(const RefusedRow& row) {
        const Refusal* why = row.why.get();
        if (why != m_last) m_place = place_of(*why);
        m_last = why;
        m_kinds[m_place].add(row);
    }

    std::vector<RefusalEffect> take() {
        std::vector<RefusalEffect> effects;
        for (AlikeRefusals& kind : m_kinds) kind.append_to(effects);
        most_first(effects);
        return effects;
    }

private:
    std::size_t place_of(const Refusal& why) {
        const std::string shape = shape_of(why.message.english());
        const std::size_t known = find(why.rule, shape);
        if (known < m_kinds.size()) return known;
        if (m_kinds.size() < most_refusals)
            return append(why.rule, shape, {why.rule, why.message, why.hint, 0, {}});
        const std::size_t others = find(why.rule, other_reasons);
        if (others < m_kinds.size()) return others;
        return append(why.rule, std::string{other_reasons},
                      {why.rule, said("Other reasons, which the rows tell one by one."), {}, 0, {}});
    }

    [[nodiscard]] std::size_t find(std::string_view rule, std::string_view shape) const {
        const auto same = [&](const AlikeRefusals& kind) { return kind.rule == rule && kind.shape == shape; };
        return static_cast<std::size_t>(std::ranges::find_if(m_kinds, same) - m_kinds.begin());
    }

    std::size_t append(const std::string& rule, const std::string& shape, RefusalEffect all) {
        m_kinds.push_back({rule, shape, std::move(all), {}});
        return m_kinds.size() - 1;
    }

    std::vector<AlikeRefusals> m_kinds;
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

Sentence name_of(const RefusedRow& row, const InputFiles& files) {
    return row.sim ? verbatim(row.sim->digits()) : place_in_files(files, row.line);
}

std::vector<RefusalEffect> summed_up(const std::vector<RefusedRow>& rows) {
    Refusals refusals;
    for (const RefusedRow& row : rows) refusals.add(row);
    return refusals.take();
}

Effect effect_of(const ChangeReport& report) { return SummingUp{report}.sum_up(); }

}  // namespace simprof
