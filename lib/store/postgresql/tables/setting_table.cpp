#include "lib/store/postgresql/tables/setting_table.hpp"

#include "lib/store/postgresql/session/query.hpp"

namespace simprof::postgresql {

std::optional<std::string> setting(Connection& connection, std::string_view name) {
    Query query{connection, "SELECT value FROM simprof.setting WHERE name = $1", {name}};
    if (!query.step()) return {};
    return std::string{query.text(0)};
}

void set_setting(Connection& connection, std::string_view name, std::string_view value) {
    const Query written{connection,
                        "INSERT INTO simprof.setting (name, value) VALUES ($1, $2)"
                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        {name, value}};
}

BillingZone billing_zone(Connection& connection) {
    const auto name = setting(connection, billing_zone_setting);
    if (!name) connection.fail_as_damaged("it names no billing zone");
    return zone_of_store(connection.location(), *name);
}

Clock clock_of_store(Connection& connection) {
    const auto word = setting(connection, clock_setting);
    const auto clock = parse_clock(word.value_or(""));
    if (!clock) connection.fail_as_damaged("it does not say which clock it lives by");
    return *clock;
}

}  // namespace simprof::postgresql
