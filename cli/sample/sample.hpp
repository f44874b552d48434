#pragma once

#include <string_view>

namespace simprof::cli {

/// The catalogue and the fleet of `init --sample`: sample/catalogue.toml and sample/fleet.csv, built in.
[[nodiscard]] std::string_view sample_catalogue();
[[nodiscard]] std::string_view sample_fleet();

}  // namespace simprof::cli
