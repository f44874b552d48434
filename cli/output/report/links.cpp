#include "cli/output/report/links.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

constexpr int widest_name = 28;  // in one line

std::string row_in(const std::map<std::string, std::string, std::less<>>& rows, std::string_view name) {
    const auto row = rows.find(name);
    return row == rows.end() ? std::string{} : row->second;
}

Markup linked(const std::string& row, const Markup& content) {
    return row.empty() ? content : link_to(row, content);
}

}  // namespace

ReportLinks::ReportLinks(const FleetReport& report) {
    for (const ProfileView& profile : report.profiles.rows)
        m_profiles.emplace(profile.name, fmt::format("profile-{}", m_profiles.size() + 1));
    for (const PlanCount& plan : report.plans.plans)
        m_plans.emplace(plan.plan, fmt::format("plan-{}", m_plans.size() + 1));
    for (std::size_t n = 0; n < report.deviations.sims.rows.size(); ++n)
        m_deviated.emplace(report.deviations.sims.rows[n].profile, deviated_row(n));
    for (const Request& request : report.requests.newest.rows) m_requests.insert(request.number);
}

Markup ReportLinks::profile(std::string_view name) const {
    return linked(profile_row(name), name_cell(name));
}

Markup ReportLinks::plan(std::string_view name) const { return linked(plan_row(name), name_cell(name)); }

Markup ReportLinks::request(RequestNumber number) const {
    const Markup shown{std::to_string(static_cast<std::int32_t>(number))};
    return m_requests.contains(number) ? link_to(request_row(number), shown) : shown;
}

Markup ReportLinks::deviated(const ProfileView& profile) const {
    const Markup shown{readable_number(profile.sims.deviated)};
    return profile.sims.deviated == 0 ? shown : linked(row_in(m_deviated, profile.name), shown);
}

std::string ReportLinks::profile_row(std::string_view name) const { return row_in(m_profiles, name); }

std::string ReportLinks::plan_row(std::string_view name) const { return row_in(m_plans, name); }

std::string ReportLinks::request_row(RequestNumber number) {
    return fmt::format("request-{}", static_cast<std::int32_t>(number));
}

std::string ReportLinks::deviated_row(std::size_t place) { return fmt::format("deviated-{}", place + 1); }

Markup name_cell(std::string_view name) {
    if (display_width(shown_safely(name)) <= widest_name) return Markup{name};
    return element("span", {{"class", "wide"}}, name);
}

Markup link_to(const std::string& id, const Markup& content) {
    return element("a", {{"href", "#" + id}}, content);
}

}  // namespace simprof::cli
