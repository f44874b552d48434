#include "cli/output/report/deviation_section.hpp"

#include "cli/output/change/change_lines.hpp"
#include "cli/output/report/sections.hpp"
#include "cli/output/show/counts.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

using Kind = ReportColumn::Kind;

Markup options_cell(const std::vector<OptionDifference>& options) {
    if (options.empty()) return Markup{"the profile’s values, held by the SIM"};
    std::vector<std::string> lines;
    lines.reserve(options.size());
    for (const OptionDifference& option : options) lines.push_back(line_for(option));
    return Markup{joined(lines, ", ")};
}

Markup ways(const DeviationReport& deviations) {
    const ReportTable table{
        "deviation-ways",
        "What differs",
        {{"Profile"}, {"SIMs", Kind::number}, {"Profile’s value → SIM’s value", Kind::long_text}, {"Since"}}};
    return table_of(table, deviations.sums, [](const DeviationSum& sum) {
        return std::vector<Markup>{Markup{sum.profile}, number_cell(sum.sims), options_cell(sum.options),
                                   instant_cell(sum.since)};
    });
}

Markup causes(const DeviationReport& deviations) {
    const ReportTable table{"deviation-requests",
                            "Which requests did it",
                            {{"Request"},
                             {"SIMs", Kind::number},
                             {"At"},
                             {"By"},
                             {"From"},
                             {"Why", Kind::long_text},
                             {"Reference"}}};
    return table_of(table, deviations.by_request, [](const DeviatingRequest& row) {
        const Request& request = row.request;
        return std::vector<Markup>{request_cell(request),
                                   number_cell(row.sims),
                                   instant_cell(request.at),
                                   Markup{request.actor},
                                   Markup{to_string(request.origin)},
                                   text_or_dash(request.reason),
                                   text_or_dash(request.reference)};
    });
}

Markup sims(const DeviationReport& deviations) {
    const ReportTable table{"deviated-sims",
                            "Which SIMs, by number",
                            {{"SIM"},
                             {"Profile"},
                             {"Profile’s value → SIM’s value", Kind::long_text},
                             {"Since"},
                             {"By"},
                             {"Request", Kind::number}}};
    return table_of(table, deviations.sims, [](const DeviatedSim& sim) {
        return std::vector<Markup>{Markup{sim.iccid.digits()}, Markup{sim.profile},
                                   options_cell(sim.options),  instant_cell(sim.request.at),
                                   Markup{sim.request.actor},  request_cell(sim.request)};
    });
}

}  // namespace

Markup deviation_section(const DeviationReport& deviations) {
    constexpr std::string_view heading = "Deviated SIMs";
    if (!deviations.since) return section("deviations", heading, remark("No SIM deviates from its profile."));
    const std::string sentences = fmt::format(
        "SIMs that hold options of their own: {}. The oldest deviation is of {}. An edit of their profile "
        "does not reach them.",
        grouped(static_cast<std::int64_t>(deviations.sims.in_all)), to_string(*deviations.since));
    return section("deviations", heading,
                   remark(sentences) + ways(deviations) + causes(deviations) + sims(deviations));
}

}  // namespace simprof::cli
