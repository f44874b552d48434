#include "cli/output/change/change_text.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/change/change_headline.hpp"
#include "cli/output/change/change_lines.hpp"
#include "cli/output/change/way_back_text.hpp"
#include "cli/output/show/refusals.hpp"
#include "lib/operations/change/effect.hpp"
#include "lib/operations/change/way_back.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

/// Lists of effects longer than this are cut with their number; the other formats hold all.
constexpr std::size_t most_lines = 20;
constexpr std::size_t most_named = 10;

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

    std::string conclude() {
        heads();
        if (m_report.request) sentence(request_sentence(m_report, m_way_back, m_program));
        return m_text;
    }

    /// All but the ending.
    std::string effect() {
        heads();
        if (m_report.summary.selected > 1 && !m_report.profile) profiles();
        if (m_report.profile) profile_options();
        if (m_report.kind == RequestKind::catalogue_apply) catalogue();
        sections();
        if (m_report.past) given_up();
        differing();
        refusals();
        if (m_report.summary.skipped_deviated > 0) {
            sentence(say_of(m_report.summary.skipped_deviated,
                            "Left alone: {count} SIM that deviated from the profile.",
                            "Left alone: {count} SIMs that deviated from the profile."));
        }
        const bool options_change =
            m_lines.options_change || (m_report.edits_profile() && !m_report.profile->options.empty());
        if (options_change && !m_report.only_looks && m_report.summary.changed > 0)
            sentence(say("A device notices changed options in its next data session."));
        if (m_to_come && !m_report.only_looks && m_report.summary.changed > 0 && !m_way_back.whole())
            sentence(limited_way_back(m_way_back, m_report.reverts != RequestNumber::none));
        return m_text;
    }

private:
    static std::string more(std::size_t lines) {
        return say_of(lines, "… and {count} more", "… and {count} more");
    }
    void heads() {
        for (const std::string& head : headlines(m_report, m_lines.arrivals, m_to_come)) sentence(head);
    }
    void sentence(const std::string& text) { m_text += wrapped(text, m_width) + "\n"; }
    void line(const std::string& text) { m_text += wrapped(text, m_width, 2) + "\n"; }

    void profile_options() {
        if (m_report.edits_profile() && !m_report.profile->options.empty()) sentence(say("Now:"));
        for (const OptionDifference& difference : m_report.profile->options) line(line_for(difference));
    }

    void catalogue() {
        parts(say("Added:"), m_report.catalogue.added);
        if (m_report.summary.changed > 0)
            line(say_of(m_report.summary.changed, "new options, as their defaults, on {count} SIM",
                        "new options, as their defaults, on {count} SIMs"));
        parts(say("Changed:"), m_report.catalogue.changed);
        parts(say("Taken away:"), m_report.catalogue.removed);
    }

    void parts(const std::string& heading, const std::vector<Sentence>& parts) {
        if (!parts.empty()) sentence(heading);
        for (const Sentence& part : parts) line(spoken_safely(part));
    }

    /// Which profiles the SIMs come from, where they come from several or fare differently.
    void profiles() {
        const std::vector<ProfileEffect>& effects = m_effect.profiles;
        const bool says_more = effects.size() > 1 || (m_report.summary.refused > 0 && !effects.empty());
        if (!says_more) return;
        sentence(say("By profile:"));
        for (const ProfileEffect& effect : effects) line(profile_line(effect));
    }

    [[nodiscard]] std::string profile_line(const ProfileEffect& effect) const {
        if (m_report.only_looks && m_report.comparison) return compared_line(effect);
        std::vector<std::string> parts;
        if (effect.changed > 0)
            parts.push_back(m_to_come ? say_of(effect.changed, "{count} change", "{count} change")
                                      : say_of(effect.changed, "{count} changed", "{count} changed"));
        if (effect.unchanged > 0)
            parts.push_back(
                say_of(effect.unchanged, "{count} as wanted already", "{count} as wanted already"));
        if (effect.refused > 0) parts.push_back(say_of(effect.refused, "{count} refused", "{count} refused"));
        const std::string profile = effect.profile ? shown_safely(*effect.profile) : say("no profile");
        return say("{profile}: {sims}", "profile"_is = profile, "sims"_is = joined(parts, ", "));
    }

    /// What was held against a file.
    [[nodiscard]] static std::string compared_line(const ProfileEffect& effect) {
        std::vector<std::string> parts;
        if (effect.changed > 0) parts.push_back(say_of(effect.changed, "{count} differs", "{count} differ"));
        if (effect.unchanged > 0)
            parts.push_back(say_of(effect.unchanged, "{count} as in the file", "{count} as in the file"));
        if (effect.refused > 0) parts.push_back(say_of(effect.refused, "{count} refused", "{count} refused"));
        const std::string profile = effect.profile ? shown_safely(*effect.profile) : say("no profile");
        return say("{profile}: {sims}", "profile"_is = profile, "sims"_is = joined(parts, ", "));
    }

    /// Told as warnings while it is done.
    void given_up() {
        if (m_report.gave_up.empty()) return;
        sentence(say("Given up by terminated SIMs, which are not counted (STA-3):"));
        for (std::size_t i = 0; i < std::min(m_report.gave_up.size(), most_lines); ++i)
            line(line_for(m_report.gave_up[i]));
        if (m_report.gave_up.size() > most_lines) line(more(m_report.gave_up.size() - most_lines));
    }

    void refusals() {
        if (m_effect.refusals.empty()) return;
        sentence(say("Refused, and left as they are:"));
        for (const RefusalEffect& refusal : m_effect.refusals) line(line_for(refusal, m_report.files));
    }

    void section(const std::string& title, const std::vector<CountedLine>& lines) {
        if (lines.empty()) return;
        sentence(title);
        const bool one = m_report.summary.selected == 1;
        std::size_t shown = 0;
        for (const CountedLine& counted : lines) {
            if (++shown > most_lines) break;
            line(one ? counted.text
                     : say_of(counted.sims, "{count} SIM: {what}", "{count} SIMs: {what}",
                              "what"_is = counted.text));
        }
        if (lines.size() > most_lines) line(more(lines.size() - most_lines));
    }

    void sections() {
        section(m_report.only_looks && m_report.comparison ? say("In the store → in the file:") : say("Now:"),
                m_lines.now);
        for (const auto& [day, lines] : m_lines.later) {
            section(say("On {day} (billing zone {zone}):", "day"_is = to_string(day),
                        "zone"_is = m_report.billing_zone),
                    lines);
        }
        section(say("Scheduled plans that end:"), m_lines.ended);
        const std::string nothing = nothing_to_change();
        const bool says_more = m_report.summary.changed > 0 ||
                               std::ranges::any_of(m_lines.left_alone, [&](const CountedLine& counted) {
                                   return counted.text != nothing;
                               });
        if (says_more) section(say("To note:"), m_lines.left_alone);
    }

    /// Of a comparison, where the counts alone do not say whom to look at.
    void differing() {
        if (!m_report.only_looks || !m_report.comparison || m_report.summary.selected == 1) return;
        if (m_report.summary.changed == 0) return;
        std::vector<std::string> names;
        for (const SimOutcome& sim : m_report.sims)
            if (m_report.outcomes[sim.shared].outcome == Outcome::changed && names.size() < most_named)
                names.push_back(sim.iccid.digits());
        const std::string sims = joined(names, ", ");
        if (m_report.summary.changed <= static_cast<std::int64_t>(names.size()))
            return sentence(say("What differs: {sims}.", "sims"_is = sims));
        sentence(say("What differs: {sims}, …", "sims"_is = sims));
        sentence(say("With -o csv or -o ndjson each of them is named."));
    }

    void ending() {
        if (m_report.past && !m_report.profile && m_report.summary.changed > 1)
            sentence(say("`{program} sim list --request {request}` lists the SIMs.", "program"_is = m_program,
                         "request"_is = static_cast<std::int64_t>(m_report.request->number)));
        if (m_report.past && m_report.taken_back_by != RequestNumber::none) {
            sentence(say("It is taken back, in whole or in part, by request {request}.",
                         "request"_is = static_cast<std::int64_t>(m_report.taken_back_by)));
        } else if (m_report.past && m_way_back.none()) {
            sentence(limited_way_back(m_way_back, m_report.reverts != RequestNumber::none));
        } else if (m_report.past) {
            if (!m_way_back.whole())
                sentence(limited_way_back(m_way_back, m_report.reverts != RequestNumber::none));
            sentence(say("`{program} request revert {request} --dry-run` shows whether it can be taken back.",
                         "program"_is = m_program,
                         "request"_is = static_cast<std::int64_t>(m_report.request->number)));
        } else if (m_report.request) {
            sentence(request_sentence(m_report, m_way_back, m_program));
            if (!m_way_back.whole())
                sentence(limited_way_back(m_way_back, m_report.reverts != RequestNumber::none));
        } else if (m_report.dry_run && !m_report.only_looks) {
            sentence(say("This was a dry run: nothing was changed."));
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

std::string ending_text(const ChangeReport& report, int width, const std::string& program) {
    return Writer{report, width, false, program}.conclude();
}

std::string wrapped_effect(const ChangeReport& report, int width) {
    return Writer{report, width, true}.effect();
}

}  // namespace simprof::cli
