#pragma once

#include "cli/world/world.hpp"
#include "lib/formats/forms/form_library.hpp"

#include <vector>

namespace simprof::cli {

/// The forms of files that people keep: `forms/NAME.toml` beside their configuration, then beside the
/// system's. Throws Error (input_output): one cannot be read.
[[nodiscard]] std::vector<FormFile> people_forms(const World& world);

}  // namespace simprof::cli
