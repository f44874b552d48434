#include "lib/operations/change/story.hpp"

#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <set>
#include <string_view>
#include <vector>

namespace simprof {

namespace {

constexpr std::size_t most_named = 3;

/// "lab", "lab, meter"; "5 profiles" where they are too many to be named.
std::string named_or_counted(const std::set<std::string>& names, std::string_view what) {
    if (names.size() > most_named) return fmt::format("{} {}", names.size(), what);
    return joined(std::vector<std::string>(names.begin(), names.end()), ", ");
}

std::string of_options(const std::vector<OptionDifference>& options) {
    if (options.size() > most_named) return fmt::format("{} options", options.size());
    std::vector<std::string> parts;
    parts.reserve(options.size());
    for (const OptionDifference& option : options)
        parts.push_back(fmt::format("{} {} → {}", option.option, option.from.value_or("none"),
                                    option.to.value_or("none")));
    return joined(parts, ", ");
}

/// What the SIMs that change have in common.
class Story {
public:
    explicit Story(const ChangeReport& report) {
        for (const SharedOutcome& outcome : report.outcomes)
            if (outcome.outcome == Outcome::changed && outcome.sims > 0) add(outcome, report.day);
    }

    [[nodiscard]] std::string of_profiles() const {
        if (m_to.empty()) return {};
        const std::string plan =
            m_plan_days.size() == 1 ? fmt::format(", plan from {}", *m_plan_days.begin()) : std::string{};
        return fmt::format("{} → {}{}", named_or_counted(m_from, "profiles"),
                           named_or_counted(m_to, "profiles"), plan);
    }
    [[nodiscard]] std::string of_deviation() const {
        return m_differs ? std::string{} : of_options(m_options);
    }

private:
    void add(const SharedOutcome& outcome, Day today) {
        if (outcome.profile) {
            m_from.insert(outcome.profile->from.value_or("no profile"));
            m_to.insert(outcome.profile->to.value_or("no profile"));
        }
        if (outcome.plan && outcome.plan->effective > today)
            m_plan_days.insert(to_string(outcome.plan->effective));
        m_differs = m_differs || (!m_options.empty() && m_options != outcome.options);
        m_options = outcome.options;
    }

    std::set<std::string> m_from;
    std::set<std::string> m_to;
    std::set<std::string> m_plan_days;
    std::vector<OptionDifference> m_options;
    bool m_differs = false;
};

}  // namespace

std::string story_of(const ChangeReport& report) {
    if (report.profile)
        return report.edits_profile()
                   ? fmt::format("{}: {}", report.profile->name, of_options(report.profile->options))
                   : report.profile->name;
    switch (report.kind) {
        case RequestKind::sim_migrate:
        case RequestKind::sim_activate:
            return Story{report}.of_profiles();
        case RequestKind::sim_deviate:
            return Story{report}.of_deviation();
        default:
            return {};
    }
}

}  // namespace simprof
