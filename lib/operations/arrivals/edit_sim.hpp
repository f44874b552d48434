#pragma once

#include "lib/operations/change/change.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// What `sim edit` changes: absent parts stay, empty ones are taken away.
struct IdentityWish {
    std::optional<std::string> imsi{};
    std::optional<std::string> msisdn{};
    std::optional<std::string> group{};
    std::optional<std::string> label{};
};

/// Changes who a SIM is, not its services. Throws Error by IDN-4.
[[nodiscard]] Change edit_sim(Snapshot& snapshot, std::string_view number, const IdentityWish& wish,
                              Day today);

}  // namespace simprof
