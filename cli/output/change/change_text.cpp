#include "cli/output/change/change_text.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/change/change_headline.hpp"
#include "cli/output/change/change_lines.hpp"
#include "cli/output/change/way_back_text.hpp"
#include "cli/output/show/refusals.hpp"
#include "lib/operations/change/effect.hpp"
#include "lib/operations/change/way_back.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::cli {

namespace {

/// Lists of effects longer than this are cut with their number; the other formats hold all.
constexpr std::size_t most_lines = 20;

class Writer {
public:
    /// `to_come`: the change is not made yet.
    Writer(const ChangeReport& report, int width, bool to_come, std::string program = "simprof")
        : m_report(report),
          m_width(width),
          m_to_come(to_come),
          m_lines(sum_up(report)),
          m_effect(effect_of(report)),
          m_way_back(way_back_of(report)),
          m_program(std::move(program)) {}

    std::string write() {
        effect();
        ending();
        return m_text;
    }

    /// All but the ending.
    std::string effect() {
        for (const std::string& head : headlines(m_report, m_lines.arrivals, m_to_come)) sentence(head);
        if (m_report.summary.selected > 1 && !m_report.profile) profiles();
        if (m_report.profile) profile_options();
        if (m_report.kind == RequestKind::catalogue_apply) catalogue();
        sections();
        if (m_report.past) given_up();
        refusals();
        if (m_report.summary.skipped_deviated > 0) {
            sentence(fmt::format("Left alone: {} that deviated from the profile.",
                                 counted_sims(m_report.summary.skipped_deviated)));
        }
        const bool options_change =
            m_lines.options_change || (m_report.edits_profile() && !m_report.profile->options.empty());
        if (options_change) sentence("A device notices changed options in its next data session.");
        if (m_to_come && m_report.summary.changed > 0 && !m_way_back.whole())
            sentence(limited_way_back(m_way_back, m_report.reverts != RequestNumber::none));
        return m_text;
    }

private:
    void sentence(const std::string& text) { m_text += wrapped(text, m_width) + "\n"; }
    void line(const std::string& text) { m_text += wrapped(text, m_width, 2) + "\n"; }

    void profile_options() {
        if (m_report.edits_profile() && !m_report.profile->options.empty()) sentence("Now:");
        for (const OptionDifference& difference : m_report.profile->options) line(line_for(difference));
    }

    void catalogue() {
        parts("Added:", m_report.catalogue.added);
        if (m_report.summary.changed > 0)
            line(
                fmt::format("new options, as their defaults, on {}", counted_sims(m_report.summary.changed)));
        parts("Changed:", m_report.catalogue.changed);
        parts("Taken away:", m_report.catalogue.removed);
    }

    void parts(const std::string& heading, const std::vector<Sentence>& parts) {
        if (!parts.empty()) sentence(heading);
        for (const Sentence& part : parts) line(shown_safely(spoken(part)));
    }

    /// Which profiles the SIMs come from, where they come from several or fare differently.
    void profiles() {
        const std::vector<ProfileEffect>& effects = m_effect.profiles;
        const bool says_more = effects.size() > 1 || (m_report.summary.refused > 0 && !effects.empty());
        if (!says_more) return;
        sentence("By profile:");
        for (const ProfileEffect& effect : effects) line(profile_line(effect));
    }

    [[nodiscard]] std::string profile_line(const ProfileEffect& effect) const {
        std::vector<std::string> parts;
        if (effect.changed > 0)
            parts.push_back(fmt::format("{} {}", readable(effect.changed), m_to_come ? "change" : "changed"));
        if (effect.unchanged > 0)
            parts.push_back(fmt::format("{} as wanted already", readable(effect.unchanged)));
        if (effect.refused > 0) parts.push_back(fmt::format("{} refused", readable(effect.refused)));
        return fmt::format("{}: {}", effect.profile ? shown_safely(*effect.profile) : "no profile",
                           joined(parts, ", "));
    }

    /// Told as warnings while it is done.
    void given_up() {
        if (m_report.gave_up.empty()) return;
        sentence("Given up by terminated SIMs, which are not counted (STA-3):");
        for (std::size_t i = 0; i < std::min(m_report.gave_up.size(), most_lines); ++i)
            line(line_for(m_report.gave_up[i]));
        if (m_report.gave_up.size() > most_lines)
            line(fmt::format("… and {} more", m_report.gave_up.size() - most_lines));
    }

    void refusals() {
        if (m_effect.refusals.empty()) return;
        sentence("Refused, and left as they are:");
        for (const RefusalEffect& refusal : m_effect.refusals) line(line_for(refusal, m_report.sheet));
    }

    void section(const std::string& title, const std::vector<CountedLine>& lines) {
        if (lines.empty()) return;
        sentence(title);
        const bool one = m_report.summary.selected == 1;
        std::size_t shown = 0;
        for (const CountedLine& counted : lines) {
            if (++shown > most_lines) break;
            line(one ? counted.text : fmt::format("{}: {}", counted_sims(counted.sims), counted.text));
        }
        if (lines.size() > most_lines) line(fmt::format("… and {} more", lines.size() - most_lines));
    }

    void sections() {
        section("Now:", m_lines.now);
        for (const auto& [day, lines] : m_lines.later) {
            section(fmt::format("On {} (billing zone {}):", to_string(day), m_report.billing_zone), lines);
        }
        section("Scheduled plans that end:", m_lines.ended);
        const bool says_more = m_report.summary.changed > 0 ||
                               std::ranges::any_of(m_lines.left_alone, [](const CountedLine& counted) {
                                   return counted.text != "nothing to change";
                               });
        if (says_more) section("To note:", m_lines.left_alone);
    }

    void ending() {
        if (m_report.past && m_report.taken_back_by != RequestNumber::none) {
            sentence(fmt::format("It is taken back, in whole or in part, by request {}.",
                                 static_cast<std::int64_t>(m_report.taken_back_by)));
        } else if (m_report.past && m_way_back.none()) {
            sentence(limited_way_back(m_way_back, m_report.reverts != RequestNumber::none));
        } else if (m_report.past) {
            if (!m_way_back.whole())
                sentence(limited_way_back(m_way_back, m_report.reverts != RequestNumber::none));
            sentence(fmt::format("`{} request revert {} --dry-run` shows whether it can be taken back.",
                                 m_program, static_cast<std::int64_t>(m_report.request->number)));
        } else if (m_report.request) {
            sentence(request_sentence(m_report, m_way_back, m_program));
            if (!m_way_back.whole())
                sentence(limited_way_back(m_way_back, m_report.reverts != RequestNumber::none));
        } else if (m_report.dry_run) {
            sentence("This was a dry run: nothing was changed.");
        }
    }

    const ChangeReport& m_report;
    int m_width;
    bool m_to_come;
    ChangeLines m_lines;
    Effect m_effect;
    WayBack m_way_back;
    std::string m_program;
    std::string m_text;
};

}  // namespace

std::string change_text(const ChangeReport& report, int width, const std::string& program) {
    return Writer{report, width, report.dry_run, program}.write();
}

std::string wrapped_effect(const ChangeReport& report, int width) {
    return Writer{report, width, true}.effect();
}

}  // namespace simprof::cli
