#include "lib/store/sqlite/setting_table.hpp"

#include "lib/model/error.hpp"
#include "lib/store/sqlite/connection.hpp"

#include <fmt/format.h>

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
    auto zone = BillingZone::named(*name);
    if (zone) return *std::move(zone);
    if (const auto why = BillingZone::why_unreadable(*name))
        throw Error{
            ErrorKind::store,
            fmt::format("The store {} counts its days in {}, a time zone that could not be read: {}.",
                        connection.path(), *name, *why),
            "Look at the disk (`dmesg`) and at /usr/share/zoneinfo, then give the same command again."};
    throw Error{ErrorKind::store,
                fmt::format("The store {} counts its days in {}, a time zone that this system does not know.",
                            connection.path(), *name),
                "Install the time-zone database (package tzdata)."};
}

Clock clock_of_store(Connection& connection) {
    const auto word = setting(connection, clock_setting);
    const auto clock = parse_clock(word.value_or(""));
    if (!clock) connection.fail_as_damaged("it does not say which clock it lives by");
    return *clock;
}

}  // namespace simprof::sqlite
