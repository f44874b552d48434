#pragma once

#include <string>
#include <vector>

namespace simprof::cli {

/// A file of the project that is written from the table of commands.
struct ReferenceFile {
    std::string path;  ///< below the root of the project
    std::string text;
};

/// Every manual page, in English and in each other language that the program speaks.
[[nodiscard]] std::vector<ReferenceFile> all_reference_files();

}  // namespace simprof::cli
