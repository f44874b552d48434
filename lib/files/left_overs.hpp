#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

/// Files that commands left which were killed: those that were to get a name and did not.
namespace simprof {

/// True for a name that a TemporaryFile has, or that SQLite gives the journal of one.
[[nodiscard]] bool is_temporary_name(std::string_view name);

/// Those in a directory that belong to this user and that nobody writes any more, by name. A directory that
/// cannot be read has none.
[[nodiscard]] std::vector<std::filesystem::path> left_overs_in(const std::filesystem::path& directory);

/// Removes one of them. False where somebody uses it by now, or where it is gone.
bool remove_left_over(const std::filesystem::path& path);

}  // namespace simprof
