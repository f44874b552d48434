#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simprof {

/// Where a row stands: on which line of a file, or in which row of its sheet.
struct FilePlace {
    std::string_view file;   ///< as people call it; empty where it has no name
    std::string_view sheet;  ///< of a workbook; empty of a text
    std::size_t line = 0;    ///< from 1; 0: in no file
};

/// The files that rows were read from, one after the other. Lines are counted on from one to the next, so
/// that each row has a number of its own; where there is one file, that is its line.
class InputFiles {
public:
    InputFiles() = default;
    explicit InputFiles(std::string name, std::string sheet = {}) { add(std::move(name), std::move(sheet)); }

    /// Another file, behind all lines that were counted; one without a name stands for where SIMs are named
    /// in no file.
    void add(std::string name, std::string sheet = {});
    /// What a line of the file that was added last counts as; 0 stays 0.
    [[nodiscard]] std::uint32_t count(std::size_t line);

    /// Whether a line alone does not say where it is.
    [[nodiscard]] bool are_several() const { return m_files.size() > 1; }
    [[nodiscard]] bool empty() const { return m_files.empty(); }
    /// Which file a counted line is in; there has to be one.
    [[nodiscard]] std::size_t index_of(std::size_t counted) const;
    /// The names live as long as this.
    [[nodiscard]] FilePlace place_of(std::size_t counted) const;

private:
    struct File {
        std::string name;
        std::string sheet;
        std::uint32_t before;  ///< how many lines were counted before its own
    };

    std::vector<File> m_files;
    std::uint32_t m_last = 0;  ///< the last line that was counted
};

}  // namespace simprof
