#pragma once

#include "lib/operations/select/sim_list.hpp"
#include "lib/rules/arrivals/identity.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace simprof {

/// IDN-3: which ICCIDs of a list have lost digits, if no SIM has exactly that number.
class LostDigitsOfList {
public:
    explicit LostDigitsOfList(const SimList& list);
    [[nodiscard]] std::optional<LostDigits> sign(Iccid iccid, std::uint32_t line) const;

private:
    bool m_most_are_rounded = false;
    std::vector<std::pair<Iccid, std::uint32_t>> m_numbers;  ///< with their lines: those that were no text
};

}  // namespace simprof
