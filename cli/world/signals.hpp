#pragma once

namespace simprof::cli {

/// SIGINT, SIGTERM and SIGHUP only take note that someone asked to stop: the work then ends at a safe place.
/// A SIGHUP that the parent ignored (nohup) stays ignored. SIGPIPE and SIGXFSZ are ignored, so that a
/// closed pipe and a file that may not grow are seen where they are written to.
void take_signals();

/// True once a signal asked to stop.
[[nodiscard]] bool interrupted_by_signal() noexcept;

}  // namespace simprof::cli
