#include "lib/store/sqlite/check/place.hpp"

#include "lib/files/group.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <utility>

namespace simprof::sqlite {

namespace {

constexpr mode_t for_others = S_IRWXG | S_IRWXO;
constexpr mode_t others_may_write = S_IWGRP | S_IWOTH;

std::optional<struct stat> attributes_of(const std::string& path) {
    struct stat file {};
    return lstat(path.c_str(), &file) == 0 ? std::optional{file} : std::nullopt;
}

StoreFinding of_permissions(Sentence message, Sentence hint) {
    return {StoreFinding::Kind::other, "permissions", std::move(message), std::move(hint)};
}

StoreFinding open_to_others(Sentence what, const std::string& path, const char* mode) {
    return of_permissions(std::move(what), said("Close it: chmod {mode} {path}", "mode"_is = mode,
                                                "path"_is = shell_word(path)));
}

StoreFindings of_private_store(const std::string& path, const std::string& place) {
    StoreFindings findings;
    for (const std::string& name : {path, path + "-journal"})
        if (const auto file = attributes_of(name); file && (file->st_mode & for_others) != 0)
            findings.push_back(open_to_others(
                said("Others than its owner may use the file: {path}.", "path"_is = name), name, "600"));
    if (const auto directory = attributes_of(place);
        directory && (directory->st_mode & others_may_write) != 0)
        findings.push_back(open_to_others(
            said("Others than its owner may put files into the directory of the store: {path}.",
                 "path"_is = place),
            place, "700"));
    return findings;
}

/// What a file of a shared store, or its directory, is otherwise than it should be.
void compare_with(const Group& group, const std::string& path, mode_t wanted, StoreFindings& findings) {
    const auto file = attributes_of(path);
    if (!file) return;
    const mode_t mode = file->st_mode & 07777;
    if (file->st_gid != group.number)
        findings.push_back(
            of_permissions(said("{group} shares the store, and {path} is {owner}'s.", "group"_is = group.name,
                                "path"_is = path, "owner"_is = name_of_group(file->st_gid)),
                           said("Give it to them: chgrp {group} {path}", "group"_is = shell_word(group.name),
                                "path"_is = shell_word(path))));
    if (mode == wanted) return;
    const std::string shown = fmt::format("{:04o}", mode);
    findings.push_back(of_permissions(
        (mode & ~wanted) != 0
            ? said("Others than the group that shares the store may use {path}: its mode is {mode}.",
                   "path"_is = path, "mode"_is = shown)
            : said("The group that shares the store cannot use {path}: its mode is {mode}.", "path"_is = path,
                   "mode"_is = shown),
        said("Set it right: chmod {mode} {path}", "mode"_is = fmt::format("{:o}", wanted),
             "path"_is = shell_word(path))));
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
            said("{group} shares the store, and cannot get to it: {directory} does not let them pass.",
                 "group"_is = group.name, "directory"_is = place.native()),
            said("Let them pass: chmod {who}+x {directory}; or keep the store elsewhere.",
                 "who"_is = is_theirs ? 'g' : 'o', "directory"_is = shell_word(place.native()))));
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
    return {
        of_permissions(said("The group {group} shares the store, and this computer has none of that name.",
                            "group"_is = shared_with),
                       said("Make it, or keep the store to its owner: groupadd {group}; chmod 600 {path}",
                            "group"_is = shell_word(shared_with), "path"_is = shell_word(path)))};
}

}  // namespace simprof::sqlite
