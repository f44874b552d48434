#include "cli/files.hpp"

#include "cli/streams.hpp"
#include "lib/model/error.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace simprof::cli {

namespace {

/// A file that is open for reading, as long as this lives.
class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path& path)
        : m_name(path.native()),
          m_descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY)),
          m_errno(errno) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (m_descriptor >= 0) close(m_descriptor);
    }

    [[nodiscard]] bool is_open() const { return m_descriptor >= 0; }
    [[nodiscard]] bool is_missing() const { return !is_open() && (m_errno == ENOENT || m_errno == ENOTDIR); }
    [[nodiscard]] std::string read() const {
        if (!is_open()) throw_error();
        return read_descriptor(m_descriptor, fmt::format("The file {}", m_name));
    }

private:
    [[noreturn]] void throw_error() const {
        if (is_missing()) {
            throw Error{ErrorKind::not_found, fmt::format("There is no file {}.", m_name),
                        "Check its name and the directory you are in."};
        }
        throw Error{ErrorKind::input_output,
                    fmt::format("The file {} cannot be opened: {}.", m_name, std::strerror(m_errno))};
    }

    const std::string& m_name;
    int m_descriptor;
    int m_errno;
};

}  // namespace

std::string read_whole_file(const std::filesystem::path& path) { return OpenFile{path}.read(); }

std::optional<std::string> read_if_present(const std::filesystem::path& path) {
    const OpenFile file{path};
    if (file.is_missing()) return {};
    return file.read();
}

}  // namespace simprof::cli
