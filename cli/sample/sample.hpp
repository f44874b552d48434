#pragma once

#include <string_view>

namespace simprof::cli {

/// The catalogue and the fleet of `init --sample`: sample/catalogue.toml and sample/fleet.csv, built in.
extern const std::string_view sample_catalogue;
extern const std::string_view sample_fleet;

}  // namespace simprof::cli
