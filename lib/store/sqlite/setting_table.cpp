#include "lib/store/sqlite/setting_table.hpp"

#include "lib/store/sqlite/connection.hpp"

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
    const auto name = setting(connection, billing_zone_setting);
    if (!name) connection.fail_as_damaged("it names no billing zone");
    return zone_of_store(connection.path(), *name);
}

Clock clock_of_store(Connection& connection) {
    const auto word = setting(connection, clock_setting);
    const auto clock = parse_clock(word.value_or(""));
    if (!clock) connection.fail_as_damaged("it does not say which clock it lives by");
    return *clock;
}

}  // namespace simprof::sqlite
