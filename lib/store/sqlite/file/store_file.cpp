#include "lib/store/sqlite/file/store_file.hpp"

#include "lib/files/file_failure.hpp"
#include "lib/store/sqlite/file/failure.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <system_error>
#include <utility>

namespace simprof::sqlite {

namespace {

constexpr off_t smallest_page = 512;  // no SQLite database is shorter

Error refused_file(Sentence message, Sentence hint) {
    return {ErrorKind::store, std::move(message), std::move(hint)};
}

DamagedStore damaged_file(Sentence message, Sentence hint) {
    return {ErrorKind::store, std::move(message), std::move(hint)};
}

Error exists_already(const std::string& path) {
    return {ErrorKind::unexpected_state,
            said("{path} exists already; it was left as it is.", "path"_is = path),
            said("Name another file, one that is not there yet.")};
}

using WhatFailed = Wording<Placed<"path", const std::string&>, Placed<"reason", Sentence&&>>;

[[noreturn]] void fail(WhatFailed what, const std::string& path, int error) {
    if (error == EEXIST) throw exists_already(path);
    throw Error{ErrorKind::store, said(what, "path"_is = path, "reason"_is = system_reason(error)),
                said("`ls -ld` shows who may do what with it and its directory.")};
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
    if (errno != ENOENT && errno != ENOTDIR)
        fail(msgid("{path} cannot be looked at: {reason}."), path, errno);
    throw refused_file(said("There is no store at {path}.", "path"_is = path),
                       said("`simprof init` creates one; `--store FILE` names another file."));
}

void expect_regular_file(const std::string& path, mode_t mode) {
    if (S_ISLNK(mode))
        throw refused_file(
            said("{path} is a symbolic link; a store is opened by its own name only.", "path"_is = path),
            said("`--store {path}` names the file itself.", "path"_is = shell_word(target_of(path))));
    if (S_ISDIR(mode))
        throw refused_file(said("{path} is a directory, not a store.", "path"_is = path),
                           said("`--store {path}` would name a file in it.",
                                "path"_is = verbatim(shell_word(path + "/simprof.db"))));
    if (!S_ISREG(mode))
        throw refused_file(said("{path} is no regular file, so it is no store.", "path"_is = path),
                           said("`--store FILE` names another file."));
}

/// By another name its journal would not be found, and a change that was cut off not be rolled back.
void expect_one_name(const std::string& path, const struct stat& file) {
    if (file.st_nlink > 1)
        throw refused_file(
            said("{path} has {names} names (hard links); a store has one.", "path"_is = path,
                 "names"_is = file.st_nlink),
            said("find / -xdev -inum {inode} shows them: remove the others.", "inode"_is = file.st_ino));
}

/// SQLite takes an empty file for an empty database, which would make a lost store look like a new one.
void expect_content(const std::string& path, off_t size) {
    if (size == 0)
        throw damaged_file(said("{path} is empty: it is no store, or all of it was lost.", "path"_is = path),
                           said("`simprof store restore FILE` brings a backup back; or remove the empty "
                                "file, and `simprof init` creates a new store."));
    if (size < smallest_page)
        throw damaged_file(
            said_of(size, "{path} is no simprof store: {count} byte is too few.",
                    "{path} is no simprof store: {count} bytes are too few.", "path"_is = path),
            said("`--store FILE` names another file; `simprof init` creates a store."));
}

}  // namespace

std::string resolved(const std::filesystem::path& path) {
    const auto name = path.filename();
    if (name.empty() || name == "." || name == "..")
        throw refused_file(said("“{path}” names no file, so it is no store.", "path"_is = path.string()),
                           said("`--store FILE` names the file of a store."));
    std::error_code error;
    const auto whole = std::filesystem::absolute(path, error);
    if (error)
        fail(msgid("{path} cannot be found from the directory that you are in: {reason}."), path.string(),
             error.value());
    const auto directory = std::filesystem::weakly_canonical(whole.parent_path(), error);
    if (error) fail(msgid("{path} cannot be looked at: {reason}."), path.string(), error.value());
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
            said("{path} lies on a network file system ({system}), where locks cannot be trusted.",
                 "path"_is = path, "system"_is = name),
            said("`--store FILE` names a file on a disk of this machine."));
}

void expect_no_file(const std::string& path) {
    struct stat file {};
    for (const std::string& name : {path, path + "-journal", path + "-wal"})
        if (lstat(name.c_str(), &file) == 0) throw exists_already(name);
}

void make_directory_of(const std::string& path) {
    const auto directory = std::filesystem::path{path}.parent_path();
    std::error_code error;
    if (!std::filesystem::exists(directory.parent_path(), error))
        std::filesystem::create_directories(directory.parent_path(), error);
    if (error)
        fail(msgid("{path} cannot be made: {reason}."), directory.parent_path().string(), error.value());
    if (mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST)
        fail(msgid("{path} cannot be made: {reason}."), directory.string(), errno);
}

namespace {

[[noreturn]] void fail_to_share(const std::string& path, const Group& group, const FileFailure& error) {
    throw Error{ErrorKind::store,
                said("{path} cannot be shared with {group}: {reason}.", "path"_is = path,
                     "group"_is = group.name, "reason"_is = error.told()),
                said("`ls -ld` shows whose it is; `id` shows the groups that you are in.")};
}

void expect_shared_directory(const std::string& directory, const Group& group) {
    const struct stat facts = attributes(directory);
    if (facts.st_gid == group.number && (facts.st_mode & 07777) == shared_directory_mode) return;
    throw Error{
        ErrorKind::unexpected_state,
        said("The directory {directory} is not one that {group} shares: it is {owner}'s, of mode "
             "{mode}; it was left as it is.",
             "directory"_is = directory, "group"_is = group.name, "owner"_is = name_of_group(facts.st_gid),
             "mode"_is = fmt::format("{:04o}", facts.st_mode & 07777U)),
        said("Name a file in a directory that is not there yet, or share this one: {command}",
             "command"_is = verbatim(fmt::format("chgrp {0} {1} && chmod 2770 {1}", shell_word(group.name),
                                                 shell_word(directory))))};
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
    } catch (const FileFailure& error) {
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
    } catch (const FileFailure& error) {
        fail_to_share(path, group, error);
    }
}

}  // namespace

void share_store_file(const std::string& path, const std::string& group) {
    const auto found = group_to_share_with(group);
    if (!found) return;
    const int descriptor = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) fail(msgid("{path} cannot be shared: {reason}."), path, errno);
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
    fail(msgid("{path} cannot be made: {reason}."), path, error.code().value());
}

NewStoreFile::~NewStoreFile() { unlink((m_file.path().native() + "-journal").c_str()); }

void NewStoreFile::open_to_group() const { share_file_with(m_file.descriptor(), m_path, *m_group); }

void NewStoreFile::publish() const {
    if (m_group) open_to_group();
    try {
        sync_file(m_file.descriptor());
        give_name(m_file.path(), m_path, NameInUse::is_kept);
    } catch (const FileFailure& error) {
        if (error.code() == std::errc::file_exists) throw exists_already(m_path);
        throw Error{
            ErrorKind::store,
            said("{path} may not be on the disk: {reason}.", "path"_is = m_path, "reason"_is = error.told()),
            said("Look at the disk (`dmesg`, `df`), and whether the file is there.")};
    }
}

Error NewStoreFile::not_made(const Error& error) const {
    const Sentence fact = said("The store {store} is not made.", "store"_is = m_path);
    return {error.kind(), fact.then(error.message().with_other(path(), m_path)), error.hint()};
}

}  // namespace simprof::sqlite
