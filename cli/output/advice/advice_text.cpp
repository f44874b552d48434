#include "cli/output/advice/advice_text.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/change/change_lines.hpp"
#include "cli/output/change/change_text.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace simprof::cli {

namespace {

constexpr int indent = 3;

std::string with_rule(const std::string& sentence, std::string_view rule) {
    return fmt::format("{} [{}]", sentence, rule);
}

class Writer {
public:
    Writer(const ToldAdvice& told, int width) : m_told(told), m_advice(told.advice), m_width(width) {}

    std::string write() {
        sentence(question());
        for (const LeftOut& left : m_advice.left_out) sentence(line_for(left));
        for (std::size_t i = 0; i < m_advice.groups.size(); ++i) group(i);
        close();
        return m_text;
    }

private:
    void sentence(const std::string& text) { m_text += wrapped(text, m_width) + "\n"; }
    void point(const std::string& text) { m_text += wrapped(text, m_width, indent) + "\n"; }

    [[nodiscard]] std::string question() const {
        std::vector<std::string> options;
        for (const auto& [option, value] : m_advice.wanted)
            options.push_back(fmt::format("{}={}", shown_safely(option), shown_safely(value)));
        const std::string wanted = joined(options, ", ");
        if (m_advice.sims == 0) return say("No SIM fits; nothing to do.");
        return say_of(m_advice.sims, "{count} SIM is to have {options}.",
                      "{count} SIMs are to have {options}.", "options"_is = wanted);
    }

    static std::string line_for(const LeftOut& left) {
        return say_of(left.sims.size(), "Left out: {count} SIM ({iccids}): {reason}",
                      "Left out: {count} SIMs ({iccids}): {reason}",
                      "iccids"_is = first_of(left.sims, std::ssize(left.sims)),
                      "reason"_is = with_rule(spoken_safely(left.refusal.message), left.refusal.rule));
    }

    /// "8933…, 8933…, …": the first few of so many.
    static std::string first_of(const std::vector<Iccid>& sims, std::int64_t total) {
        std::vector<std::string> first;
        for (std::size_t i = 0; i < sims.size() && i < 3; ++i) first.push_back(sims[i].digits());
        if (total > std::ssize(first)) first.emplace_back("…");
        return joined(first, ", ");
    }

    void group(std::size_t i) {
        const AdvisedGroup& group = m_advice.groups[i];
        m_text += '\n';
        sentence(heading(group));
        for (const OptionDifference& difference : group.now)
            m_text += wrapped(cli::line_for(difference), m_width, 2) + "\n";
        if (!group.is_as_wanted() && group.statuses.contains(Status::suspended))
            sentence(with_rule(say("For a suspended SIM it acts when the SIM is resumed."), "STA-4"));
        for (std::size_t n = 0; n < group.methods.size(); ++n)
            method(n + 1, group.methods[n], m_told.commands[i][n]);
    }

    static std::string heading(const AdvisedGroup& group) {
        const std::string profile = shown_safely(group.profile);
        const std::int64_t sims = group.size();
        if (group.is_as_wanted() && group.deviated)
            return say_of(sims,
                          "{count} SIM deviated from the profile {profile} is so already; nothing to do.",
                          "{count} SIMs deviated from the profile {profile} are so already; nothing to do.",
                          "profile"_is = profile);
        if (group.is_as_wanted())
            return say_of(sims, "{count} SIM of the profile {profile} is so already; nothing to do.",
                          "{count} SIMs of the profile {profile} are so already; nothing to do.",
                          "profile"_is = profile);
        if (group.deviated)
            return say_of(sims, "{count} SIM deviated from the profile {profile}, now:",
                          "{count} SIMs deviated from the profile {profile}, now:", "profile"_is = profile);
        return say_of(sims, "{count} SIM follows the profile {profile}, now:",
                      "{count} SIMs follow the profile {profile}, now:", "profile"_is = profile);
    }

    void method(std::size_t number, const AdvisedMethod& method, const std::vector<std::string>& commands) {
        m_text += '\n';
        sentence(method.recommended ? say("{number}. {method} (recommended)", "number"_is = number,
                                          "method"_is = title(method))
                                    : fmt::format("{}. {}", number, title(method)));
        point(with_rule(spoken_safely(method.why), method.rule));
        if (method.plans.empty() && method.ended.empty()) point(say("The plan stays as it is."));
        for (const PlanDifference& plan : method.plans)
            point(say("On {day} (billing zone {zone}): plan {plan}", "day"_is = to_string(plan.effective),
                      "zone"_is = m_told.billing_zone, "plan"_is = arrow(plan.from, plan.to)));
        for (const NamedSchedule& schedule : method.ended)
            point(say("The plan {plan} scheduled for {day} (billing zone {zone}) ends.",
                      "plan"_is = schedule.plan, "day"_is = to_string(schedule.from),
                      "zone"_is = m_told.billing_zone));
        if (method.also_changes > 0)
            point(say_of(method.also_changes, "Would change too: {count} SIM ({iccids}).",
                         "Would change too: {count} SIMs ({iccids}).",
                         "iccids"_is = first_of(method.others, method.also_changes)));
        if (method.left_alone > 0)
            point(with_rule(say_of(method.left_alone, "Left alone: {count} SIM deviated from the profile.",
                                   "Left alone: {count} SIMs deviated from the profile."),
                            "PRO-6"));
        for (const std::string& command : commands)
            m_text += std::string(indent, ' ') + shown_safely(command) + "\n";
    }

    [[nodiscard]] static std::string title(const AdvisedMethod& method) {
        const std::string profile = shown_safely(method.profile);
        switch (method.method) {
            case Method::migrate:
                return say("Migrate to the profile {profile}", "profile"_is = profile);
            case Method::edit:
                return say("Edit the profile {profile}", "profile"_is = profile);
            case Method::create_and_migrate:
                return say("Create the profile {profile} and migrate to it", "profile"_is = profile);
            case Method::realign:
                return say("Realign with the profile {profile}", "profile"_is = profile);
            case Method::deviate:
                break;
        }
        return say("Deviate from the profile {profile}", "profile"_is = profile);
    }

    void close() {
        if (m_advice.close.empty()) return;
        m_text += '\n';
        sentence(say("Profiles that come close:"));
        for (std::size_t i = 0; i < m_advice.close.size(); ++i)
            m_text +=
                wrapped(say("{profile}: {difference}", "profile"_is = shown_safely(m_told.close_names[i]),
                            "difference"_is = cli::line_for(m_advice.close[i])),
                        m_width, 2) +
                "\n";
    }

    const ToldAdvice& m_told;
    const Advice& m_advice;
    int m_width;
    std::string m_text;
};

}  // namespace

std::string line_for(const FoundProfile& found) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view what, const std::optional<std::string>& has,
                         const std::optional<std::string>& wanted) {
        parts.push_back(say("{what} {has} instead of {wanted}", "what"_is = shown_safely(what),
                            "has"_is = shown_or_none(has), "wanted"_is = shown_or_none(wanted)));
    };
    for (const auto& [option, wanted, has] : found.options) add(option, has, wanted);
    if (found.plan) add(say("plan"), found.plan->to, found.plan->from);
    return joined(parts, ", ");
}

std::string advice_text(const ToldAdvice& told, int width) { return Writer{told, width}.write(); }

}  // namespace simprof::cli
