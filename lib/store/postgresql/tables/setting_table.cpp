#include "lib/store/postgresql/tables/setting_table.hpp"

#include "lib/store/postgresql/session/query.hpp"

#include <utility>

namespace simprof::postgresql {

std::optional<std::string> setting(Connection& connection, std::string_view name) {
    Query query{connection, "SELECT value FROM simprof.setting WHERE name = $1", {name}};
    if (!query.step()) return {};
    return std::string{query.text(0)};
}

Settings settings_in(Connection& connection, Result answer) {
    Settings settings;
    for (Query query{connection, std::move(answer)}; query.step();)
        settings.emplace(query.text(0), query.text(1));
    return settings;
}

std::optional<std::string> setting(const Settings& settings, std::string_view name) {
    const auto found = settings.find(name);
    return found == settings.end() ? std::nullopt : std::optional{found->second};
}

void set_setting(Connection& connection, std::string_view name, std::string_view value) {
    connection.later(
        "INSERT INTO simprof.setting (name, value) VALUES ($1, $2)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {name, value});
}

Clock clock_of_store(Connection& connection) {
    return simprof::clock_of_store(connection, setting(connection, clock_setting));
}

}  // namespace simprof::postgresql
