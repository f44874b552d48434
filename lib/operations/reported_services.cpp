#include "lib/operations/reported_services.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/selection.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace simprof {

namespace {

void append(std::string& key, const std::optional<std::string_view>& field) {
    if (field) key += *field;
    key += '\x1F';  // no file's text holds it: control characters are refused
}

Status read_status(std::string_view text) {
    if (const auto word = status_word(text)) return parse_status(*word).value();
    throw Error{
        ErrorKind::malformed, fmt::format("There is no status “{}”.", text),
        fmt::format(
            "The statuses are available, preactivated, test, active, suspended, barred, sleep, terminated.")};
}

std::optional<ScheduledPlan> read_schedule(const SimRecord& record, const Catalogue& catalogue) {
    if (!record.scheduled_plan && !record.scheduled_from) return {};
    const auto from = record.scheduled_from ? Day::parse(*record.scheduled_from) : std::nullopt;
    if (!record.scheduled_plan || !from || *from != from->month().first_day()) {
        throw Error{ErrorKind::malformed,
                    fmt::format("“{}” from “{}” is no scheduled plan.", record.scheduled_plan.value_or(""),
                                record.scheduled_from.value_or("")),
                    "Give both the plan and the first of a month, such as 2026-12-01."};
    }
    return ScheduledPlan{find_plan(catalogue, *record.scheduled_plan).id, *from};
}

bool needs_profile(const ReportedServices& services) {
    return services.status && *services.status != Status::available;
}

}  // namespace

std::string key_of(const SimRecord& record) {
    std::string key;
    for (const auto& field :
         {record.status, record.profile, record.plan, record.scheduled_plan, record.scheduled_from})
        append(key, field);
    for (const auto& [option, value] : record.options) {
        append(key, option);
        append(key, value);
    }
    return key;
}

ReportedServicesReader::ReportedServicesReader(const Catalogue& catalogue,
                                               const std::optional<std::string>& profile, bool has_profiles)
    : m_catalogue(catalogue), m_profile(profile), m_has_profiles(has_profiles) {
    if (profile) (void)find_profile(catalogue, *profile);
}

void ReportedServicesReader::read_profile(const SimRecord& record, const ServiceState* state,
                                          Read& result) const {
    if (record.profile) {
        result.services.profile = &find_profile(m_catalogue, *record.profile);
        return;
    }
    const bool has_one = state && state->profile != ProfileId::none;
    if (has_one || !needs_profile(result.services)) return;
    if (m_profile) {
        result.services.profile = &find_profile(m_catalogue, *m_profile);
    } else if (!m_has_profiles) {
        result.services.status.reset();
        result.without_profile = true;
    }
}

ReportedServicesReader::Read ReportedServicesReader::read(const SimRecord& record,
                                                          const ServiceState* state) const {
    Read result;
    if (record.status) result.services.status = read_status(*record.status);
    read_profile(record, state, result);
    if (record.plan) result.services.plan = &find_plan(m_catalogue, *record.plan);
    result.services.scheduled = read_schedule(record, m_catalogue);
    for (const auto& [option, value] : record.options)
        result.services.options.push_back({std::string{option}, std::string{value}});
    return result;
}

}  // namespace simprof
