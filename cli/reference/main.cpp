#include "cli/manual/reference_files.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using simprof::cli::ReferenceFile;

/// Pages of commands that are gone would otherwise stay.
void remove_old_pages(const std::filesystem::path& directory) {
    if (!std::filesystem::is_directory(directory)) return;
    std::vector<std::filesystem::path> pages;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        const std::string section = entry.path().extension();
        if (section == ".1" || section == ".5" || section == ".7") pages.push_back(entry.path());
    }
    for (const auto& page : pages) std::filesystem::remove(page);
}

bool write(const std::filesystem::path& root, const ReferenceFile& file) {
    const std::filesystem::path path = root / file.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream stream{path, std::ios::binary};
    stream << file.text;
    stream.close();
    if (!stream) std::fprintf(stderr, "simprof_reference: %s cannot be written\n", path.c_str());
    return static_cast<bool>(stream);
}

}  // namespace

/// Writes the manual pages of the project at ROOT.
int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: simprof_reference ROOT\n", stderr);
        return 2;
    }
    const std::filesystem::path root = argv[1];
    remove_old_pages(root / "man");
    bool written = true;
    for (const ReferenceFile& file : simprof::cli::all_reference_files())
        written = write(root, file) && written;
    return written ? 0 : 1;
}
