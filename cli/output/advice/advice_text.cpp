#include "cli/output/advice/advice_text.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/change/change_lines.hpp"
#include "cli/output/change/change_text.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace simprof::cli {

namespace {

constexpr int indent = 3;

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
        if (m_advice.sims == 0) return "No SIM fits; nothing to do.";
        return m_advice.sims == 1 ? fmt::format("1 SIM is to have {}.", wanted)
                                  : fmt::format("{} are to have {}.", counted_sims(m_advice.sims), wanted);
    }

    static std::string line_for(const LeftOut& left) {
        return fmt::format("Left out: {} ({}): {} [{}]", counted_sims(std::ssize(left.sims)),
                           first_of(left.sims, std::ssize(left.sims)), shown_safely(spoken(left.refusal.message)),
                           left.refusal.rule);
    }

    /// "8933…, 8933…, …": the first few of so many.
    static std::string first_of(const std::vector<Iccid>& sims, std::int64_t total) {
        std::vector<std::string> first;
        for (std::size_t i = 0; i < sims.size() && i < 3; ++i) first.push_back(sims[i].digits());
        return fmt::format("{}{}", joined(first, ", "), total > std::ssize(first) ? ", …" : "");
    }

    void group(std::size_t i) {
        const AdvisedGroup& group = m_advice.groups[i];
        m_text += '\n';
        sentence(heading(group));
        for (const OptionDifference& difference : group.now)
            m_text += wrapped(cli::line_for(difference), m_width, 2) + "\n";
        if (!group.is_as_wanted() && group.statuses.contains(Status::suspended))
            sentence("For a suspended SIM it acts when the SIM is resumed. [STA-4]");
        for (std::size_t n = 0; n < group.methods.size(); ++n)
            method(n + 1, group.methods[n], m_told.commands[i][n]);
    }

    static std::string heading(const AdvisedGroup& group) {
        const std::string profile = shown_safely(group.profile);
        const std::int64_t sims = group.size();
        if (group.is_as_wanted() && group.deviated)
            return sims == 1 ? fmt::format("1 SIM deviated from the profile {} is so already; nothing to do.",
                                           profile)
                             : fmt::format("{} deviated from the profile {} are so already; nothing to do.",
                                           counted_sims(sims), profile);
        if (group.is_as_wanted())
            return sims == 1 ? fmt::format("1 SIM of the profile {} is so already; nothing to do.", profile)
                             : fmt::format("{} of the profile {} are so already; nothing to do.",
                                           counted_sims(sims), profile);
        if (group.deviated)
            return fmt::format("{} deviated from the profile {}, now:", counted_sims(sims), profile);
        return sims == 1 ? fmt::format("1 SIM follows the profile {}, now:", profile)
                         : fmt::format("{} follow the profile {}, now:", counted_sims(sims), profile);
    }

    void method(std::size_t number, const AdvisedMethod& method, const std::vector<std::string>& commands) {
        m_text += '\n';
        sentence(method.recommended ? fmt::format("{}. {} (recommended)", number, title(method))
                                    : fmt::format("{}. {}", number, title(method)));
        point(fmt::format("{} [{}]", shown_safely(spoken(method.why)), method.rule));
        if (method.plans.empty() && method.ended.empty()) point("The plan stays as it is.");
        for (const PlanDifference& plan : method.plans)
            point(fmt::format("On {} (billing zone {}): plan {}", to_string(plan.effective),
                              m_told.billing_zone, arrow(plan.from, plan.to)));
        for (const NamedSchedule& schedule : method.ended)
            point(fmt::format("The plan {} scheduled for {} (billing zone {}) ends.", schedule.plan,
                              to_string(schedule.from), m_told.billing_zone));
        if (method.also_changes > 0)
            point(fmt::format("Would change too: {} ({}).", counted_sims(method.also_changes),
                              first_of(method.others, method.also_changes)));
        if (method.left_alone > 0)
            point(fmt::format("Left alone: {} deviated from the profile. [PRO-6]",
                              counted_sims(method.left_alone)));
        for (const std::string& command : commands)
            m_text += std::string(indent, ' ') + shown_safely(command) + "\n";
    }

    [[nodiscard]] static std::string title(const AdvisedMethod& method) {
        const std::string profile = shown_safely(method.profile);
        switch (method.method) {
            case Method::migrate:
                return fmt::format("Migrate to the profile {}", profile);
            case Method::edit:
                return fmt::format("Edit the profile {}", profile);
            case Method::create_and_migrate:
                return fmt::format("Create the profile {} and migrate to it", profile);
            case Method::realign:
                return fmt::format("Realign with the profile {}", profile);
            case Method::deviate:
                break;
        }
        return fmt::format("Deviate from the profile {}", profile);
    }

    void close() {
        if (m_advice.close.empty()) return;
        m_text += '\n';
        sentence("Profiles that come close:");
        for (std::size_t i = 0; i < m_advice.close.size(); ++i)
            m_text += wrapped(fmt::format("{}: {}", shown_safely(m_told.close_names[i]),
                                          cli::line_for(m_advice.close[i])),
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
        parts.push_back(fmt::format("{} {} instead of {}", shown_safely(what),
                                    shown_safely(has.value_or("none")),
                                    shown_safely(wanted.value_or("none"))));
    };
    for (const auto& [option, wanted, has] : found.options) add(option, has, wanted);
    if (found.plan) add("plan", found.plan->to, found.plan->from);
    return joined(parts, ", ");
}

std::string advice_text(const ToldAdvice& told, int width) { return Writer{told, width}.write(); }

}  // namespace simprof::cli
