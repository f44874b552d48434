#include "cli/settings/settings.hpp"

#include "cli/settings/configuration_file.hpp"
#include "cli/settings/directories.hpp"
#include "cli/settings/setting_values.hpp"
#include "cli/world/world.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/server_location.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

/// The configuration files that exist, the strongest first.
std::vector<ConfigurationFile> existing_files(const World& world) {
    std::vector<ConfigurationFile> files;
    for (const auto& path : configuration_files(world))
        if (auto file = read_configuration_file(path)) files.push_back(std::move(*file));
    return files;
}

/// A path of a configuration file: `~/` is the home directory, a relative one stands beside the file.
std::filesystem::path path_in_file(const World& world, const ConfigurationFile& file,
                                   const std::string& value) {
    if (value.starts_with("~/")) return home_of(world) / value.substr(2);
    return file.path.parent_path() / value;
}

/// Looks each setting up where it can stand, and writes down where it was found.
class Resolver {
public:
    explicit Resolver(const World& world) : m_world(world), m_files(existing_files(world)) {}

    SettingValue find(std::string_view key, const std::optional<std::string>& option,
                      const std::string& name) {
        if (option) return {*option, fmt::format("--{}", key), {}};
        if (const auto value = name.empty() ? std::nullopt : variable(m_world, name))
            return {*value, name, {}};
        for (const ConfigurationFile& file : m_files) {
            if (const ConfigurationEntry* entry = file.find(key)) return from_file(file, *entry);
        }
        return {};
    }

    void show(std::string_view key, std::string value, const SettingValue& found,
              std::string_view otherwise = {}) {
        std::string_view origin = otherwise.empty() ? msgid("built in") : otherwise;
        if (found.is_given()) origin = found.origin;
        m_shown.push_back({std::string{key}, std::move(value), std::string{origin}});
    }

    [[nodiscard]] std::vector<Settings::Shown> shown() && { return std::move(m_shown); }

private:
    [[nodiscard]] SettingValue from_file(const ConfigurationFile& file,
                                         const ConfigurationEntry& entry) const {
        std::string value = entry.value;
        if (entry.key == "store" && !is_server_location(value))
            value = path_in_file(m_world, file, value).native();
        return {std::move(value), fmt::format("{}:{}", file.path.native(), entry.line), entry.line};
    }

    const World& m_world;
    std::vector<ConfigurationFile> m_files;
    std::vector<Settings::Shown> m_shown;
};

std::filesystem::path default_store(const World& world) {
    const std::filesystem::path base = base_directory(world, "XDG_DATA_HOME", ".local/share");
    return base.empty() ? base : base / "simprof" / "simprof.db";
}

void resolve_store(Settings& settings, Resolver& resolver, const World& world, const GlobalOptions& options) {
    const SettingValue found = resolver.find("store", options.store, "SIMPROF_STORE");
    settings.store = found.is_given() ? std::filesystem::path{found.text} : default_store(world);
    settings.typed_store = options.store;
    settings.store_is_named = found.is_given();
    resolver.show("store", without_password(settings.store.native()), found);
}

void resolve_output(Settings& settings, Resolver& resolver, const GlobalOptions& options) {
    const SettingValue found = resolver.find("output", options.output, "SIMPROF_OUTPUT");
    if (found.is_given()) settings.format = parse_format(found);
    resolver.show("output", std::string{word_of(settings.format)}, found);
}

void resolve_color(Settings& settings, Resolver& resolver, const World& world, const GlobalOptions& options) {
    const SettingValue found = resolver.find("color", options.color, "");
    const bool none_wanted = !options.color && variable(world, "NO_COLOR").has_value();
    settings.color = none_wanted ? Color::never : found.is_given() ? parse_color(found) : Color::automatic;
    const SettingValue no_color{"never", "NO_COLOR", {}};
    resolver.show("color", std::string{word_of(settings.color)}, none_wanted ? no_color : found);
}

void resolve_quiet(Settings& settings, Resolver& resolver, const GlobalOptions& options) {
    const auto option = options.quiet ? std::optional<std::string>{"true"} : std::nullopt;
    const SettingValue found = resolver.find("quiet", option, "");
    settings.quiet = found.text == "true";
    resolver.show("quiet", settings.quiet ? "true" : "false", found);
}

void resolve_wait(Settings& settings, Resolver& resolver, const GlobalOptions& options) {
    const SettingValue found = resolver.find("wait", options.wait, "");
    if (found.is_given()) settings.wait = parse_seconds(found);
    resolver.show("wait", found.is_given() ? found.text : "5", found);
}

void resolve_type_above(Settings& settings, Resolver& resolver) {
    const SettingValue found = resolver.find("confirm.type_above", {}, "");
    if (found.is_given()) settings.type_above = parse_count(found);
    resolver.show("confirm.type_above", std::to_string(settings.type_above), found);
}

/// The login name: LOGNAME, else USER, else that of the account, else the user's number.
SettingValue login_name(const World& world) {
    for (const char* name : {"LOGNAME", "USER"}) {
        if (const auto value = variable(world, name)) return {*value, name, {}};
    }
    if (const auto account = world.account ? world.account() : std::nullopt;
        account && !account->name.empty()) {
        return {account->name, "/etc/passwd", {}};
    }
    return {fmt::format("uid:{}", world.uid.value_or(-1)), std::string{msgid("the user's number")}, {}};
}

void resolve_actor(Settings& settings, Resolver& resolver) {
    const SettingValue found = resolver.find("actor", {}, "SIMPROF_ACTOR");
    if (!found.is_given()) return;
    settings.actor = parse_actor(found);
    resolver.show("actor", settings.actor, found);
}

void resolve_now(Settings& settings, Resolver& resolver, const World& world) {
    const auto value = variable(world, "SIMPROF_NOW");
    if (!value) return;
    const SettingValue found{*value, "SIMPROF_NOW", {}};
    settings.now = parse_now(found);
    resolver.show("now", to_string(*settings.now), found);
}

}  // namespace

std::vector<std::filesystem::path> configuration_files(const World& world) {
    std::vector<std::filesystem::path> paths;
    if (const auto own = own_configuration(world); !own.empty()) paths.push_back(own / "config.toml");
    if (!world.system_configuration.empty()) paths.push_back(world.system_configuration);
    return paths;
}

Settings resolve_settings(const World& world, const GlobalOptions& options) {
    Settings settings;
    Resolver resolver{world};
    resolve_store(settings, resolver, world, options);
    resolve_output(settings, resolver, options);
    resolve_color(settings, resolver, world, options);
    resolve_quiet(settings, resolver, options);
    resolve_wait(settings, resolver, options);
    resolve_type_above(settings, resolver);
    resolve_actor(settings, resolver);
    resolve_now(settings, resolver, world);
    settings.no_input = options.no_input;
    settings.no_pager = options.no_pager;
    settings.shown = std::move(resolver).shown();
    return settings;
}

Settings::Shown actor_of(const Settings& settings, const World& world) {
    const auto named = std::ranges::find(settings.shown, "actor", &Settings::Shown::key);
    if (named != settings.shown.end()) return *named;
    const SettingValue login = login_name(world);
    return {"actor", parse_actor(login), login.origin};
}

}  // namespace simprof::cli
