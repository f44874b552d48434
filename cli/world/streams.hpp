#pragma once

#include <span>
#include <string>
#include <string_view>

namespace simprof::cli {

/// Makes sure that 0, 1 and 2 are taken, so that no file opened later becomes a standard stream by accident.
/// A stream that was closed can then be neither read nor written.
void occupy_standard_streams();

/// Writes all of `text` to standard output. Throws ClosedPipe where nobody reads it, Error (input_output)
/// where it cannot be written, Error (interrupted) where a signal asked to stop meanwhile.
void write_standard_output(std::string_view text);

/// Writes to standard error as much as can be written.
void write_standard_error(std::string_view text) noexcept;

/// All that standard input gives. Throws Error (input_output, interrupted).
[[nodiscard]] std::string read_standard_input();

/// All that an open file gives; `name` is its name, empty of standard input. Throws Error (input_output,
/// interrupted).
[[nodiscard]] std::string read_descriptor(int descriptor, std::string_view name);

/// Bytes of an open file from an offset on, as many as there are; 0 behind the last. Throws likewise.
[[nodiscard]] std::size_t read_descriptor_at(int descriptor, std::size_t offset, std::span<char> into,
                                             std::string_view name);

}  // namespace simprof::cli
