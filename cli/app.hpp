#pragma once

namespace simprof::cli {

struct World;

/// Parses, runs, and turns every error into its message and exit code. The one place that catches.
[[nodiscard]] int run(const World& world);
/// The same as the last thing that the process does: may end it instead of returning.
[[nodiscard]] int run_and_end(const World& world);

}  // namespace simprof::cli
