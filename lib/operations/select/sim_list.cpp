#include "lib/operations/select/sim_list.hpp"

#include "lib/rules/arrivals/identity.hpp"
#include "lib/text/words/unseen_text.hpp"

namespace simprof {

void SimList::begin_file(const RowPlaces& places) {
    m_files.add(places.file, places.sheet);
    m_places.push_back(places);
    m_unreadable.stand_in(m_files);
}

std::size_t SimList::column_of(SimField field, std::uint32_t line) const {
    return line == 0 || m_places.empty() ? 0 : m_places[m_files.index_of(line)].column_of(field);
}

void SimList::refuse(const Refusal& refusal, std::uint32_t line, SimField field) {
    m_unreadable.add_sim(refusal, {}, line, column_of(field, line));
}

void SimList::add(std::string_view number, std::size_t line, std::string_view profile) {
    if (begins_with_plus(number)) return add_msisdn(number, line, profile);
    const std::uint32_t counted = m_files.count(line);
    const auto iccid = read_iccid(number);
    if (!iccid.accepted()) return refuse(iccid.refusal(), counted, SimField::iccid);
    m_entries.push_back({iccid.value().key(), counted, target_index(profile)});
}

void SimList::add_msisdn(std::string_view number, std::size_t line, std::string_view profile) {
    const std::uint32_t counted = m_files.count(line);
    const auto msisdn = read_msisdn(number);
    if (!msisdn.accepted()) return refuse(msisdn.refusal(), counted, SimField::msisdn);
    m_entries.push_back({-msisdn.value().key(), counted, target_index(profile)});
}

void SimList::add(const SimRecord& record) {
    const std::string_view profile = without_unseen_around(record.profile.value_or(""));
    if (record.problem)
        return m_unreadable.add(ErrorKind::malformed, record.problem->message, record.problem->hint, {},
                                m_files.count(record.line));
    if (!record.iccid) return add_msisdn(*record.msisdn, record.line, profile);
    const std::size_t before = m_entries.size();
    add(*record.iccid, record.line, profile);
    if (m_entries.size() == before) return;
    if (record.iccid_is_number) m_came_as_numbers.push_back(newest_entry());
    if (!record.msisdn) return;
    if (const auto msisdn = read_msisdn(*record.msisdn); msisdn.accepted())
        m_msisdns_beside.push_back({newest_entry(), msisdn.value().key()});
}

std::uint32_t SimList::target_index(std::string_view profile) {
    // The last target is the likeliest: lists are often sorted by it.
    if (m_targets.back() == profile) return static_cast<std::uint32_t>(m_targets.size() - 1);
    const auto known = m_indices.find(profile);
    if (known != m_indices.end()) return known->second;
    const auto index = static_cast<std::uint32_t>(m_targets.size());
    m_targets.emplace_back(profile);
    m_indices.emplace(profile, index);
    return index;
}

}  // namespace simprof
