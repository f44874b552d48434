#include "cli/world/server_program.hpp"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <system_error>

namespace simprof::cli {

void become_server_program(const std::vector<char*>& arguments) {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return;
    const auto directory = program.parent_path();
    std::vector<char*> all = arguments;
    all.push_back(nullptr);
    constexpr std::array places{"simprof-postgresql", "../libexec/simprof/simprof-postgresql"};
    for (const char* place : places) execv((directory / place).c_str(), all.data());
}

}  // namespace simprof::cli
