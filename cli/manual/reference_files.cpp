#include "cli/manual/reference_files.hpp"

#include "cli/manual/manual_page.hpp"

#include <fmt/core.h>

namespace simprof::cli {

std::vector<ReferenceFile> all_reference_files() {
    std::vector<ReferenceFile> files;
    files.push_back({"man/simprof.1", manual_page_of_program()});
    for (const Command& command : all_commands()) {
        files.push_back({fmt::format("man/{}.1", manual_page_name(command)), manual_page_of(command)});
    }
    return files;
}

}  // namespace simprof::cli
