#pragma once

#include "cli/words/command.hpp"

#include <string>
#include <vector>

namespace simprof::cli {

/// A file of the project that is written from the table of commands.
struct ReferenceFile {
    std::string path;  ///< below the root of the project
    std::string text;
};

/// Every manual page and completion script.
[[nodiscard]] std::vector<ReferenceFile> all_reference_files();

/// "simprof-sim-migrate"
[[nodiscard]] std::string manual_page_name(const Command& command);
[[nodiscard]] std::string manual_page_of(const Command& command);
[[nodiscard]] std::string manual_page_of_program();

}  // namespace simprof::cli
