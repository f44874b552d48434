#include "lib/operations/change/story.hpp"

#include "lib/model/digits.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

namespace {

constexpr std::size_t most_named = 3;
constexpr std::string_view separator = ", ";

/// Where SIMs have none.
Sentence no_profile() { return said("no profile"); }

Sentence so_many_profiles(std::int64_t number) {
    return said_of(number, "{count} profile", "{count} profiles");
}

Sentence so_many_options(std::int64_t number) { return said_of(number, "{count} option", "{count} options"); }

/// "lab", "lab, meter"; "5 profiles" where they are too many to be named.
Sentence named_or_counted(const std::set<std::string>& names) {
    if (names.size() > most_named) return so_many_profiles(static_cast<std::int64_t>(names.size()));
    return verbatim(joined(names, ", "));
}

Sentence of_options(const std::vector<OptionDifference>& options) {
    if (options.size() > most_named) return so_many_options(static_cast<std::int64_t>(options.size()));
    std::vector<std::string> parts;
    parts.reserve(options.size());
    for (const OptionDifference& option : options)
        parts.push_back(fmt::format("{} {} → {}", option.option, option.from.value_or("none"),
                                    option.to.value_or("none")));
    return verbatim(joined(parts, ", "));
}

Sentence of_move(const Sentence& from, const Sentence& to, const std::string& plan_day) {
    if (plan_day.empty()) return said("{from} → {to}", "from"_is = from, "to"_is = to);
    return said("{from} → {to}, plan from {day}", "from"_is = from, "to"_is = to, "day"_is = plan_day);
}

Sentence of_edit(const std::string& profile, const Sentence& options) {
    return said("{profile}: {options}", "profile"_is = profile, "options"_is = options);
}

/// What the SIMs that change have in common.
class Story {
public:
    explicit Story(const ChangeReport& report) {
        for (const SharedOutcome& outcome : report.outcomes)
            if (outcome.outcome == Outcome::changed && outcome.sims > 0) add(outcome, report.day);
    }

    [[nodiscard]] Sentence of_profiles() const {
        if (m_to.empty()) return {};
        return of_move(named_or_counted(m_from), named_or_counted(m_to),
                       m_plan_days.size() == 1 ? *m_plan_days.begin() : std::string{});
    }
    [[nodiscard]] Sentence of_deviation() const { return m_differs ? Sentence{} : of_options(m_options); }

private:
    void add(const SharedOutcome& outcome, Day today) {
        if (outcome.profile) {
            m_from.insert(outcome.profile->from.value_or(no_profile().english()));
            m_to.insert(outcome.profile->to.value_or(no_profile().english()));
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

/// The number of a text such as "5 profiles"; nothing where it is another one.
std::optional<std::int64_t> number_before(std::string_view text, std::string_view words) {
    if (!text.ends_with(words)) return {};
    return whole_number(text.substr(0, text.size() - words.size()));
}

Sentence kept_name(std::string_view name) {
    if (name == no_profile().english()) return no_profile();
    const auto number = number_before(name, " profiles");
    return number ? so_many_profiles(*number) : verbatim(std::string{name});
}

/// "lab, no profile": names, and what stands for them.
Sentence kept_names(std::string_view names) {
    const std::size_t end = names.find(separator);
    if (end == std::string_view::npos) return kept_name(names);
    return said("{first}, {next}", "first"_is = kept_name(names.substr(0, end)),
                "next"_is = kept_names(names.substr(end + separator.size())));
}

Sentence kept_options(std::string_view options) {
    const auto number = number_before(options, " options");
    return number ? so_many_options(*number) : verbatim(std::string{options});
}

/// "lab → tracker-eu, plan from 2026-12-01".
Sentence kept_move(std::string_view story) {
    constexpr std::string_view arrow = " → ";
    constexpr std::string_view plan = ", plan from ";
    const std::size_t end = std::min(story.rfind(plan), story.size());
    const std::size_t middle = story.find(arrow);
    if (middle >= end) return verbatim(std::string{story});
    const std::size_t to = middle + arrow.size();
    return of_move(kept_names(story.substr(0, middle)), kept_names(story.substr(to, end - to)),
                   std::string{story.substr(std::min(end + plan.size(), story.size()))});
}

/// "lab: voice off → on", "lab: 5 options".
Sentence kept_edit(std::string_view story) {
    const std::size_t colon = story.rfind(": ");
    if (colon == std::string_view::npos) return verbatim(std::string{story});
    return of_edit(std::string{story.substr(0, colon)}, kept_options(story.substr(colon + 2)));
}

/// "request 7, lab via lab-twin"; of an edit "lab: voice on → off".
Sentence kept_reversion(const Request& request) {
    const std::string_view story = request.subject;
    const std::size_t end = std::min(story.find(separator), story.size());
    Sentence reversion = story_of_reversion(
        request.reverts, std::string{story.substr(std::min(end + separator.size(), story.size()))});
    return reversion.english() == story ? reversion : kept_edit(story);
}

}  // namespace

Sentence story_of(const ChangeReport& report) {
    if (report.profile)
        return report.edits_profile() ? of_edit(report.profile->name, of_options(report.profile->options))
                                      : verbatim(report.profile->name);
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

Sentence story_of_reversion(RequestNumber number, const std::string& passages) {
    const auto request = static_cast<std::int64_t>(number);
    if (passages.empty()) return said("request {request}", "request"_is = request);
    return said("request {request}, {passages}", "request"_is = request, "passages"_is = passages);
}

namespace {

Sentence read_story(const Request& request) {
    switch (request.kind) {
        case RequestKind::sim_migrate:
        case RequestKind::sim_activate:
            return kept_move(request.subject);
        case RequestKind::sim_deviate:
            return kept_options(request.subject);
        case RequestKind::profile_edit:
            return kept_edit(request.subject);
        case RequestKind::request_revert:
            return kept_reversion(request);
        default:
            return verbatim(request.subject);
    }
}

}  // namespace

/// What other words than these were kept of stays as it is.
Sentence kept_story(const Request& request) {
    const Sentence story = read_story(request);
    return story.english() == request.subject ? story : verbatim(request.subject);
}

}  // namespace simprof
