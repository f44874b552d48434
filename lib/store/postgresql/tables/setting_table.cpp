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
    return zone_of_store(connection, connection.location(), setting(connection, billing_zone_setting));
}

Clock clock_of_store(Connection& connection) {
    return simprof::clock_of_store(connection, setting(connection, clock_setting));
}

}  // namespace simprof::postgresql
