#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// One setting of a configuration file, as text, and where it stands.
struct ConfigurationEntry {
    std::string key;  ///< "output", "confirm.type_above"
    std::string value;
    std::size_t line = 0;
    std::size_t column = 0;
};

/// A configuration file in which every key is known and has the right type.
struct ConfigurationFile {
    std::filesystem::path path;
    std::vector<ConfigurationEntry> entries;

    [[nodiscard]] const ConfigurationEntry* find(std::string_view key) const;
};

/// Reads a TOML file; nothing where there is none. Throws Error (malformed, with file, line and column) for
/// what is no TOML, an unknown key and a value of the wrong type.
[[nodiscard]] std::optional<ConfigurationFile> read_configuration_file(const std::filesystem::path& path);

}  // namespace simprof::cli
