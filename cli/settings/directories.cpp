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
    std::filesystem::path given = variable(world, name).value_or("");
    if (given.is_absolute()) return given;
    const std::filesystem::path home = home_of(world);
    return home.is_absolute() ? home / below_home : std::filesystem::path{};
}

std::filesystem::path own_configuration(const World& world) {
    const std::filesystem::path base = base_directory(world, "XDG_CONFIG_HOME", ".config");
    return base.empty() ? base : base / "simprof";
}

}  // namespace simprof::cli
