#include "lib/store/sqlite/check/place.hpp"

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

/// A store that a group shares: it was made so, and what is made beside it belongs to the group.
bool is_shared(const struct stat& file, const struct stat& directory) {
    constexpr mode_t of_directory = S_ISGID | S_IRWXU | S_IRWXG;
    constexpr mode_t of_file = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP;
    return (directory.st_mode & 07777) == of_directory && (file.st_mode & 07777) == of_file &&
           file.st_gid == directory.st_gid;
}

StoreFinding open_to_others(const std::string& what, const std::string& path, const char* mode) {
    return {StoreFinding::Kind::other, "permissions", fmt::format("{}: {}.", what, path),
            fmt::format("Close it: chmod {} {}", mode, shell_word(path))};
}

}  // namespace

StoreFindings findings_of_permissions(const std::string& path) {
    StoreFindings findings;
    const std::string place = std::filesystem::path{path}.parent_path();
    const auto directory = attributes_of(place);
    const auto store = attributes_of(path);
    if (!directory || !store || is_shared(*store, *directory)) return findings;
    for (const std::string& name : {path, path + "-journal"})
        if (const auto file = attributes_of(name); file && (file->st_mode & for_others) != 0)
            findings.push_back(open_to_others("Others than its owner may use the file", name, "600"));
    if ((directory->st_mode & others_may_write) != 0)
        findings.push_back(open_to_others(
            "Others than its owner may put files into the directory of the store", place, "700"));
    return findings;
}

}  // namespace simprof::sqlite
