#include "lib/store/sqlite/store_file.hpp"

#include "lib/store/sqlite/failure.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>

namespace simprof::sqlite {

namespace {

constexpr off_t smallest_page = 512;  // no SQLite database is shorter

Error refused_file(const std::string& message, std::string hint) {
    return {ErrorKind::store, message, std::move(hint)};
}

DamagedStore damaged_file(const std::string& message, std::string hint) {
    return {ErrorKind::store, message, std::move(hint)};
}

[[noreturn]] void fail(const std::string& what, const std::string& path, int error) {
    if (error == EEXIST) {
        throw Error{ErrorKind::unexpected_state,
                    fmt::format("{} exists already; it was left as it is.", path),
                    "Name another file, one that is not there yet."};
    }
    throw Error{ErrorKind::store, fmt::format("{} {}: {}.", path, what, std::strerror(error)),
                "`ls -ld` shows who may do what with it and its directory."};
}

/// File systems on a network, by the number that statfs gives.
std::string_view network_file_system(unsigned long type) {
    static constexpr std::array<std::pair<unsigned long, std::string_view>, 8> all{{{0x6969, "NFS"},
                                                                                    {0x517B, "SMB"},
                                                                                    {0xFF534D42, "CIFS"},
                                                                                    {0xFE534D42, "SMB"},
                                                                                    {0x564C, "NCP"},
                                                                                    {0x5346414F, "AFS"},
                                                                                    {0x73757245, "Coda"},
                                                                                    {0x00C36400, "Ceph"}}};
    const auto* found = std::ranges::find(all, type, [](const auto& entry) { return entry.first; });
    return found == all.end() ? std::string_view{} : found->second;
}

std::string target_of(const std::string& link) {
    std::error_code ignored;
    return std::filesystem::canonical(link, ignored).string();
}

struct stat attributes(const std::string& path) {
    struct stat file {};
    if (lstat(path.c_str(), &file) == 0) return file;
    if (errno != ENOENT && errno != ENOTDIR) fail("cannot be looked at", path, errno);
    throw refused_file(fmt::format("There is no store at {}.", path),
                       "`simprof init` creates one; `--store FILE` names another file.");
}

void expect_regular_file(const std::string& path, mode_t mode) {
    if (S_ISLNK(mode))
        throw refused_file(
            fmt::format("{} is a symbolic link; a store is opened by its own name only.", path),
            fmt::format("`--store {}` names the file itself.", shell_word(target_of(path))));
    if (S_ISDIR(mode))
        throw refused_file(
            fmt::format("{} is a directory, not a store.", path),
            fmt::format("`--store {}` would name a file in it.", shell_word(path + "/simprof.db")));
    if (!S_ISREG(mode))
        throw refused_file(fmt::format("{} is no regular file, so it is no store.", path),
                           "`--store FILE` names another file.");
}

/// By another name its journal would not be found, and a change that was cut off not be rolled back.
void expect_one_name(const std::string& path, const struct stat& file) {
    if (file.st_nlink > 1)
        throw refused_file(fmt::format("{} has {} names (hard links); a store has one.", path, file.st_nlink),
                           fmt::format("find / -xdev -inum {} shows them: remove the others.", file.st_ino));
}

/// SQLite takes an empty file for an empty database, which would make a lost store look like a new one.
void expect_content(const std::string& path, off_t size) {
    if (size == 0)
        throw damaged_file(fmt::format("{} is empty: it is no store, or all of it was lost.", path),
                           "`simprof store restore FILE` brings a backup back; or remove the empty file, and "
                           "`simprof init` creates a new store.");
    if (size < smallest_page)
        throw damaged_file(fmt::format("{} is no simprof store: {} bytes are too few.", path, size),
                           "`--store FILE` names another file; `simprof init` creates a store.");
}

}  // namespace

std::string resolved(const std::filesystem::path& path) {
    const auto name = path.filename();
    if (name.empty() || name == "." || name == "..")
        throw refused_file(fmt::format("“{}” names no file, so it is no store.", path.string()),
                           "`--store FILE` names the file of a store.");
    std::error_code error;
    const auto whole = std::filesystem::absolute(path, error);
    if (error) fail("cannot be found from the directory that you are in", path.string(), error.value());
    const auto directory = std::filesystem::weakly_canonical(whole.parent_path(), error);
    if (error) fail("cannot be looked at", path.string(), error.value());
    return (directory / name).string();
}

void expect_own_file(const std::string& path) {
    const struct stat file = attributes(path);
    expect_regular_file(path, file.st_mode);
    expect_one_name(path, file);
    expect_local_directory(path);
}

void expect_store_file(const std::string& path) {
    expect_own_file(path);
    expect_content(path, attributes(path).st_size);
}

void expect_local_directory(const std::string& path) {
    struct statfs system {};
    if (statfs(std::filesystem::path{path}.parent_path().c_str(), &system) != 0) return;
    const auto name = network_file_system(static_cast<unsigned long>(system.f_type) & 0xffffffffUL);
    if (!name.empty())
        throw refused_file(
            fmt::format("{} lies on a network file system ({}), where locks cannot be trusted.", path, name),
            "`--store FILE` names a file on a disk of this machine.");
}

void expect_no_file(const std::string& path) {
    struct stat file {};
    for (const std::string& name : {path, path + "-journal", path + "-wal"})
        if (lstat(name.c_str(), &file) == 0) fail("exists", name, EEXIST);
}

void make_directory_of(const std::string& path) {
    const auto directory = std::filesystem::path{path}.parent_path();
    std::error_code error;
    if (!std::filesystem::exists(directory.parent_path(), error))
        std::filesystem::create_directories(directory.parent_path(), error);
    if (error) fail("cannot be made", directory.parent_path().string(), error.value());
    if (mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST)
        fail("cannot be made", directory.string(), errno);
}

namespace {

[[noreturn]] void fail_to_share(const std::string& path, const Group& group, const std::system_error& error) {
    throw Error{ErrorKind::store,
                fmt::format("{} cannot be shared with {}: {}.", path, group.name, error.what()),
                "`ls -ld` shows whose it is; `id` shows the groups that you are in."};
}

void expect_shared_directory(const std::string& directory, const Group& group) {
    const struct stat facts = attributes(directory);
    if (facts.st_gid == group.number && (facts.st_mode & 07777) == shared_directory_mode) return;
    throw Error{ErrorKind::unexpected_state,
                fmt::format("The directory {} is not one that {} shares: it is {}'s, of mode {:04o}; it was "
                            "left as it is.",
                            directory, group.name, name_of_group(facts.st_gid), facts.st_mode & 07777U),
                fmt::format("Name a file in a directory that is not there yet, or share this one: chgrp {0} "
                            "{1} && chmod 2770 {1}",
                            shell_word(group.name), shell_word(directory))};
}

/// Made a moment ago, by this command or by one that was killed.
bool is_fresh(const std::string& directory) {
    std::error_code error;
    return attributes(directory).st_uid == geteuid() && std::filesystem::is_empty(directory, error) && !error;
}

}  // namespace

void share_directory_of(const std::string& path, const Group& group) {
    make_directory_of(path);
    const std::string directory = std::filesystem::path{path}.parent_path();
    if (!is_fresh(directory)) return expect_shared_directory(directory, group);
    try {
        share_directory(directory, group.number);
    } catch (const std::system_error& error) {
        fail_to_share(directory, group, error);
    }
}

namespace {

/// Nothing where no such group is here, or nothing may be given to it.
std::optional<Group> group_to_share_with(const std::string& name) {
    auto group = group_named(name);
    if (group && !can_give_to(group->number)) group.reset();
    return group;
}

void share_file_with(int descriptor, const std::string& path, const Group& group) {
    try {
        share_file(descriptor, group.number);
    } catch (const std::system_error& error) {
        fail_to_share(path, group, error);
    }
}

}  // namespace

void share_store_file(const std::string& path, const std::string& group) {
    const auto found = group_to_share_with(group);
    if (!found) return;
    const int descriptor = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) fail("cannot be shared", path, errno);
    const std::unique_ptr<const int, void (*)(const int*)> closing{&descriptor,
                                                                   [](const int* file) { close(*file); }};
    share_file_with(descriptor, path, *found);
}

void NewStoreFile::share_with(const std::string& group) { m_group = group_to_share_with(group); }

void NewStoreFile::share_like(const std::string& path) {
    const struct stat file = attributes(path);
    if ((file.st_mode & shared_file_mode) == shared_file_mode) share_with(name_of_group(file.st_gid));
}

NewStoreFile::NewStoreFile(const std::string& path) try : m_path(path), m_file(path) {
} catch (const std::system_error& error) {
    fail("cannot be made", path, error.code().value());
}

NewStoreFile::~NewStoreFile() { unlink((m_file.path().native() + "-journal").c_str()); }

void NewStoreFile::open_to_group() const { share_file_with(m_file.descriptor(), m_path, *m_group); }

void NewStoreFile::publish() const {
    if (m_group) open_to_group();
    try {
        sync_file(m_file.descriptor());
        give_name(m_file.path(), m_path, NameInUse::is_kept);
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::file_exists) fail("exists", m_path, EEXIST);
        throw Error{ErrorKind::store, fmt::format("{} may not be on the disk: {}.", m_path, error.what()),
                    "Look at the disk (`dmesg`, `df`), and whether the file is there."};
    }
}

Error NewStoreFile::not_made(const Error& error) const {
    std::string why = error.message().english();
    if (const std::size_t at = why.find(path()); at != std::string::npos)
        why.replace(at, path().size(), m_path);
    return {error.kind(), fmt::format("The store {} is not made. {}", m_path, why), error.hint()};
}

}  // namespace simprof::sqlite
