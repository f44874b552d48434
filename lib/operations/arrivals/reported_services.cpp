#include "lib/operations/arrivals/reported_services.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/select/named_things.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace simprof {

namespace {

/// No file's text holds it: control characters are refused.
constexpr char separator = '\x1F';

constexpr std::array service_fields{&SimRecord::status, &SimRecord::profile, &SimRecord::plan,
                                    &SimRecord::scheduled_plan, &SimRecord::scheduled_from};

/// A field that is there has a sign before it, so that an empty one differs from none.
void append(std::string& key, const std::optional<std::string_view>& field) {
    if (field) key.append("=").append(*field);
    key += separator;
}

std::optional<std::string_view> take(std::string_view& key) {
    const auto end = key.find(separator);
    const std::string_view field = key.substr(0, end);
    key.remove_prefix(end + 1);
    if (field.empty()) return {};
    return field.substr(1);
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
    return services.status && *services.status != Status::available && *services.status != Status::terminated;
}

}  // namespace

void write_key(const SimRecord& record, std::string& key) {
    key.clear();
    for (const auto field : service_fields) append(key, record.*field);
    for (const auto& [option, value] : record.options) {
        append(key, option);
        append(key, value);
    }
}

void read_key(std::string_view key, SimRecord& record) {
    for (const auto field : service_fields) record.*field = take(key);
    while (!key.empty()) {
        const auto option = take(key);
        record.options.emplace_back(option.value_or(""), take(key).value_or(""));
    }
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
    if (record.status) result.services.status = find_status(*record.status);
    read_profile(record, state, result);
    if (record.plan) result.services.plan = &find_plan(m_catalogue, *record.plan);
    result.services.scheduled = read_schedule(record, m_catalogue);
    for (const auto& [option, value] : record.options)
        result.services.options.push_back({std::string{option}, std::string{value}});
    return result;
}

}  // namespace simprof
