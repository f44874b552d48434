#pragma once

#include "lib/model/clock.hpp"
#include "lib/store/postgresql/session/pipeline.hpp"
#include "lib/store/store_settings.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace simprof::postgresql {

class Connection;

[[nodiscard]] std::optional<std::string> setting(Connection& connection, std::string_view name);
/// All of them, as they are asked for along with other things.
using Settings = std::map<std::string, std::string, std::less<>>;
inline constexpr const char* select_settings = "SELECT name, value FROM simprof.setting";
[[nodiscard]] Settings settings_in(Connection& connection, Result answer);
[[nodiscard]] std::optional<std::string> setting(const Settings& settings, std::string_view name);

void set_setting(Connection& connection, std::string_view name, std::string_view value);

/// SCH-4: the clock that the store lives by.
[[nodiscard]] Clock clock_of_store(Connection& connection);

}  // namespace simprof::postgresql
