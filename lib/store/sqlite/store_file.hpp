#pragma once

#include <filesystem>
#include <string>

namespace simprof::sqlite {

/// The file's absolute name with the symbolic links of its directory followed. SQLite sees no other name:
/// it would read something into `file:…`, and every command must mean the same file by the same name.
[[nodiscard]] std::string resolved(const std::filesystem::path& path);

/// Refuses what cannot be a store, by its name and attributes alone. The file is not opened: closing it
/// again would drop the locks of every other connection that this process has to it.
void expect_store_file(const std::string& path);

/// Refuses to make a store where anything has its name already, a dangling symbolic link included, or where
/// the journal of a store of that name was left: SQLite would write it into the new one.
void expect_no_file(const std::string& path);

/// Makes the file's directory where it is missing, for its owner only.
void make_directory_of(const std::string& path);

/// Refuses a directory on a network, where locks are not to be trusted.
void expect_local_directory(const std::string& path);

/// Makes an empty file that only its owner can read or write, whatever the umask says.
void make_private_file(const std::string& path);

/// A private file that is made beside the one it is to become; removed unless it was given that name.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& beside);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();
    [[nodiscard]] const std::string& path() const noexcept { return m_path; }

private:
    std::string m_path;
};

/// Gives the file its name, if no file has that name, so that it stays after a power cut.
void publish(const std::string& temporary, const std::string& path);

}  // namespace simprof::sqlite
