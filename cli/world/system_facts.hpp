#pragma once

#include "cli/world/world.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace simprof::cli {

/// The name of the time zone that this computer lives in: TZ, else /etc/localtime, else /etc/timezone, else
/// UTC.
[[nodiscard]] std::string zone_of_system(const std::map<std::string, std::string>& environment);

/// What TZ says, where it names no zone that this computer has, so that another was taken; nothing where it
/// is not set.
[[nodiscard]] std::optional<std::string> unusable_zone(const std::map<std::string, std::string>& environment);
/// The zones that this computer has, and maybe other names.
[[nodiscard]] std::vector<std::string> names_of_zones();

/// The account of that user number in /etc/passwd. The file is read directly: a statically linked program
/// would otherwise load the name services of the system at run time.
[[nodiscard]] std::optional<Account> account_of(long long uid);

}  // namespace simprof::cli
