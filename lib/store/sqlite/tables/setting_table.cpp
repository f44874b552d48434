#include "lib/store/sqlite/tables/setting_table.hpp"

#include "lib/store/sqlite/file/connection.hpp"

namespace simprof::sqlite {

std::optional<std::string> setting(Connection& connection, std::string_view name) {
    Query query{connection, "SELECT value FROM setting WHERE name = ?"};
    if (!query.with({name}).step()) return {};
    return std::string{query.text(0)};
}

void set_setting(Connection& connection, std::string_view name, std::string_view value) {
    Query{connection,
          "INSERT INTO setting (name, value) VALUES (?, ?)"
          " ON CONFLICT (name) DO UPDATE SET value = excluded.value"}
        .with({name, value})
        .run();
}

BillingZone billing_zone(Connection& connection) {
    return zone_of_store(connection, connection.path(), setting(connection, billing_zone_setting));
}

Clock clock_of_store(Connection& connection) {
    return simprof::clock_of_store(connection, setting(connection, clock_setting));
}

}  // namespace simprof::sqlite
