#pragma once

#include "lib/text/reading/text_source.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace simprof {

/// The parts of a zip archive, which is in memory as a whole. Names of parts are taken whatever their case
/// and the way their slashes lean.
class ZipArchive {
public:
    /// `file` is its name for messages. Throws Error (malformed) where the archive cannot be read.
    ZipArchive(std::string bytes, std::string file);

    [[nodiscard]] const std::string& file() const noexcept { return m_file; }
    [[nodiscard]] bool has(std::string_view part) const { return m_parts.contains(key_of(part)); }
    /// True where parts stand in this folder.
    [[nodiscard]] bool has_folder(std::string_view folder) const;
    /// The part, unpacked as it is read; this must outlive it. Throws Error (malformed), as reading does,
    /// where it is not there, encrypted, damaged, or so well packed that it is a bomb.
    [[nodiscard]] std::unique_ptr<TextSource> open(std::string_view part) const;

private:
    struct Part {
        std::uint64_t directory_offset = 0;
        std::uint64_t number = 0;
        std::uint64_t packed = 0;
        std::uint64_t unpacked = 0;
        bool is_encrypted = false;
    };

    static std::string key_of(std::string_view part);
    void read_directory();
    void check(const Part& part, std::string_view name) const;

    std::string m_bytes;
    std::string m_file;
    std::map<std::string, Part> m_parts;
};

}  // namespace simprof
