#pragma once

#include <string>

namespace simprof::cli {

/// The pager of those who name none.
inline constexpr const char* usual_pager = "less";

/// Starts a pager, by the shell, that reads what standard output gets from here on. False where it could not
/// be started, and standard output stays what it was.
[[nodiscard]] bool start_pager(const std::string& command);

/// True between the two.
[[nodiscard]] bool pages();

/// Nothing more is written: waits until the reader has left the pager.
void end_pager();

/// Whether the shell would find a program of that name.
[[nodiscard]] bool is_installed(const std::string& program);

/// False for a command whose program is nowhere; of one that the shell has to understand first it is true.
[[nodiscard]] bool can_be_run(const std::string& command);

}  // namespace simprof::cli
