#pragma once

#include "cli/output/report/markup.hpp"
#include "lib/operations/report/fleet_report.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace simprof::cli {

/// The rows of the page that others refer to. What has no row there is shown without a link.
class ReportLinks {
public:
    explicit ReportLinks(const FleetReport& report);

    [[nodiscard]] Markup profile(std::string_view name) const;
    [[nodiscard]] Markup plan(std::string_view name) const;
    [[nodiscard]] Markup request(RequestNumber number) const;
    /// The number of deviated SIMs, with the way to the first of that profile.
    [[nodiscard]] Markup deviated(const ProfileView& profile) const;

    /// Names of rows, unique in the page.
    [[nodiscard]] std::string profile_row(std::string_view name) const;
    [[nodiscard]] std::string plan_row(std::string_view name) const;
    [[nodiscard]] static std::string request_row(RequestNumber number);
    [[nodiscard]] static std::string deviated_row(std::size_t place);

private:
    using Rows = std::map<std::string, std::string, std::less<>>;  ///< names of rows, by what they are about
    Rows m_profiles;
    Rows m_plans;
    Rows m_deviated;  ///< by profile: its first
    std::set<RequestNumber> m_requests;
};

/// A name, which may break where it is long.
[[nodiscard]] Markup name_cell(std::string_view name);

/// To a row or a part of the page.
[[nodiscard]] Markup link_to(const std::string& id, const Markup& content);

}  // namespace simprof::cli
