#include "lib/files/durable_file.hpp"

#include "lib/files/file_failure.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <random>

namespace simprof {

namespace {

constexpr mode_t owner_only = 0600;
constexpr std::size_t longest_beginning = 200;  // of a temporary name, which may be 255 bytes long

/// The name, cut before the character that would make it too long, and something that no other file has.
std::filesystem::path temporary_name(const std::filesystem::path& target) {
    std::string name = target.filename().native();
    if (name.size() > longest_beginning) {
        std::size_t end = longest_beginning;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
        name.resize(end);
    }
    return target.parent_path() / fmt::format("{}.new-{:08x}", name, std::random_device{}());
}

/// Some file systems know no such renaming; a second link does the same in two steps.
bool rename_to_free_name(const char* from, const char* to) {
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return true;
    if (errno != EINVAL && errno != ENOSYS) return false;
    return link(from, to) == 0 && unlink(from) == 0;
}

/// What a directory holds is on the disk only after this. One that may not be read cannot be synced either,
/// which is no reason to refuse it.
void sync_directory_of(const std::filesystem::path& path, Sync sync) {
    const std::filesystem::path directory = path.has_parent_path() ? path.parent_path() : ".";
    const int descriptor = open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    const bool is_synced = sync(descriptor) == 0 || errno == EINVAL;
    const int error = errno;
    ::close(descriptor);
    if (!is_synced)
        throw FileFailure{error, said("its directory cannot be put on the disk: {reason}",
                                      "reason"_is = system_reason(error))};
}

}  // namespace

int make_private_file(const std::filesystem::path& path) {
    const int file =
        open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, owner_only);
    if (file >= 0 && fchmod(file, owner_only) == 0) return file;
    const int error = errno;
    if (file < 0)
        throw FileFailure{error, said("cannot be made: {reason}", "reason"_is = system_reason(error))};
    ::close(file);
    unlink(path.c_str());
    throw FileFailure{error, said("cannot be kept private: {reason}", "reason"_is = system_reason(error))};
}

void sync_file(int descriptor, Sync sync) {
    if (sync(descriptor) == 0 || errno == EINVAL) return;
    const int error = errno;
    throw FileFailure{error, said("cannot be put on the disk: {reason}", "reason"_is = system_reason(error))};
}

void give_name(const std::filesystem::path& from, const std::filesystem::path& to, NameInUse in_use,
               Sync sync) {
    const bool is_named = in_use == NameInUse::is_replaced ? std::rename(from.c_str(), to.c_str()) == 0
                                                           : rename_to_free_name(from.c_str(), to.c_str());
    const int error = errno;
    if (!is_named)
        throw FileFailure{error,
                          said("cannot be given its name: {reason}", "reason"_is = system_reason(error))};
    sync_directory_of(to, sync);
}

TemporaryFile::TemporaryFile(const std::filesystem::path& target)
    : m_path(temporary_name(target)), m_descriptor(make_private_file(m_path)) {
    flock(m_descriptor, LOCK_EX | LOCK_NB);
}

TemporaryFile::~TemporaryFile() {
    close();
    unlink(m_path.c_str());
}

void TemporaryFile::close() noexcept {
    if (m_descriptor >= 0) ::close(m_descriptor);
    m_descriptor = -1;
}

}  // namespace simprof
