#include "cli/world/files.hpp"
#include "cli/world/signals.hpp"
#include "lib/model/error.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace simprof::cli {

namespace {

constexpr std::size_t piece = 1U << 16U;

[[noreturn]] void fail(const std::filesystem::path& path) {
    if (errno == EINTR)
        throw Error{ErrorKind::interrupted, "Interrupted: nothing was changed.",
                    "Give the same command again."};
    throw Error{ErrorKind::input_output,
                fmt::format("The file {} cannot be written: {}. The store was not changed.", path.native(),
                            std::strerror(errno)),
                "Name a file in a directory that you may write to, on a disk that has room."};
}

/// A file that is being written; it goes away where it is not kept.
class NewFile {
public:
    /// `name`: of the file that was asked for, as errors name it.
    NewFile(std::filesystem::path path, int flags, std::filesystem::path name)
        : m_path(std::move(path)),
          m_name(std::move(name)),
          m_descriptor(open(m_path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY | flags, 0600)) {
        if (m_descriptor < 0) fail(m_name);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() {
        if (m_descriptor >= 0) close(m_descriptor);
        if (m_is_temporary) unlink(m_path.c_str());
    }

    void append(std::string_view text) {
        m_text += text;
        if (m_text.size() >= piece) flush();
    }
    void finish() {
        flush();
        if (fsync(m_descriptor) != 0 && errno != EINVAL && errno != EROFS) fail(m_name);
    }
    void take_place_of(const std::filesystem::path& target) {
        if (std::rename(m_path.c_str(), target.c_str()) != 0) fail(m_name);
        m_is_temporary = false;
    }
    void set_temporary() { m_is_temporary = true; }

private:
    void flush() {
        for (std::string_view rest = m_text; !rest.empty();) {
            const ssize_t written = ::write(m_descriptor, rest.data(), rest.size());
            if (written < 0 && (errno != EINTR || interrupted_by_signal())) fail(m_name);
            if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
        }
        m_text.clear();
    }

    std::filesystem::path m_path;
    std::filesystem::path m_name;
    int m_descriptor;
    bool m_is_temporary = false;
    std::string m_text;
};

}  // namespace

void replace_file(const std::filesystem::path& path,
                  const std::function<void(const std::function<void(std::string_view)>&)>& write_to) {
    std::error_code unresolved;
    std::filesystem::path target = std::filesystem::canonical(path, unresolved);  // behind symbolic links
    if (unresolved) target = path;
    std::error_code ignored;
    const bool is_device =
        std::filesystem::exists(target, ignored) && !std::filesystem::is_regular_file(target, ignored);
    const auto place =
        is_device ? target : std::filesystem::path{fmt::format("{}.new-{}", target.native(), getpid())};
    NewFile file{place, is_device ? 0 : O_CREAT | O_EXCL | O_NOFOLLOW, path};
    if (!is_device) file.set_temporary();
    write_to([&](std::string_view text) { file.append(text); });
    file.finish();
    if (!is_device) file.take_place_of(target);
}

}  // namespace simprof::cli
