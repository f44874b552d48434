#include "lib/store/store_settings.hpp"

#include "lib/model/error.hpp"

#include <fmt/format.h>

namespace simprof {

BillingZone zone_of_store(const std::string& location, const std::string& name) {
    auto zone = BillingZone::named(name);
    if (zone) return *std::move(zone);
    if (const auto why = BillingZone::why_unreadable(name))
        throw Error{
            ErrorKind::store,
            fmt::format("The store {} counts its days in {}, a time zone that could not be read: {}.",
                        location, name, *why),
            "Look at the disk (`dmesg`) and at /usr/share/zoneinfo, then give the same command again."};
    throw Error{ErrorKind::store,
                fmt::format("The store {} counts its days in {}, a time zone that this system does not know.",
                            location, name),
                "Install the time-zone database (package tzdata)."};
}

}  // namespace simprof
