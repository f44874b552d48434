#include "lib/operations/select/sim_list.hpp"

#include "lib/rules/identity.hpp"

namespace simprof {

void SimList::add(std::string_view number, std::size_t line, std::string_view profile) {
    if (begins_with_plus(number)) return add_msisdn(number, line, profile);
    const auto iccid = read_iccid(number);
    if (!iccid.accepted()) return m_unreadable.add_sim(iccid.refusal(), {}, line);
    m_entries.push_back({iccid.value().key(), static_cast<std::uint32_t>(line), target_index(profile)});
}

void SimList::add_msisdn(std::string_view number, std::size_t line, std::string_view profile) {
    const auto msisdn = read_msisdn(number);
    if (!msisdn.accepted()) return m_unreadable.add_sim(msisdn.refusal(), {}, line);
    m_entries.push_back({-msisdn.value().key(), static_cast<std::uint32_t>(line), target_index(profile)});
}

void SimList::add_unreadable(std::string message, std::string hint, std::size_t line) {
    m_unreadable.add(ErrorKind::malformed, std::move(message), std::move(hint), {}, line);
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
