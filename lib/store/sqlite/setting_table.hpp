#pragma once

#include "lib/model/billing_zone.hpp"
#include "lib/model/clock.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace simprof::sqlite {

class Connection;

inline constexpr std::string_view billing_zone_setting = "billing_zone";
inline constexpr std::string_view clock_setting = "clock";
inline constexpr std::string_view created_setting = "created";
inline constexpr std::string_view forbidden_changes_setting = "forbidden_plan_changes";
/// The name of the group that uses the store; where it is not set, it is its owner's alone.
inline constexpr std::string_view shared_setting = "shared_with";
/// The first request whose packs and plans the history keeps; where it is not set, of all requests.
inline constexpr std::string_view definitions_since_setting = "definitions_since";

[[nodiscard]] std::optional<std::string> setting(Connection& connection, std::string_view name);
void set_setting(Connection& connection, std::string_view name, std::string_view value);

/// The zone that the store was made for, which this system has to know.
[[nodiscard]] BillingZone billing_zone(Connection& connection);

/// SCH-4: the clock that the store lives by.
[[nodiscard]] Clock clock_of_store(Connection& connection);

}  // namespace simprof::sqlite
