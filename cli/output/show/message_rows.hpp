#pragma once

#include "cli/world/exit_code.hpp"
#include "lib/model/error.hpp"
#include "lib/model/warning.hpp"

#include <string>

namespace simprof::cli {

/// What is said to a program that reads CSV: a header, a row for the error, or for each row of a batch that
/// it refuses, and one for each warning. Where SIMs come from several files, a last column tells which.
[[nodiscard]] std::string message_rows(const Error& error, ExitCode code, const Warnings& warnings);
[[nodiscard]] std::string message_rows(const Warnings& warnings);

}  // namespace simprof::cli
