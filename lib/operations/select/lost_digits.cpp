#include "lib/operations/select/lost_digits.hpp"

#include <algorithm>

namespace simprof {

LostDigitsOfList::LostDigitsOfList(const SimList& list) {
    std::size_t iccids = 0;
    std::size_t zeros = 0;
    for (const SimList::Entry& entry : list.entries()) {
        if (entry.number < 0) continue;
        ++iccids;
        if (ends_in_zeros(*Iccid::from_key(entry.number))) ++zeros;
    }
    m_most_are_rounded = are_most_rounded(zeros, iccids);
    for (const std::uint32_t index : list.came_as_numbers()) {
        const SimList::Entry& entry = list.entries()[index];
        m_numbers.emplace_back(*Iccid::from_key(entry.number), entry.line);
    }
    std::ranges::sort(m_numbers);
}

std::optional<LostDigits> LostDigitsOfList::sign(Iccid iccid, std::uint32_t line) const {
    const bool is_number = std::ranges::binary_search(m_numbers, std::pair{iccid, line});
    return sign_of_lost_digits(iccid, is_number, m_most_are_rounded);
}

}  // namespace simprof
