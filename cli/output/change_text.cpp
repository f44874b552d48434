#include "cli/output/change_text.hpp"

#include "cli/output/change_lines.hpp"
#include "cli/output/table.hpp"
#include "lib/operations/effect.hpp"
#include "lib/operations/revert_request.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

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
        if (m_report.reverts != RequestNumber::none && !nothing()) sentence(reverting_headline());
        sentence(headline());
        if (m_report.summary.selected > 1 && !m_report.profile) profiles();
        if (m_report.profile) profile_options();
        if (m_report.kind == "catalogue.apply") additions();
        sections();
        refusals();
        if (m_report.summary.skipped_deviated > 0) {
            sentence(fmt::format("Left alone: {} that deviated from the profile.",
                                 counted_sims(m_report.summary.skipped_deviated)));
        }
        const bool options_change =
            m_lines.options_change || (edits_profile() && !m_report.profile->options.empty());
        if (options_change)
            sentence("A device with an open data session notices changed options only in a new one.");
        if (m_to_come && m_report.summary.changed > 0 && !m_way_back.whole()) sentence(limited_way_back());
        return m_text;
    }

private:
    void sentence(const std::string& text) { m_text += wrapped(text, m_width) + "\n"; }
    void line(const std::string& text) { m_text += wrapped(text, m_width, 2) + "\n"; }

    [[nodiscard]] bool nothing() const {
        return m_report.summary.changed == 0 && m_report.additions.empty() && !m_report.profile;
    }

    [[nodiscard]] bool edits_profile() const {
        return m_report.profile && m_report.profile->event == ProfileEvent::edited;
    }

    [[nodiscard]] std::string reverting_headline() const {
        const auto number = static_cast<std::int64_t>(m_report.reverts);
        if (m_to_come) return fmt::format("Request {} would be taken back.", number);
        return fmt::format("Request {} is taken back.", number);
    }

    [[nodiscard]] std::string headline() const {
        if (m_report.profile) return profile_headline();
        if (m_report.kind == "catalogue.apply") return catalogue_headline();
        return sims_headline();
    }

    [[nodiscard]] std::string sims_headline() const {
        const ChangeSummary& summary = m_report.summary;
        if (m_report.comparison && m_to_come) return comparison_headline();
        if (summary.selected == 0) return "No SIM fits; nothing to do.";
        if (summary.selected == 1 && !m_report.sims.empty()) {
            const std::string iccid = m_report.sims.front().iccid.digits();
            if (summary.changed == 0)
                return fmt::format("SIM {} is as wanted already; nothing to do.", iccid);
            if (m_lines.arrivals == 1) {
                return m_to_come ? fmt::format("SIM {} would be added.", iccid)
                                 : fmt::format("SIM {} added.", iccid);
            }
            return m_to_come ? fmt::format("SIM {} would change.", iccid)
                             : fmt::format("SIM {} changed.", iccid);
        }
        if (summary.changed == 0 && summary.refused == 0)
            return fmt::format("All {} are as wanted already; nothing to do.",
                               counted_sims(summary.selected));
        const std::string selected = counted_sims(summary.selected);
        if (m_lines.arrivals == summary.selected) {
            return m_to_come ? fmt::format("{} would be added.", selected)
                             : fmt::format("{} added.", selected);
        }
        return m_to_come ? fmt::format("{} of {} would change.", summary.changed, selected)
                         : fmt::format("{} of {} changed.", summary.changed, selected);
    }

    [[nodiscard]] std::string comparison_headline() const {
        const ChangeSummary& summary = m_report.summary;
        if (summary.selected == 0) return "No SIM of the file is in the store; nothing to compare.";
        const std::string selected = counted_sims(summary.selected);
        if (summary.changed == 0 && summary.refused == 0)
            return fmt::format("What the file says of {} is as the store has it.", selected);
        if (summary.selected == 1 && summary.changed == 1)
            return fmt::format("SIM {} differs from what the file says.",
                               m_report.sims.front().iccid.digits());
        return fmt::format("{} of {} differ from what the file says.", summary.changed, selected);
    }

    [[nodiscard]] std::string profile_headline() const {
        const std::string name = shown_safely(m_report.profile->name);
        if (!edits_profile()) return mark_headline(name);
        if (m_report.profile->options.empty())
            return fmt::format("The profile {} has these values already; nothing to do.", name);
        const std::int64_t followers = m_report.summary.changed;
        if (m_to_come)
            return fmt::format("The profile {} and {} that follow it would change.", name,
                               counted_sims(followers));
        return fmt::format("The profile {} and {} that follow it changed.", name, counted_sims(followers));
    }

    [[nodiscard]] std::string mark_headline(const std::string& name) const {
        const bool already = !m_to_come && !m_report.request;
        if (already) return fmt::format("The profile {} is so already; nothing to do.", name);
        switch (m_report.profile->event) {
            case ProfileEvent::created:
                return m_to_come ? fmt::format("The profile {} would be created.", name)
                                 : fmt::format("The profile {} is created.", name);
            case ProfileEvent::archived:
                return m_to_come
                           ? fmt::format("The profile {} would be archived.", name)
                           : fmt::format("The profile {} is archived: its SIMs keep it, no more come to it.",
                                         name);
            case ProfileEvent::unarchived:
                return m_to_come ? fmt::format("The profile {} would take SIMs again.", name)
                                 : fmt::format("The profile {} takes SIMs again.", name);
            case ProfileEvent::restored:
                return m_to_come ? fmt::format("The profile {} would be there again.", name)
                                 : fmt::format("The profile {} is there again.", name);
            case ProfileEvent::deleted:
            case ProfileEvent::edited:
            case ProfileEvent::grown:
                break;
        }
        return m_to_come ? fmt::format("The profile {} would be deleted.", name)
                         : fmt::format("The profile {} is deleted.", name);
    }

    [[nodiscard]] std::string catalogue_headline() const {
        if (m_report.past) return past_catalogue_headline();
        const bool writes = m_report.request || m_to_come;
        if (m_report.additions.empty() && (!writes || m_report.summary.changed == 0))
            return "The store has all of this catalogue already; nothing to do.";
        if (m_to_come) return "The catalogue would add:";
        return "The catalogue added:";
    }

    [[nodiscard]] std::string past_catalogue_headline() const {
        if (m_report.additions.empty())
            return "The catalogue added packs or plans; the history keeps profiles and their options only.";
        return "The catalogue added (packs and plans aside, which the history does not keep):";
    }

    void profile_options() {
        if (edits_profile() && !m_report.profile->options.empty()) sentence("Now:");
        for (const OptionDifference& difference : m_report.profile->options) line(line_for(difference));
    }

    void additions() {
        for (const std::string& addition : m_report.additions) line(shown_safely(addition));
        if (m_report.summary.changed > 0)
            line(
                fmt::format("new options, as their defaults, on {}", counted_sims(m_report.summary.changed)));
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
            parts.push_back(fmt::format("{} {}", effect.changed, m_to_come ? "change" : "changed"));
        if (effect.unchanged > 0) parts.push_back(fmt::format("{} as wanted already", effect.unchanged));
        if (effect.refused > 0) parts.push_back(fmt::format("{} refused", effect.refused));
        return fmt::format("{}: {}", effect.profile ? shown_safely(*effect.profile) : "no profile",
                           fmt::join(parts, ", "));
    }

    void refusals() {
        if (m_effect.refusals.empty()) return;
        sentence("Refused, and left as they are:");
        for (const RefusalEffect& refusal : m_effect.refusals) line(refusal_line(refusal));
    }

    [[nodiscard]] static std::string refusal_line(const RefusalEffect& refusal) {
        const std::string rule = refusal.rule.empty() ? "" : fmt::format(" [{}]", refusal.rule);
        const auto first = static_cast<std::int64_t>(refusal.first.size());
        const std::string others = refusal.sims > first ? ", …" : "";
        return fmt::format("{} ({}{}): {}{}", refusal.sims, fmt::join(refusal.first, ", "), others,
                           shown_safely(refusal.message), rule);
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
        const bool says_more =
            m_report.summary.changed > 0 ||
            (!m_lines.left_alone.empty() && m_lines.left_alone.front().text != "nothing to change");
        if (says_more) section("To note:", m_lines.left_alone);
    }

    void ending() {
        if (m_report.past && m_report.taken_back_by != RequestNumber::none) {
            sentence(fmt::format("It is taken back by request {}.",
                                 static_cast<std::int64_t>(m_report.taken_back_by)));
        } else if (m_report.past) {
            sentence(fmt::format("`{} request revert {} --dry-run` shows whether it can be taken back.",
                                 m_program, request_number()));
        } else if (m_report.request) {
            sentence(request_sentence());
            if (!m_way_back.whole()) sentence(limited_way_back());
        } else if (m_report.dry_run) {
            sentence("This was a dry run: nothing was changed.");
        }
    }

    [[nodiscard]] std::int64_t request_number() const {
        return static_cast<std::int64_t>(m_report.request->number);
    }

    [[nodiscard]] std::string request_sentence() const {
        const std::int64_t number = request_number();
        if (m_way_back.none())
            return fmt::format("Request {0}. `{1} request show {0}` shows it.", number, m_program);
        if (m_way_back.whole())
            return fmt::format(
                "Request {0}. `{1} request show {0}` shows it, `{1} request revert {0}` takes it back.",
                number, m_program);
        return fmt::format(
            "Request {0}. `{1} request show {0}` shows it, `{1} request revert {0} --keep-going` takes back "
            "what "
            "can be taken back.",
            number, m_program);
    }

    /// Why all or some of it is for good.
    [[nodiscard]] std::string limited_way_back() const {
        const Refusal& why = *m_way_back.why;
        const std::string reason = fmt::format("{} [{}]", shown_safely(why.message), why.rule);
        if (!m_way_back.for_good) return not_as_things_stand(reason + " " + shown_safely(why.hint));
        if (m_way_back.none() && m_way_back.one_reason)
            return fmt::format("There is no way back: {}", reason);
        if (m_way_back.none()) return fmt::format("There is no way back; for the first SIM: {}", reason);
        const std::string sims = counted_sims(m_way_back.without);
        return m_way_back.one_reason
                   ? fmt::format("For {} there is no way back: {}", sims, reason)
                   : fmt::format("For {} there is no way back; for the first: {}", sims, reason);
    }

    /// What is in the way can be put out of it.
    [[nodiscard]] std::string not_as_things_stand(const std::string& reason) const {
        if (m_way_back.none() && m_way_back.one_reason)
            return fmt::format("As things stand it cannot be taken back: {}", reason);
        return fmt::format("As things stand {} cannot be taken back; the first: {}",
                           counted_sims(m_way_back.without), reason);
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

std::string counted_sims(std::int64_t sims) { return sims == 1 ? "1 SIM" : fmt::format("{} SIMs", sims); }

std::string change_text(const ChangeReport& report, int width, const std::string& program) {
    return Writer{report, width, report.dry_run, program}.write();
}

std::string wrapped_effect(const ChangeReport& report, int width) {
    return Writer{report, width, true}.effect();
}

}  // namespace simprof::cli
