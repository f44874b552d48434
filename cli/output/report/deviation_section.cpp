#include "cli/output/report/deviation_section.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/change/change_lines.hpp"
#include "cli/output/report/sections.hpp"
#include "lib/text/words/joined.hpp"

namespace simprof::cli {

namespace {

using Kind = ReportColumn::Kind;

constexpr std::size_t few = 10;  // SIMs: each of them says all that sums would

Markup options_cell(const std::vector<OptionDifference>& options) {
    if (options.empty()) return Markup{say("the profile’s values, held by the SIM")};
    std::vector<std::string> lines;
    lines.reserve(options.size());
    for (const OptionDifference& option : options) lines.push_back(line_for(option));
    return Markup{joined(lines, ", ")};
}

Markup sim_cell(const DeviatedSim& sim) {
    Markup number{sim.iccid.digits()};
    if (sim.label.empty()) return number;
    return number + element("span", {{"class", "label"}}, sim.label);
}

Markup sims(const FleetReport& report, const ReportLinks& links) {
    const ReportTable table{"deviated-sims",
                            say("Which SIMs, longest first"),
                            {{"SIM"},
                             {say("Since")},
                             {say("Profile")},
                             {say("Profile’s value → SIM’s value"), Kind::long_text},
                             {say("By")},
                             {say("Reason"), Kind::long_text},
                             {say("Request"), Kind::number}}};
    const auto cells = [&](const DeviatedSim& sim) {
        return std::vector<Markup>{sim_cell(sim),
                                   instant_cell(sim.request.at, report.zone),
                                   links.profile(sim.profile),
                                   options_cell(sim.options),
                                   name_cell(sim.request.actor),
                                   text_or_dash(sim.request.reason),
                                   links.request(sim.request.number)};
    };
    return table_of(table, report.deviations.sims, cells,
                    [](const DeviatedSim&, std::size_t place) { return ReportLinks::deviated_row(place); });
}

Markup ways(const FleetReport& report, const ReportLinks& links) {
    const ReportTable table{"deviation-ways",
                            say("What differs"),
                            {{say("Profile")},
                             {say("SIMs"), Kind::number},
                             {say("Since")},
                             {say("Profile’s value → SIM’s value"), Kind::long_text}}};
    return table_of(table, report.deviations.sums, [&](const DeviationSum& sum) {
        return std::vector<Markup>{links.profile(sum.profile), number_cell(sum.sims),
                                   instant_cell(sum.since, report.zone), options_cell(sum.options)};
    });
}

/// Those of several SIMs: what one request did to one is said there.
Excerpt<DeviatingRequest> requests_of_several(const DeviationReport& deviations) {
    Excerpt<DeviatingRequest> requests = deviations.by_request;
    std::erase_if(requests.rows, [](const DeviatingRequest& row) { return row.sims < 2; });
    return requests;
}

Markup causes(const FleetReport& report, const ReportLinks& links) {
    const Excerpt<DeviatingRequest> requests = requests_of_several(report.deviations);
    if (requests.rows.empty()) return {};
    const ReportTable table{"deviation-requests",
                            say("Which requests did it"),
                            {{say("Request")},
                             {say("SIMs"), Kind::number},
                             {say("At")},
                             {say("By")},
                             {say("From")},
                             {say("Reason"), Kind::long_text},
                             {say("Reference")}}};
    return table_of(table, requests, [&](const DeviatingRequest& row) {
        const Request& request = row.request;
        return std::vector<Markup>{links.request(request.number),
                                   number_cell(row.sims),
                                   instant_cell(request.at, report.zone),
                                   name_cell(request.actor),
                                   Markup{to_string(request.origin)},
                                   text_or_dash(request.reason),
                                   name_cell(request.reference.value_or("–"))};
    });
}

std::string sentences_of(const FleetReport& report) {
    const Excerpt<DeviatedSim>& sims = report.deviations.sims;
    return say(
        "SIMs that hold options of their own: {number}. The one that deviates longest has done so since "
        "{instant}. An edit of their profile does not reach them.",
        "number"_is = Readable{static_cast<std::int64_t>(sims.in_all)},
        "instant"_is = report.zone.local_time(sims.rows.front().request.at));
}

}  // namespace

Markup deviation_section(const FleetReport& report, const ReportLinks& links) {
    const std::string heading = say("Deviated SIMs");
    const Excerpt<DeviatedSim>& deviated = report.deviations.sims;
    if (deviated.in_all == 0)
        return section("deviations", heading, remark(say("No SIM deviates from its profile.")));
    Markup content = remark(sentences_of(report));
    if (deviated.in_all > few) content += ways(report, links) + causes(report, links);
    return section("deviations", heading, content + sims(report, links));
}

}  // namespace simprof::cli
