#include "cli/output/change/change_headline.hpp"

#include "cli/output/change/change_text.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

class Headline {
public:
    Headline(const ChangeReport& report, std::int64_t arrivals, bool to_come)
        : m_report(report), m_arrivals(arrivals), m_to_come(to_come) {}

    [[nodiscard]] std::vector<std::string> write() const {
        const bool nothing = m_report.summary.changed == 0 && m_report.catalogue.empty() && !m_report.profile;
        if (m_report.reverts == RequestNumber::none || nothing) return {headline()};
        return {reverting_headline(), headline()};
    }

private:
    [[nodiscard]] std::string reverting_headline() const {
        const auto number = static_cast<std::int64_t>(m_report.reverts);
        if (m_to_come) return fmt::format("Request {} would be taken back.", number);
        return fmt::format("Request {} is taken back.", number);
    }

    [[nodiscard]] std::string headline() const {
        if (m_report.profile) return profile_headline();
        if (m_report.kind == RequestKind::catalogue_apply) return catalogue_headline();
        if (m_report.former_clock)
            return fmt::format("The clock was accepted: from {} back to {}.",
                               to_string(*m_report.former_clock), to_string(m_report.request->at));
        return sims_headline();
    }

    [[nodiscard]] std::string sims_headline() const {
        const ChangeSummary& summary = m_report.summary;
        if (m_report.comparison && m_to_come) return comparison_headline();
        if (summary.selected == 0) return "No SIM fits; nothing to do.";
        if (summary.selected == 1 && summary.refused == 1 && m_report.refused.front().sim)
            return fmt::format("SIM {} is refused; nothing to do.", m_report.refused.front().sim->digits());
        if (summary.selected == 1 && summary.refused == 0) {
            const std::string iccid = m_report.sims.front().iccid.digits();
            if (summary.changed == 0)
                return fmt::format("SIM {} is as wanted already; nothing to do.", iccid);
            if (m_arrivals == 1) {
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
        if (m_arrivals == summary.selected) {
            return m_to_come ? fmt::format("{} would be added.", selected)
                             : fmt::format("{} added.", selected);
        }
        const std::string changed = counted_of(summary.changed, summary.selected, "SIM", "SIMs");
        return m_to_come ? fmt::format("{} would change.", changed) : fmt::format("{} changed.", changed);
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
        if (summary.selected == 1) return "What the file says of its SIM cannot be compared.";
        return fmt::format("{} differ from what the file says.",
                           counted_of(summary.changed, summary.selected, "SIM", "SIMs"));
    }

    [[nodiscard]] std::string profile_headline() const {
        const std::string name = shown_safely(m_report.profile->name);
        if (!m_report.edits_profile()) return mark_headline(name);
        if (m_report.profile->options.empty())
            return fmt::format("The profile {} has these values already; nothing to do.", name);
        const std::int64_t followers = m_report.summary.changed;
        if (followers == 1)
            return m_to_come ? fmt::format("The profile {} and 1 SIM that follows it would change.", name)
                             : fmt::format("The profile {} and 1 SIM that follows it changed.", name);
        const std::string sims = counted_sims(followers);
        return m_to_come ? fmt::format("The profile {} and {} that follow it would change.", name, sims)
                         : fmt::format("The profile {} and {} that follow it changed.", name, sims);
    }

    [[nodiscard]] std::string mark_headline(const std::string& name) const {
        if (m_report.profile->is_so_already)
            return fmt::format("The profile {} is so already; nothing to do.", name);
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
        if (m_report.catalogue.empty()) return "The store has all of this catalogue already; nothing to do.";
        return m_to_come ? "The catalogue would change." : "The catalogue is changed.";
    }

    [[nodiscard]] std::string past_catalogue_headline() const {
        if (m_report.packs_and_plans_unknown && m_report.catalogue.empty())
            return "The catalogue added packs or plans, which the history did not keep then.";
        if (m_report.packs_and_plans_unknown)
            return "The catalogue is changed (packs and plans aside, which the history did not keep then).";
        return "The catalogue is changed.";
    }

    const ChangeReport& m_report;
    std::int64_t m_arrivals;
    bool m_to_come;
};

}  // namespace

std::vector<std::string> headlines(const ChangeReport& report, std::int64_t arrivals, bool to_come) {
    return Headline{report, arrivals, to_come}.write();
}

}  // namespace simprof::cli
