#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/sim.hpp"

#include <functional>
#include <string_view>

/// A catalogue to judge by, and SIMs of it: packs iot-connect and metering, four plans, six profiles.
namespace simprof::sample {

inline constexpr PackId iot_connect{1};
inline constexpr PackId metering{2};

inline constexpr PlanId eu_ppu{1};        // pay-per-use
inline constexpr PlanId eu_100mb{2};      // capped
inline constexpr PlanId eu_500mb{3};      // capped
inline constexpr PlanId eu_pool_10gb{4};  // pooled: forbidden to and from capped

/// Profiles: tracker-eu, tracker-eu-sms (both EU-100MB), tracker-eu-500, gateway-pool, meter, lab (EU-PPU).
[[nodiscard]] Catalogue catalogue();

/// Edits the profile of that name, a deleted one too.
void change(Catalogue& catalogue, std::string_view name, const std::function<void(ServiceProfile&)>& edit);

/// Another profile with the pack and the plan of `like` and its options changed so. Ids follow the last one.
void add_profile(Catalogue& catalogue, std::string_view name, std::string_view like,
                 const OptionChanges& changes = {});

/// A SIM that follows the profile and has its plan in force.
[[nodiscard]] ServiceState follower(const Catalogue& catalogue, std::string_view profile,
                                    Status status = Status::active);

/// A SIM that was deviated from the profile by those changes.
[[nodiscard]] ServiceState deviated(const Catalogue& catalogue, std::string_view profile,
                                    const OptionChanges& changes, Status status = Status::active);

/// A day that a test writes as `2026-11-23`.
[[nodiscard]] Day day(std::string_view text);

/// That plan from that day on.
[[nodiscard]] ScheduledPlan from_day(PlanId plan, std::string_view day);

}  // namespace simprof::sample
