#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/day.hpp"
#include "lib/model/iccid.hpp"
#include "lib/model/subscriber_number.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

enum class Status { available, preactivated, test, active, suspended, barred, sleep, terminated };
inline constexpr std::array all_statuses{Status::available, Status::preactivated, Status::test,
                                         Status::active,    Status::suspended,    Status::barred,
                                         Status::sleep,     Status::terminated};
/// Their words, in the same order.
inline constexpr std::array<std::string_view, all_statuses.size()> status_words{
    "available", "preactivated", "test", "active", "suspended", "barred", "sleep", "terminated"};

[[nodiscard]] std::string_view to_string(Status status);
/// By its name in lower case; nothing where there is no such status.
[[nodiscard]] std::optional<Status> parse_status(std::string_view name);

/// A rate plan that takes effect on a day to come.
struct ScheduledPlan {
    PlanId plan{};
    Day from;
    friend bool operator==(const ScheduledPlan&, const ScheduledPlan&) = default;
};

/// The part of a SIM that the rules judge: everything about its services, nothing about who it is.
/// A fleet of millions has few distinct ones.
struct ServiceState {
    Status status = Status::available;
    ProfileId profile{};  ///< none while available; a terminated SIM may have none
    PlanId plan{};        ///< in force until the scheduled one takes over; none without a profile
    std::optional<ScheduledPlan> next;  ///< may lie in the past: then it is the plan in force (SCH-1)
    OptionSetPtr own_options;           ///< of a deviated SIM, and those that a terminated one ended with;
                                        ///< a following SIM has its profile's

    [[nodiscard]] bool deviated() const noexcept { return own_options && status != Status::terminated; }
    friend bool operator==(const ServiceState& one, const ServiceState& other);
};

/// How a change touches a SIM's deviation.
enum class DeviationChange : std::uint8_t { none, set, cleared };

/// Who a SIM is: everything about it that is neither its key nor its services.
struct SimIdentity {
    std::optional<Imsi> imsi;
    std::optional<Msisdn> msisdn;
    std::string group;  ///< empty: none
    std::string label;  ///< empty: none
    friend bool operator==(const SimIdentity&, const SimIdentity&) = default;
};

}  // namespace simprof
