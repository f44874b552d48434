#pragma once

#include "lib/model/day.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace simprof::cli {

struct World;

enum class Format { table, json, ndjson, csv };
enum class Color { automatic, always, never };

/// Global options as typed; absent where they were not.
struct GlobalOptions {
    std::optional<std::string> store;
    std::optional<std::string> output;
    std::optional<std::string> color;
    std::optional<std::string> wait;
    bool quiet = false;
    bool no_input = false;
    bool no_pager = false;
};

/// The settings in force: option, else environment, else the user's configuration file, else the system's,
/// else built in.
struct Settings {
    std::filesystem::path store;
    std::optional<std::string> typed_store;  ///< the value of --store, where it was typed
    bool store_is_named = false;  ///< by an option, the environment or a file; else it is in its usual place
    Format format = Format::table;
    Color color = Color::automatic;
    bool quiet = false;
    bool no_input = false;
    bool no_pager = false;
    std::chrono::milliseconds wait{5000};
    std::int64_t type_above = 1000;  ///< from this many SIMs on the number has to be typed
    std::string actor;               ///< where one is named; else `actor_of` looks the login name up
    std::optional<Instant> now;      ///< SIMPROF_NOW

    /// Where each setting came from, for `config list --show-origin`: key, value, origin.
    struct Shown {
        std::string key;
        std::string value;
        std::string origin;
    };
    std::vector<Shown> shown;
};

/// Where configuration files are looked for, the one that counts first; they need not be there.
[[nodiscard]] std::vector<std::filesystem::path> configuration_files(const World& world);

/// Throws Error (malformed) for a value that has no meaning and for an unknown key of a configuration file,
/// with its line.
[[nodiscard]] Settings resolve_settings(const World& world, const GlobalOptions& options);

/// Who asks, and how that is known: the actor that is named, else the login name, else the user's number. The
/// system's list of accounts is read where nothing else names one, so this is asked by who needs it only.
[[nodiscard]] Settings::Shown actor_of(const Settings& settings, const World& world);

}  // namespace simprof::cli
