#include "lib/operations/arrivals/reported_services.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/select/named_things.hpp"
#include "lib/rules/arrivals/identity.hpp"
#include "lib/text/words/unseen_text.hpp"

#include <array>

namespace simprof {

namespace {

/// No file's text holds it: control characters are refused.
constexpr char separator = '\x1F';

constexpr std::array service_fields{&SimRecord::status, &SimRecord::profile, &SimRecord::plan,
                                    &SimRecord::scheduled_plan, &SimRecord::scheduled_from};

/// A field that is there has a sign before it. What cannot be seen around it is no part of it (IDN-3).
void append(std::string& key, const std::optional<std::string_view>& field) {
    const std::string_view text = without_unseen_around(field.value_or(""));
    if (!text.empty()) key.append("=").append(text);
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
                    said("“{plan}” from “{day}” is no scheduled plan.",
                         "plan"_is = record.scheduled_plan.value_or(""),
                         "day"_is = record.scheduled_from.value_or("")),
                    said("Give both the plan and the first of a month, such as 2026-12-01.")};
    }
    return ScheduledPlan{find_plan(catalogue, *record.scheduled_plan).id, *from};
}

/// A SIM that has no profile yet, and can be given one.
bool is_without_profile(const ServiceState* state) {
    return !state || (state->profile == ProfileId::none && state->status != Status::terminated);
}

bool needs_profile(std::optional<Status> status) {
    return !status || (*status != Status::available && *status != Status::terminated);
}

/// Null where the cell says that none is given.
const ServiceProfile* read_profile(std::string_view cell, const Catalogue& catalogue) {
    const bool names_none = !catalogue.profile(cell) && says_nothing(cell);
    return names_none ? nullptr : &find_profile(catalogue, cell);
}

const RatePlan* read_plan(std::string_view cell, const Catalogue& catalogue) {
    const bool names_none = !catalogue.plan(cell) && says_nothing(cell);
    return names_none ? nullptr : &find_plan(catalogue, cell);
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
                                               const std::optional<std::string>& profile,
                                               const std::optional<std::string>& status)
    : m_catalogue(catalogue),
      m_profile(profile ? &find_profile(catalogue, *profile) : nullptr),
      m_status(status ? std::optional{find_status(*status)} : std::nullopt) {}

std::optional<Status> ReportedServicesReader::read_status(const SimRecord& record) const {
    if (!record.status) return m_status;
    const Status status = find_status(*record.status);
    if (m_status && *m_status != status) throw Error{status_typed_otherwise(status, *m_status)};
    return status;
}

/// IMP-4: it never takes the place of another.
void ReportedServicesReader::take_typed_profile(const ServiceState* state, Read& result) const {
    if (!m_profile || !needs_profile(result.services.status)) return;
    result.takes_typed = is_without_profile(state) || state->profile == m_profile->id;
    if (is_without_profile(state)) result.services.profile = m_profile;
}

ReportedServicesReader::Read ReportedServicesReader::read(const SimRecord& record,
                                                          const ServiceState* state) const {
    Read result;
    ReportedServices& services = result.services;
    services.status = read_status(record);
    if (record.profile && !m_profile) services.profile = read_profile(*record.profile, m_catalogue);
    take_typed_profile(state, result);
    if (!services.status && services.profile && is_without_profile(state))
        services.status = Status::active;  // IMP-3
    if (record.plan) services.plan = read_plan(*record.plan, m_catalogue);
    services.scheduled = read_schedule(record, m_catalogue);
    for (const auto& [option, value] : record.options)
        services.options.push_back({std::string{option}, std::string{value}});
    return result;
}

}  // namespace simprof
