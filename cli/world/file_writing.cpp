#include "cli/world/file_writing.hpp"

#include "cli/world/signals.hpp"
#include "lib/files/file_failure.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace simprof::cli {

namespace {

constexpr std::size_t piece = 1U << 16U;

Error failure(const std::filesystem::path& path, int error) {
    return error == EINTR ? interruption() : unwritable(path, system_reason(error));
}

TemporaryFile file_beside(const std::filesystem::path& path) {
    try {
        return TemporaryFile{path};
    } catch (const FileFailure& error) {
        throw failure(path, error.code().value());
    }
}

}  // namespace

Error unwritable(const std::filesystem::path& path, const Sentence& reason) {
    // Where the store is changed already, another hint takes the place of this one.
    return {
        ErrorKind::input_output,
        said("The file {path} cannot be written: {reason}.", "path"_is = path.native(), "reason"_is = reason),
        said("The store was not changed. Name a file in a directory that you may write to, on a disk that "
             "has room.")};
}

Error unnamed(const std::filesystem::path& path, const Sentence& reason) {
    return {ErrorKind::input_output,
            said("The file {path} cannot be put in its place: {reason}.", "path"_is = path.native(),
                 "reason"_is = reason),
            said("Name a file in a directory that you may write to.")};
}

FileInTheMaking::FileInTheMaking(const std::filesystem::path& path)
    : m_path(path), m_file(file_beside(path)) {}

void FileInTheMaking::append(std::string_view text) {
    m_text += text;
    if (m_text.size() >= piece) flush();
}

void FileInTheMaking::put_on_disk() {
    flush();
    try {
        sync_file(m_file.descriptor());
    } catch (const FileFailure& error) {
        throw unwritable(m_path, error.told());
    }
}

void FileInTheMaking::take_its_name(mode_t mode) {
    flush();
    try {
        if (fchmod(m_file.descriptor(), mode) != 0) throw unnamed(m_path, system_reason(errno));
        sync_file(m_file.descriptor());
        give_name(m_file.path(), m_path, NameInUse::is_replaced);
    } catch (const FileFailure& error) {
        throw unnamed(m_path, error.told());
    }
}

void FileInTheMaking::flush() {
    for (std::string_view rest = m_text; !rest.empty();) {
        const ssize_t written = ::write(m_file.descriptor(), rest.data(), rest.size());
        if (written < 0 && (errno != EINTR || interrupted_by_signal())) throw failure(m_path, errno);
        if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
    }
    m_text.clear();
}

}  // namespace simprof::cli
