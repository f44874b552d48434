#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// A kind of file that simprof writes.
struct OutputKind {
    std::string_view name;                        ///< "report", as msgid() marks it
    bool (*is_this)(std::string_view beginning);  ///< judges a file by its first 64 KiB
};

/// What no output may be, beside stores and what belongs to them: the store in use, and the files that the
/// same command reads ("-" is standard input).
struct InUse {
    std::filesystem::path store;
    std::vector<std::string> inputs;
};

/// What is in a place where a file is to be written.
struct OutputPlace {
    enum class Holds { nothing, same_kind, other_kind };
    Holds holds = Holds::nothing;
    mode_t mode = 0600;  ///< of the file that is there, or of a new one
    /// Which file is there, as it was written last.
    struct File {
        dev_t device = 0;
        ino_t inode = 0;
        off_t size = 0;
        std::int64_t written_s = 0;
        std::int64_t written_ns = 0;
        friend bool operator==(const File&, const File&) = default;
    };
    File file{};
};

/// Looks at a place where a file is to be written; nothing is written by looking. Refused (malformed), by
/// whatever name, are a store, its journal, `-wal` and `-shm`, what the command itself uses, a symbolic link,
/// and what is no regular file. Throws Error (input_output) where no file can be made.
[[nodiscard]] OutputPlace look_at_output(const std::string& path, const OutputKind& kind,
                                         const InUse& in_use);

}  // namespace simprof::cli
