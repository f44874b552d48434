#pragma once

#include "lib/model/catalogue.hpp"

#include <string>

namespace simprof {

/// Writes TOML that reads back as the same catalogue. Every profile is written with a value for every option,
/// so that no later default changes it. Deleted profiles are left out.
[[nodiscard]] std::string write_catalogue(const Catalogue& catalogue);

}  // namespace simprof
