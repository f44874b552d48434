#include "lib/operations/select/sim_list.hpp"

#include "lib/rules/arrivals/identity.hpp"
#include "lib/text/words/unseen_text.hpp"

namespace simprof {

void SimList::stand_in(const RowPlaces& places) {
    m_places = places;
    m_unreadable.stand_in(places.sheet);
}

void SimList::add(std::string_view number, std::size_t line, std::string_view profile) {
    if (begins_with_plus(number)) return add_msisdn(number, line, profile);
    const auto iccid = read_iccid(number);
    if (!iccid.accepted())
        return m_unreadable.add_sim(iccid.refusal(), {}, line, m_places.column_of(SimField::iccid));
    m_entries.push_back({iccid.value().key(), static_cast<std::uint32_t>(line), target_index(profile)});
}

void SimList::add_msisdn(std::string_view number, std::size_t line, std::string_view profile) {
    const auto msisdn = read_msisdn(number);
    if (!msisdn.accepted())
        return m_unreadable.add_sim(msisdn.refusal(), {}, line, m_places.column_of(SimField::msisdn));
    m_entries.push_back({-msisdn.value().key(), static_cast<std::uint32_t>(line), target_index(profile)});
}

void SimList::add(const SimRecord& record) {
    const std::string_view profile = without_unseen_around(record.profile.value_or(""));
    if (record.problem)
        return m_unreadable.add(ErrorKind::malformed, record.problem->message, record.problem->hint, {},
                                record.line);
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
