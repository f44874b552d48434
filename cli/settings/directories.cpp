#include "cli/settings/directories.hpp"

namespace simprof::cli {

std::filesystem::path home_of(const World& world) {
    if (const auto home = variable(world, "HOME")) return *home;
    if (!world.account) return {};
    const std::optional<Account> account = world.account();
    return account ? account->home : std::string{};
}

std::filesystem::path base_directory(const World& world, const std::string& name,
                                     std::string_view below_home) {
    const std::filesystem::path given = variable(world, name).value_or("");
    if (given.is_absolute()) return given;
    const std::filesystem::path home = home_of(world);
    return home.is_absolute() ? home / below_home : std::filesystem::path{};
}

std::vector<std::filesystem::path> configuration_directories(const World& world) {
    std::vector<std::filesystem::path> directories;
    const std::filesystem::path base = base_directory(world, "XDG_CONFIG_HOME", ".config");
    if (!base.empty()) directories.push_back(base / "simprof");
    if (!world.system_configuration.empty()) directories.push_back(world.system_configuration.parent_path());
    return directories;
}

}  // namespace simprof::cli
