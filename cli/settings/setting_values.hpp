#pragma once

#include "cli/settings/settings.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace simprof::cli {

/// A setting as text, and where it was found ("--wait", "SIMPROF_OUTPUT", "/etc/simprof/config.toml:3").
struct SettingValue {
    std::string text;
    std::string origin;  ///< empty: found nowhere
    std::optional<std::size_t> line;

    [[nodiscard]] bool is_given() const { return !origin.empty(); }
};

/// The words that stand for each format and colour, in the order of the enumerators.
[[nodiscard]] std::span<const std::string_view> format_names();
[[nodiscard]] std::span<const std::string_view> color_names();
[[nodiscard]] std::string_view word_of(Format format);
[[nodiscard]] std::string_view word_of(Color color);

/// Each throws Error (malformed) that names where the value stands.
[[nodiscard]] Format parse_format(const SettingValue& value);
[[nodiscard]] Color parse_color(const SettingValue& value);
/// Decimal seconds, such as 5 or 0.5, at most a day.
[[nodiscard]] std::chrono::milliseconds parse_seconds(const SettingValue& value);
/// A whole number from 1 on.
[[nodiscard]] std::int64_t parse_count(const SettingValue& value);
/// 1 to 256 printable characters.
[[nodiscard]] std::string parse_actor(const SettingValue& value);
[[nodiscard]] Instant parse_now(const SettingValue& value);

}  // namespace simprof::cli
