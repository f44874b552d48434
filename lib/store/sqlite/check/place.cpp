#include "lib/store/sqlite/check/place.hpp"

#include "lib/files/group.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <optional>

namespace simprof::sqlite {

namespace {

constexpr mode_t for_others = S_IRWXG | S_IRWXO;
constexpr mode_t others_may_write = S_IWGRP | S_IWOTH;

std::optional<struct stat> attributes_of(const std::string& path) {
    struct stat file {};
    return lstat(path.c_str(), &file) == 0 ? std::optional{file} : std::nullopt;
}

StoreFinding open_to_others(const std::string& what, const std::string& path, const char* mode) {
    return {StoreFinding::Kind::other, "permissions", fmt::format("{}: {}.", what, path),
            fmt::format("Close it: chmod {} {}", mode, shell_word(path))};
}

StoreFinding of_permissions(const std::string& message, const std::string& hint) {
    return {StoreFinding::Kind::other, "permissions", message, hint};
}

StoreFindings of_private_store(const std::string& path, const std::string& place) {
    StoreFindings findings;
    for (const std::string& name : {path, path + "-journal"})
        if (const auto file = attributes_of(name); file && (file->st_mode & for_others) != 0)
            findings.push_back(open_to_others("Others than its owner may use the file", name, "600"));
    if (const auto directory = attributes_of(place);
        directory && (directory->st_mode & others_may_write) != 0)
        findings.push_back(open_to_others(
            "Others than its owner may put files into the directory of the store", place, "700"));
    return findings;
}

/// What a file of a shared store, or its directory, is otherwise than it should be.
void compare_with(const Group& group, const std::string& path, mode_t wanted, StoreFindings& findings) {
    const auto file = attributes_of(path);
    if (!file) return;
    const mode_t mode = file->st_mode & 07777;
    if (file->st_gid != group.number)
        findings.push_back(of_permissions(
            fmt::format("{} shares the store, and {} is {}'s.", group.name, path,
                        name_of_group(file->st_gid)),
            fmt::format("Give it to them: chgrp {} {}", shell_word(group.name), shell_word(path))));
    if (mode == wanted) return;
    const char* what = (mode & ~wanted) != 0 ? "Others than the group that shares the store may use"
                                             : "The group that shares the store cannot use";
    findings.push_back(of_permissions(fmt::format("{} {}: its mode is {:04o}.", what, path, mode),
                                      fmt::format("Set it right: chmod {:o} {}", wanted, shell_word(path))));
}

/// The first directory above the store's that the group may not pass.
void look_at_way(const Group& group, std::filesystem::path place, StoreFindings& findings) {
    while (place.has_relative_path()) {
        place = place.parent_path();
        const auto directory = attributes_of(place);
        if (!directory) return;
        const bool is_theirs = directory->st_gid == group.number;
        if ((directory->st_mode & (is_theirs ? S_IXGRP : S_IXOTH)) != 0) continue;
        findings.push_back(of_permissions(
            fmt::format("{} shares the store, and cannot get to it: {} does not let them pass.", group.name,
                        place.native()),
            fmt::format("Let them pass: chmod {}+x {}; or keep the store elsewhere.", is_theirs ? 'g' : 'o',
                        shell_word(place.native()))));
        return;
    }
}

StoreFindings of_shared_store(const std::string& path, const std::string& place, const Group& group) {
    StoreFindings findings;
    compare_with(group, place, shared_directory_mode, findings);
    for (const std::string& name : {path, path + "-journal"})
        compare_with(group, name, shared_file_mode, findings);
    look_at_way(group, place, findings);
    return findings;
}

}  // namespace

StoreFindings findings_of_permissions(const std::string& path, const std::string& shared_with) {
    const std::string place = std::filesystem::path{path}.parent_path();
    if (shared_with.empty()) return of_private_store(path, place);
    const auto group = group_named(shared_with);
    if (group) return of_shared_store(path, place, *group);
    return {of_permissions(
        fmt::format("The group {} shares the store, and this computer has none of that name.", shared_with),
        fmt::format("Make it, or keep the store to its owner: groupadd {}; chmod 600 {}",
                    shell_word(shared_with), shell_word(path)))};
}

}  // namespace simprof::sqlite
