#pragma once

#include "cli/world/world.hpp"

#include <map>
#include <optional>
#include <string>

namespace simprof::cli {

/// The name of the time zone that this computer lives in: TZ, else /etc/localtime, else /etc/timezone, else
/// UTC.
[[nodiscard]] std::string zone_of_system(const std::map<std::string, std::string>& environment);

/// The account of that user number in /etc/passwd. The file is read directly: a statically linked program
/// would otherwise load the name services of the system at run time.
[[nodiscard]] std::optional<Account> account_of(long long uid);

}  // namespace simprof::cli
