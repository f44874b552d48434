#pragma once

#include "lib/files/durable_file.hpp"
#include "lib/files/group.hpp"
#include "lib/model/error.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace simprof::sqlite {

/// The file's absolute name with the symbolic links of its directory followed. SQLite sees no other name:
/// it would read something into `file:…`, and every command must mean the same file by the same name.
[[nodiscard]] std::string resolved(const std::filesystem::path& path);

/// Refuses what is no file of this machine with one name of its own, whatever it holds.
void expect_own_file(const std::string& path);

/// The same, and refuses what cannot be a store, by its name and attributes alone. The file is not opened:
/// closing it again would drop the locks of every other connection that this process has to it.
void expect_store_file(const std::string& path);

/// Refuses to make a store where anything has its name already, a dangling symbolic link included, or where
/// the journal of a store of that name was left: SQLite would write it into the new one.
void expect_no_file(const std::string& path);

/// Makes the file's directory where it is missing, for its owner only.
void make_directory_of(const std::string& path);

/// Likewise for a group, which may use the directory as its owner does. One that is there has to be so
/// already, or to be empty and one's own.
void share_directory_of(const std::string& path, const Group& group);

/// Refuses a directory on a network, where locks are not to be trusted.
void expect_local_directory(const std::string& path);

/// Opens a store that is private so far to that group, where it is one of this computer that files may be
/// given to; no connection may have it open.
void share_store_file(const std::string& path, const std::string& group);

/// A file that is to become a store: private, empty, and made under another name, so that of its own name
/// there is a whole store or none. Removed, with the journal that SQLite may leave, unless it is published.
class NewStoreFile {
public:
    explicit NewStoreFile(const std::string& path);
    NewStoreFile(const NewStoreFile&) = delete;
    NewStoreFile& operator=(const NewStoreFile&) = delete;
    ~NewStoreFile();

    /// The name to write the store under; no connection may have it open any longer when it is published.
    [[nodiscard]] const std::string& path() const noexcept { return m_file.path().native(); }
    /// For who fills it byte by byte.
    [[nodiscard]] int descriptor() const noexcept { return m_file.descriptor(); }
    /// From when it is published on it is for the members of a group, too; where that is no group of this
    /// computer, or one that nothing may be given to, it stays its owner's alone.
    void share_with(const std::string& group);
    /// As another file is shared.
    void share_like(const std::string& path);
    /// Gives the file its own name, if no file has that name, so that it stays after a power cut.
    void publish() const;
    /// What an error of that file means to whoever wants the store: it is not made.
    [[nodiscard]] Error not_made(const Error& error) const;

private:
    void open_to_group() const;
    std::string m_path;
    TemporaryFile m_file;
    std::optional<Group> m_group{};
};

}  // namespace simprof::sqlite
