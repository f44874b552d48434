#include "cli/world/files.hpp"

#include "cli/world/streams.hpp"
#include "lib/language/system_reason.hpp"
#include "lib/model/error.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace simprof::cli {

namespace {

/// A file that is open for reading, as long as this lives.
class OpenFile {
public:
    /// `flags`: O_NONBLOCK where nothing shall be waited for.
    explicit OpenFile(const std::filesystem::path& path, int flags = 0)
        : m_name(path.native()),
          m_descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | flags)),
          m_errno(errno) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (m_descriptor >= 0) close(m_descriptor);
    }

    [[nodiscard]] bool is_open() const { return m_descriptor >= 0; }
    [[nodiscard]] bool is_pipe() const {
        struct stat file = {};
        return is_open() && fstat(m_descriptor, &file) == 0 &&
               (S_ISFIFO(file.st_mode) || S_ISSOCK(file.st_mode));
    }
    [[nodiscard]] bool is_missing() const { return !is_open() && (m_errno == ENOENT || m_errno == ENOTDIR); }
    [[nodiscard]] bool is_directory() const {
        struct stat file = {};
        return is_open() && fstat(m_descriptor, &file) == 0 && S_ISDIR(file.st_mode);
    }
    [[nodiscard]] std::string read() const {
        if (!is_open()) throw_error();
        if (is_directory()) throw directory_in_its_place(said("Name a file in it."));
        return read_descriptor(m_descriptor, m_name);
    }
    /// Bytes from an offset on; 0 behind the last.
    [[nodiscard]] std::size_t read_at(std::size_t offset, std::span<char> into) const {
        return read_descriptor_at(m_descriptor, offset, into, m_name);
    }
    /// The number of bytes of a file that can be read as often as needed; nothing where it is a pipe.
    [[nodiscard]] std::optional<std::size_t> size() const {
        if (!is_open()) throw_error();
        struct stat file = {};
        if (fstat(m_descriptor, &file) != 0 || !S_ISREG(file.st_mode)) return {};
        return static_cast<std::size_t>(file.st_size);
    }

    [[nodiscard]] Error directory_in_its_place(Sentence hint) const {
        return {ErrorKind::input_output,
                said("The file {file} cannot be read: {reason}.", "file"_is = m_name,
                     "reason"_is = system_reason(EISDIR)),
                std::move(hint)};
    }

private:
    [[noreturn]] void throw_error() const {
        if (is_missing()) {
            throw Error{ErrorKind::not_found, said("There is no file {file}.", "file"_is = m_name),
                        said("Check its name and the directory you are in.")};
        }
        if (m_errno == EINTR) throw interruption();
        throw Error{ErrorKind::input_output, said("The file {file} cannot be opened: {reason}.",
                                                  "file"_is = m_name, "reason"_is = system_reason(m_errno))};
    }

    std::string m_name;
    int m_descriptor;
    int m_errno;
};

class FileText final : public TextSource {
public:
    FileText(std::unique_ptr<OpenFile> file, std::size_t size, std::function<void(const ReadSoFar&)> tell)
        : m_file(std::move(file)), m_size(size), m_tell(std::move(tell)) {}

    void rewind() override { m_so_far = {0, m_size, 0}; }
    std::size_t read(std::span<char> into) override {
        const std::size_t count = m_file->read_at(m_so_far.bytes, into);
        m_so_far.bytes += count;
        m_so_far.lines += static_cast<std::size_t>(std::ranges::count(into.first(count), '\n'));
        if (m_tell) m_tell(m_so_far);
        return count;
    }

private:
    std::unique_ptr<OpenFile> m_file;
    std::size_t m_size;
    std::function<void(const ReadSoFar&)> m_tell;
    ReadSoFar m_so_far{0, m_size, 0};
};

/// A text of its own, read from memory.
class KeptText final : public TextSource {
public:
    explicit KeptText(std::string text) : m_text(std::move(text)), m_source(m_text) {}
    void rewind() override { m_source.rewind(); }
    std::size_t read(std::span<char> into) override { return m_source.read(into); }

private:
    std::string m_text;
    TextInMemory m_source;
};

}  // namespace

std::unique_ptr<TextSource> open_text_file(const std::filesystem::path& path,
                                           std::function<void(const ReadSoFar&)> tell) {
    auto file = std::make_unique<OpenFile>(path);
    const auto size = file->size();
    if (!size) return text_source(file->read());
    return std::make_unique<FileText>(std::move(file), *size, std::move(tell));
}

std::unique_ptr<TextSource> text_source(std::string text) {
    return std::make_unique<KeptText>(std::move(text));
}

std::string read_whole_file(const std::filesystem::path& path) { return OpenFile{path}.read(); }

std::optional<std::string> read_if_present(const std::filesystem::path& path) {
    const OpenFile file{path, O_NONBLOCK};
    if (file.is_missing()) return {};
    if (file.is_pipe())
        throw Error{ErrorKind::input_output,
                    said("The file {file} is a pipe, which is not waited for.", "file"_is = path.native()),
                    said("Put a file in its place, or remove it.")};
    if (file.is_directory())
        throw file.directory_in_its_place(said("Put a file in its place, or remove it."));
    return file.read();
}

}  // namespace simprof::cli
