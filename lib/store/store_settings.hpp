#pragma once

#include "lib/language/sentence.hpp"
#include "lib/model/billing_zone.hpp"
#include "lib/model/clock.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What every kind of store keeps about itself, as texts by name.
namespace simprof {

inline constexpr std::string_view billing_zone_setting = "billing_zone";
inline constexpr std::string_view clock_setting = "clock";
inline constexpr std::string_view created_setting = "created";
inline constexpr std::string_view forbidden_changes_setting = "forbidden_plan_changes";
/// The name of the group that uses the store; where it is not set, it is its owner's alone.
inline constexpr std::string_view shared_setting = "shared_with";
/// The first request whose packs and plans the history keeps; where it is not set, of all requests.
inline constexpr std::string_view definitions_since_setting = "definitions_since";

/// The zone of that name that the store at `location` was made for, which this system has to know.
[[nodiscard]] BillingZone zone_of_store(const std::string& location, const std::string& name);

/// The same from what a store says, which is damaged where it says nothing.
template <typename AnyConnection>
[[nodiscard]] BillingZone zone_of_store(AnyConnection& connection, const std::string& location,
                                        const std::optional<std::string>& name) {
    if (!name) connection.fail_as_damaged(said("it names no billing zone"));
    return zone_of_store(location, *name);
}

/// SCH-4: the clock that a store lives by, likewise.
template <typename AnyConnection>
[[nodiscard]] Clock clock_of_store(AnyConnection& connection, const std::optional<std::string>& word) {
    const auto clock = parse_clock(word.value_or(""));
    if (!clock) connection.fail_as_damaged(said("it does not say by which clock it lives"));
    return *clock;
}

}  // namespace simprof
