#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace simprof::cli {

/// The shells whose completion we speak.
enum class Shell : std::uint8_t { bash, zsh, fish };
inline constexpr std::array all_shells{Shell::bash, Shell::zsh, Shell::fish};
/// Their names, in the same order.
inline constexpr std::array<std::string_view, all_shells.size()> shell_names{"bash", "zsh", "fish"};

[[nodiscard]] std::optional<Shell> parse_shell(std::string_view name);

}  // namespace simprof::cli
