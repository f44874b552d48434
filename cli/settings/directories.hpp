#pragma once

#include "cli/world/world.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace simprof::cli {

/// HOME, else the home directory of the account; empty where neither is known.
[[nodiscard]] std::filesystem::path home_of(const World& world);

/// A base directory after the XDG rules: a relative one in the variable does not count.
[[nodiscard]] std::filesystem::path base_directory(const World& world, const std::string& name,
                                                   std::string_view below_home);

/// The directory of the person's configuration; empty where it is not known.
[[nodiscard]] std::filesystem::path own_configuration(const World& world);

}  // namespace simprof::cli
