#include "lib/store/store_settings.hpp"

#include "lib/model/error.hpp"

namespace simprof {

BillingZone zone_of_store(const std::string& location, const std::string& name) {
    auto zone = BillingZone::named(name);
    if (zone) return *std::move(zone);
    if (const auto why = BillingZone::why_unreadable(name))
        throw Error{
            ErrorKind::store,
            said("The store {store} counts its days in {zone}, a time zone that could not be read: {reason}.",
                 "store"_is = location, "zone"_is = name, "reason"_is = *why),
            said("Look at the disk (`dmesg`) and at /usr/share/zoneinfo, then give the same command again.")};
    throw Error{
        ErrorKind::store,
        said("The store {store} counts its days in {zone}, a time zone that this system does not know.",
             "store"_is = location, "zone"_is = name),
        said("Install the time-zone database (package tzdata).")};
}

}  // namespace simprof
