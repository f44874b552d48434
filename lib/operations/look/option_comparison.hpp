#pragma once

#include "lib/operations/look/sim_views.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// One option of a SIM beside its profile's; a side is absent where it lacks the option.
struct ComparedOption {
    std::string option;
    std::optional<std::string> sim;
    std::optional<std::string> profile;
    [[nodiscard]] bool differs() const { return sim != profile; }
};

/// Every option that the SIM or its profile has, in the SIM's order. Empty where it has no profile.
[[nodiscard]] std::vector<ComparedOption> compared_options(const ServicesView& services);

/// How many of them differ.
[[nodiscard]] std::int64_t count_differing(const ServicesView& services);

}  // namespace simprof
