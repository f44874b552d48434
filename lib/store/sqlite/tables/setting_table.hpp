#pragma once

#include "lib/model/clock.hpp"
#include "lib/store/store_settings.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace simprof::sqlite {

class Connection;

[[nodiscard]] std::optional<std::string> setting(Connection& connection, std::string_view name);
void set_setting(Connection& connection, std::string_view name, std::string_view value);

/// The zone that the store was made for, which this system has to know.
[[nodiscard]] BillingZone billing_zone(Connection& connection);

/// SCH-4: the clock that the store lives by.
[[nodiscard]] Clock clock_of_store(Connection& connection);

}  // namespace simprof::sqlite
