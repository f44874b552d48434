#include "cli/output/change/change_headline.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/terminal_text.hpp"

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
        if (m_to_come) return say("Request {request} would be taken back.", "request"_is = number);
        return say("Request {request} is taken back.", "request"_is = number);
    }

    [[nodiscard]] std::string headline() const {
        if (m_report.profile) return profile_headline();
        if (m_report.kind == RequestKind::catalogue_apply) return catalogue_headline();
        if (m_report.former_clock)
            return say("The clock was accepted: from {former} back to {accepted}.",
                       "former"_is = to_string(*m_report.former_clock),
                       "accepted"_is = to_string(m_report.request->at));
        return sims_headline();
    }

    [[nodiscard]] std::string sims_headline() const {
        const ChangeSummary& summary = m_report.summary;
        if (m_report.comparison && m_to_come) return comparison_headline();
        if (summary.selected == 0) return say("No SIM fits; nothing to do.");
        if (summary.selected == 1 && summary.refused == 1 && m_report.refused.front().sim)
            return say("SIM {iccid} is refused; nothing to do.",
                       "iccid"_is = m_report.refused.front().sim->digits());
        if (summary.selected == 1 && summary.refused == 0) return headline_of_one();
        if (summary.changed == 0 && summary.refused == 0)
            return say_of(summary.selected, "{count} SIM is as wanted already; nothing to do.",
                          "All {count} SIMs are as wanted already; nothing to do.");
        if (m_arrivals == summary.selected) {
            return m_to_come ? say_of(summary.selected, "{count} SIM would be added.",
                                      "{count} SIMs would be added.")
                             : say_of(summary.selected, "{count} SIM added.", "{count} SIMs added.");
        }
        return summary.changed == summary.selected ? headline_of_all() : headline_of_some();
    }

    [[nodiscard]] std::string headline_of_one() const {
        const std::string iccid = m_report.sims.front().iccid.digits();
        if (m_report.summary.changed == 0)
            return say("SIM {iccid} is as wanted already; nothing to do.", "iccid"_is = iccid);
        if (m_arrivals == 1) {
            return m_to_come ? say("SIM {iccid} would be added.", "iccid"_is = iccid)
                             : say("SIM {iccid} added.", "iccid"_is = iccid);
        }
        return m_to_come ? say("SIM {iccid} would change.", "iccid"_is = iccid)
                         : say("SIM {iccid} changed.", "iccid"_is = iccid);
    }

    [[nodiscard]] std::string headline_of_all() const {
        const std::int64_t changed = m_report.summary.changed;
        return m_to_come ? say_of(changed, "{count} SIM would change.", "{count} SIMs would change.")
                         : say_of(changed, "{count} SIM changed.", "{count} SIMs changed.");
    }

    [[nodiscard]] std::string headline_of_some() const {
        const ChangeSummary& summary = m_report.summary;
        const Readable all{summary.selected};
        return m_to_come ? say_of(summary.changed, "{count} of {all} SIMs would change.",
                                  "{count} of {all} SIMs would change.", "all"_is = all)
                         : say_of(summary.changed, "{count} of {all} SIMs changed.",
                                  "{count} of {all} SIMs changed.", "all"_is = all);
    }

    [[nodiscard]] std::string comparison_headline() const {
        const ChangeSummary& summary = m_report.summary;
        if (summary.selected == 0) return say("No SIM of the file is in the store; nothing to compare.");
        const bool is_as_stored = summary.changed == 0 && summary.refused == 0;
        if (const std::int64_t others = m_report.comparison->other_profile; is_as_stored && others > 0)
            return say_of(others,
                          "What the file says is as the store has it, but for the profile of {count} SIM.",
                          "What the file says is as the store has it, but for the profile of {count} SIMs.");
        if (is_as_stored)
            return say_of(summary.selected, "What the file says of {count} SIM is as the store has it.",
                          "What the file says of {count} SIMs is as the store has it.");
        if (summary.selected == 1 && summary.changed == 1)
            return say("SIM {iccid} differs from what the file says.",
                       "iccid"_is = m_report.sims.front().iccid.digits());
        if (summary.selected == 1) return say("What the file says of its SIM cannot be compared.");
        if (summary.changed == summary.selected)
            return say_of(summary.changed, "{count} SIM differs from what the file says.",
                          "{count} SIMs differ from what the file says.");
        return say_of(summary.changed, "{count} of {all} SIMs differ from what the file says.",
                      "{count} of {all} SIMs differ from what the file says.",
                      "all"_is = Readable{summary.selected});
    }

    [[nodiscard]] std::string profile_headline() const {
        const std::string name = shown_safely(m_report.profile->name);
        if (!m_report.edits_profile()) return mark_headline(name);
        if (m_report.profile->options.empty())
            return say("The profile {profile} has these values already; nothing to do.", "profile"_is = name);
        const std::int64_t followers = m_report.summary.changed;
        if (followers == 0)
            return m_to_come
                       ? say("The profile {profile} would change; no SIM follows it.", "profile"_is = name)
                       : say("The profile {profile} changed; no SIM follows it.", "profile"_is = name);
        return m_to_come
                   ? say_of(followers, "The profile {profile} and {count} SIM that follows it would change.",
                            "The profile {profile} and {count} SIMs that follow it would change.",
                            "profile"_is = name)
                   : say_of(followers, "The profile {profile} and {count} SIM that follows it changed.",
                            "The profile {profile} and {count} SIMs that follow it changed.",
                            "profile"_is = name);
    }

    [[nodiscard]] std::string mark_headline(const std::string& name) const {
        if (m_report.profile->is_so_already)
            return say("The profile {profile} is so already; nothing to do.", "profile"_is = name);
        switch (m_report.profile->event) {
            case ProfileEvent::created:
                return m_to_come ? say("The profile {profile} would be created.", "profile"_is = name)
                                 : say("The profile {profile} is created.", "profile"_is = name);
            case ProfileEvent::archived:
                return m_to_come
                           ? say("The profile {profile} would be archived.", "profile"_is = name)
                           : say("The profile {profile} is archived: its SIMs keep it, no more come to it.",
                                 "profile"_is = name);
            case ProfileEvent::unarchived:
                return m_to_come ? say("The profile {profile} would take SIMs again.", "profile"_is = name)
                                 : say("The profile {profile} takes SIMs again.", "profile"_is = name);
            case ProfileEvent::restored:
                return m_to_come ? say("The profile {profile} would be there again.", "profile"_is = name)
                                 : say("The profile {profile} is there again.", "profile"_is = name);
            case ProfileEvent::deleted:
            case ProfileEvent::edited:
            case ProfileEvent::grown:
                break;
        }
        return m_to_come ? say("The profile {profile} would be deleted.", "profile"_is = name)
                         : say("The profile {profile} is deleted.", "profile"_is = name);
    }

    [[nodiscard]] std::string catalogue_headline() const {
        if (m_report.past) return past_catalogue_headline();
        if (m_report.catalogue.empty())
            return say("The store has all of this catalogue already; nothing to do.");
        return m_to_come ? say("The catalogue would change.") : say("The catalogue is changed.");
    }

    [[nodiscard]] std::string past_catalogue_headline() const {
        if (m_report.packs_and_plans_unknown && m_report.catalogue.empty())
            return say("The catalogue added packs or plans, which the history did not keep then.");
        if (m_report.packs_and_plans_unknown)
            return say(
                "The catalogue is changed (packs and plans aside, which the history did not keep then).");
        return say("The catalogue is changed.");
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
