#include "cli/commands/zone_name.hpp"

#include "cli/world/system_facts.hpp"
#include "lib/model/error.hpp"
#include "lib/model/name.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace simprof::cli {

namespace {

/// `Europe/Paris` → `Paris`, which is what people remember.
std::string city_of(const std::string& zone) { return zone.substr(zone.rfind('/') + 1); }

/// How far a name may be from what was typed: a fifth of its letters, or one.
bool is_near(const std::string& typed, const std::string& name) {
    return edit_distance(typed, name) <= std::max<std::size_t>(1, typed.size() / 5);
}

std::optional<std::string> nearest_zone(const std::string& typed, const std::vector<std::string>& zones) {
    if (auto nearest = nearest_name(typed, zones); nearest && is_near(typed, *nearest)) return nearest;
    const std::string city = city_of(typed);
    for (const std::string& zone : zones)
        if (folded_case(city_of(zone)) == folded_case(city)) return zone;
    for (const std::string& zone : zones)
        if (is_near(city, city_of(zone))) return zone;
    return {};
}

/// Nothing where there is none of that name; one that is there and cannot be read is another matter.
std::optional<BillingZone> zone_named(const std::string& name) {
    if (auto zone = BillingZone::named(name)) return zone;
    const auto why = BillingZone::why_unreadable(name);
    if (!why) return {};
    throw Error{
        ErrorKind::input_output,
        said("The time zone {zone} could not be read: {why}.", "zone"_is = name, "why"_is = *why),
        said("Look at the disk (`dmesg`) and at /usr/share/zoneinfo, then give the same command again.")};
}

}  // namespace

BillingZone read_zone(const std::string& name) {
    if (const auto zone = zone_named(name)) return *zone;
    const std::vector<std::string> zones = names_of_zones();
    const std::string wanted = folded_case(name);
    for (const std::string& zone : zones)
        if (folded_case(zone) == wanted)
            if (const auto found = zone_named(zone)) return *found;
    const auto nearest = nearest_zone(name, zones);
    throw Error{ErrorKind::malformed, said("There is no time zone “{zone}”.", "zone"_is = name),
                nearest ? said("Did you mean {word}?", "word"_is = *nearest)
                        : said("Say --timezone with a name such as Europe/Paris or UTC.")};
}

bool is_utc(const BillingZone& zone) {
    constexpr std::array<std::string_view, 4> names{"UTC", "UCT", "Zulu", "Universal"};
    return std::ranges::find(names, city_of(zone.name())) != names.end();
}

}  // namespace simprof::cli
