#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

/// Groups of users of this computer, and what they share.
namespace simprof {

/// A group as /etc/group has it. The file is read directly: a statically linked program would otherwise load
/// the name services of the system at run time.
struct Group {
    std::string name;
    gid_t number = 0;
};

[[nodiscard]] std::vector<Group> all_groups();
[[nodiscard]] std::optional<Group> group_named(const std::string& name);
/// Its name, or its number where it has none.
[[nodiscard]] std::string name_of_group(gid_t number);

/// True where this process may give files to that group: as a member of it, or as root.
[[nodiscard]] bool can_give_to(gid_t group);

/// What a group that shares a store may do with its files, and with the directory of it: what is made there
/// belongs to the group.
inline constexpr mode_t shared_file_mode = 0660;
inline constexpr mode_t shared_directory_mode = 02770;

/// Gives a file that is open, or a directory, to a group, which may use it as its owner does; nobody else
/// may. Throws FileFailure.
void share_file(int descriptor, gid_t group);
void share_directory(const std::string& path, gid_t group);

}  // namespace simprof
