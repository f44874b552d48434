#include "cli/world/server_program.hpp"

#include "lib/text/words/server_location.hpp"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace simprof::cli {

bool plainly_names_server(std::span<char* const> arguments, const char* variable) {
    constexpr std::string_view option = "--store";
    std::string_view location = variable == nullptr ? "" : variable;
    for (std::size_t n = 0; n < arguments.size(); ++n) {
        const std::string_view word = arguments[n];
        if (word == option && n + 1 < arguments.size()) location = arguments[n + 1];
        if (word.starts_with(option) && word.substr(option.size()).starts_with('='))
            location = word.substr(option.size() + 1);
    }
    return is_server_location(location);
}

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
