#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

/// Files that are written whole, or not at all, and that are there after a power cut. What the system refuses
/// is thrown as FileFailure, with its number and what could not be done.

namespace simprof {

/// How the system is asked to put a file, or the names in a directory, on the disk. A test counts.
using Sync = int (*)(int descriptor);

/// Makes an empty file that only its owner can read or write, whatever the umask says, and opens it for
/// writing. EEXIST where anything has that name, a dangling symbolic link included.
[[nodiscard]] int make_private_file(const std::filesystem::path& path);

/// Waits until what was written to a file is on the disk, or until it is known that it cannot be told.
void sync_file(int descriptor, Sync sync = &::fsync);

/// What becomes of a file that has the name already.
enum class NameInUse { is_replaced, is_kept };

/// Gives a file that is on the disk another name in its directory, and waits until the name is there too.
/// EEXIST where the name is in use and is kept.
void give_name(const std::filesystem::path& from, const std::filesystem::path& to, NameInUse in_use,
               Sync sync = &::fsync);

/// A private file beside the one that it is to become; it goes away with this unless it got that name. As
/// long as it is open it is locked, so that it is told from what a killed command left (see left_overs.hpp).
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& target);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }
    /// Open for writing until `close`.
    [[nodiscard]] int descriptor() const noexcept { return m_descriptor; }
    void close() noexcept;

private:
    std::filesystem::path m_path;
    int m_descriptor;
};

}  // namespace simprof
