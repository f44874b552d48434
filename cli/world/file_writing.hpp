#pragma once

#include "lib/files/durable_file.hpp"
#include "lib/model/error.hpp"

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace simprof::cli {

/// A file for people while it is written: under another name, readable by its owner only, until it is whole.
/// It goes away where it does not get its name. Throws Error (input_output, interrupted).
class FileInTheMaking {
public:
    explicit FileInTheMaking(const std::filesystem::path& path);

    void append(std::string_view text);
    /// Puts it on the disk, so that it can get its name whatever happens.
    void put_on_disk();
    /// The same, with this mode and under its name, in place of what has that name.
    void take_its_name(mode_t mode);

private:
    void flush();

    std::filesystem::path m_path;
    TemporaryFile m_file;
    std::string m_text;
};

/// The Error of a file that cannot be written.
[[nodiscard]] Error unwritable(const std::filesystem::path& path, const Sentence& reason);
/// The Error of one that is written, but cannot get its name; by then the store may be changed.
[[nodiscard]] Error unnamed(const std::filesystem::path& path, const Sentence& reason);

}  // namespace simprof::cli
