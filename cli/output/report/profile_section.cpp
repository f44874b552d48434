#include "cli/output/report/profile_section.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/report/charts.hpp"
#include "cli/output/report/sections.hpp"

namespace simprof::cli {

namespace {

using Kind = ReportColumn::Kind;

Markup marked_name(const ProfileView& profile) {
    Markup name = name_cell(profile.name);
    if (profile.archived) name += Markup{" "} + element("span", {{"class", "tag"}}, say("archived"));
    return name;
}

std::vector<Markup> profile_row(const ProfileView& profile, std::int64_t most, const ReportLinks& links) {
    const ProfileSims& sims = profile.sims;
    return {marked_name(profile),
            number_cell(sims.total),
            bar({{sims.following, Shade::plain}, {sims.deviated, Shade::striped}}, most),
            number_cell(sims.following),
            links.deviated(profile),
            number_cell(sims.scheduled),
            links.plan(profile.plan),
            name_cell(profile.pack)};
}

Markup profile_table(const FleetReport& report, const ReportLinks& links) {
    if (report.profiles.in_all == 0) return {};
    const std::int64_t most = report.profiles.rows.front().sims.total;
    const ReportTable table{"profile-sims",
                            say("SIMs by profile"),
                            {{say("Profile")},
                             {say("SIMs"), Kind::number},
                             {"", Kind::bar},
                             {say("Following"), Kind::number, Shade::plain},
                             {say("Deviating"), Kind::number, Shade::striped},
                             {say("Plan to come"), Kind::number},
                             {say("Plan")},
                             {say("Pack")}}};
    return table_of(
        table, report.profiles, [&](const ProfileView& profile) { return profile_row(profile, most, links); },
        [&](const ProfileView& profile, std::size_t) { return links.profile_row(profile.name); });
}

/// Folded: that a profile is there is said by its name.
Markup idle_profiles(const Excerpt<ProfileView>& profiles) {
    if (profiles.in_all == 0) return {};
    Markup names;
    for (const ProfileView& profile : profiles.rows) names += element("li", {}, marked_name(profile));
    if (profiles.left_out() > 0)
        names += element("li", {}, say_of(profiles.left_out(), "… and {count} more.", "… and {count} more."));
    const std::string summary =
        say_of(profiles.in_all, "{count} profile without SIMs", "{count} profiles without SIMs");
    return element("details", {},
                   element("summary", {}, summary) + element("ul", {{"class", "names"}}, names));
}

}  // namespace

Markup profile_section(const FleetReport& report, const ReportLinks& links) {
    const std::string heading = say("Profiles");
    if (report.profiles.in_all + report.idle_profiles.in_all == 0)
        return section("profiles", heading, remark(say("There is no profile.")));
    const Markup first = report.profiles.in_all == 0 ? remark(say("No profile has SIMs."))
                                                     : remark(say("Terminated SIMs are not counted."));
    return section("profiles", heading,
                   first + profile_table(report, links) + idle_profiles(report.idle_profiles));
}

}  // namespace simprof::cli
