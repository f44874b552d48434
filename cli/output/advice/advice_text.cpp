#include "cli/output/advice/advice_text.hpp"

#include "cli/output/change/change_lines.hpp"
#include "cli/output/change/change_text.hpp"
#include "lib/text/terminal_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace simprof::cli {

namespace {

constexpr int indent = 3;

class Writer {
public:
    Writer(const ToldAdvice& told, int width) : m_told(told), m_advice(told.advice), m_width(width) {}

    std::string write() {
        sentence(question());
        if (m_advice.ways.empty()) return m_text;
        sentence("Now:");
        for (const OptionDifference& difference : m_advice.now)
            m_text += wrapped(line_for(difference), m_width, 2) + "\n";
        sentence("The rate plan stays as it is where no date is given.");
        if (m_advice.some_suspended) sentence("For a suspended SIM it acts when the SIM is resumed. [STA-4]");
        for (const AdvisedObstacle& obstacle : m_advice.obstacles) sentence(line_for_obstacle(obstacle));
        for (std::size_t i = 0; i < m_advice.ways.size(); ++i) way(i);
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
        const std::string wanted = fmt::format("{}", fmt::join(options, ", "));
        const std::string sims = counted_sims(m_advice.sims);
        if (m_advice.sims == 0) return "No SIM fits; nothing to do.";
        if (m_advice.as_wanted == m_advice.sims)
            return m_advice.sims == 1 ? fmt::format("The SIM has {} already; nothing to do.", wanted)
                                      : fmt::format("All {} have {} already; nothing to do.", sims, wanted);
        if (m_advice.as_wanted > 0)
            return fmt::format("{} are to have {}; already so: {}.", sims, wanted, m_advice.as_wanted);
        return m_advice.sims == 1 ? fmt::format("{} is to have {}.", sims, wanted)
                                  : fmt::format("{} are to have {}.", sims, wanted);
    }

    /// Why only an edit reaches some of the SIMs.
    static std::string line_for_obstacle(const AdvisedObstacle& obstacle) {
        const std::string hint =
            obstacle.refusal.hint.ends_with('.') ? obstacle.refusal.hint : obstacle.refusal.hint + ".";
        return fmt::format(
            "Only an edit reaches {} ({}{}): {} [{}] {} Leave them out to be told of other methods.",
            counted_sims(obstacle.sims), obstacle.first.digits(), obstacle.sims > 1 ? ", …" : "",
            obstacle.refusal.message, obstacle.refusal.rule, hint);
    }

    void way(std::size_t i) {
        const AdvisedWay& way = m_advice.ways[i];
        m_text += '\n';
        sentence(way.recommended ? fmt::format("{}. {} (recommended)", i + 1, title(way))
                                 : fmt::format("{}. {}", i + 1, title(way)));
        point(fmt::format("{} [{}]", shown_safely(way.why), way.rule));
        for (const PlanDifference& plan : way.plans)
            point(fmt::format("On {} (billing zone {}): plan {}", to_string(plan.effective),
                              m_told.billing_zone, arrow(plan.from, plan.to)));
        for (const NamedSchedule& schedule : way.ended)
            point(fmt::format("The plan {} scheduled for {} (billing zone {}) ends.", schedule.plan,
                              to_string(schedule.from), m_told.billing_zone));
        if (way.also_changes > 0) point(others(way));
        if (way.left_alone > 0)
            point(fmt::format("Left alone: {} deviated from the profile. [PRO-6]",
                              counted_sims(way.left_alone)));
        for (const std::string& command : m_told.commands[i])
            m_text += std::string(indent, ' ') + shown_safely(command) + "\n";
    }

    [[nodiscard]] static std::string title(const AdvisedWay& way) {
        const std::string profile = shown_safely(way.profile);
        const bool one = !profile.empty();
        switch (way.method) {
            case Method::migrate:
                return one ? fmt::format("Migrate to the profile {}", profile) : "Migrate to other profiles";
            case Method::edit:
                return one ? fmt::format("Edit the profile {}", profile) : "Edit the profiles";
            case Method::create_and_migrate:
                return one ? fmt::format("Create the profile {} and migrate to it", profile)
                           : "Create profiles and migrate to them";
            case Method::realign:
                return one ? fmt::format("Realign with the profile {}", profile)
                           : "Realign with their profiles";
            case Method::deviate:
                break;
        }
        return one ? fmt::format("Deviate from the profile {}", profile) : "Deviate from their profiles";
    }

    [[nodiscard]] static std::string others(const AdvisedWay& way) {
        std::vector<std::string> first;
        for (std::size_t i = 0; i < way.others.size() && i < 3; ++i) first.push_back(way.others[i].digits());
        const std::string more = way.also_changes > static_cast<std::int64_t>(first.size()) ? ", …" : "";
        return fmt::format("Would change too: {} ({}{}).", counted_sims(way.also_changes),
                           fmt::join(first, ", "), more);
    }

    void close() {
        if (m_advice.close.empty()) return;
        m_text += '\n';
        sentence("Profiles that come close:");
        for (std::size_t i = 0; i < m_advice.close.size(); ++i)
            m_text += wrapped(fmt::format("{}: {}", shown_safely(m_told.close_names[i]),
                                          line_for(m_advice.close[i])),
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
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string advice_text(const ToldAdvice& told, int width) { return Writer{told, width}.write(); }

}  // namespace simprof::cli
