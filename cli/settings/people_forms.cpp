#include "cli/settings/people_forms.hpp"

#include "cli/settings/directories.hpp"
#include "cli/world/files.hpp"

#include <algorithm>
#include <system_error>

namespace simprof::cli {

namespace {

/// In the order of their names; none where there is no such directory.
std::vector<std::filesystem::path> form_files_in(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator{directory, error})
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

std::vector<FormFile> people_forms(const World& world) {
    std::vector<FormFile> forms;
    for (const auto& directory : {own_configuration(world), world.system_configuration.parent_path()}) {
        if (directory.empty()) continue;
        for (const auto& path : form_files_in(directory / "forms"))
            forms.push_back({path.stem().native(), path.native(), read_whole_file(path)});
    }
    return forms;
}

}  // namespace simprof::cli
