#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

/// Files that commands left which were killed: those that were to get a name and did not.
namespace simprof {

/// True for a name that a TemporaryFile has, or that SQLite gives the journal of one.
[[nodiscard]] bool is_temporary_name(std::string_view name);

/// Those in a directory that belong to this user and that nobody writes any more, by name. `error` where the
/// directory could not be read to its end.
[[nodiscard]] std::vector<std::filesystem::path> left_overs_in(const std::filesystem::path& directory,
                                                               std::error_code& error);

/// Removes one of them. False where somebody uses it by now, or where it is gone.
bool remove_left_over(const std::filesystem::path& path);

}  // namespace simprof
