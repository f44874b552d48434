#include "tests/lib/rules/sample.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace simprof::sample {

namespace {

ServicePack iot_connect_pack() {
    ServicePack pack;
    pack.id = iot_connect;
    pack.name = "iot-connect";
    pack.title = "IoT Connect";
    pack.options = {{"data", "Data", {"on", "off"}, "on"},
                    {"sms-mo", "SMS sent by the device", {"on", "on-net", "off"}, "on"},
                    {"sms-mt", "SMS received by the device", {"on", "off"}, "on"},
                    {"voice", "Voice calls", {"on", "off"}, "off"},
                    {"radio", "Radio technologies", {"all", "no-2g-3g", "no-4g", "5g"}, "all"},
                    {"coverage", "Network coverage", {"premium", "standard"}, "premium"},
                    {"fair-use", "Throttle above", {"none", "250MB", "500MB", "1GB", "2GB"}, "none"},
                    {"static-ip", "Static IP address", {"off", "private", "public"}, "off"},
                    {"imei-lock", "IMEI management", {"off", "lock", "pairing"}, "off"}};
    pack.conflicts = {{"static-ip",
                       "public",
                       "fair-use",
                       {"250MB", "500MB", "1GB", "2GB"},
                       "a public static IP address does not work on a throttled SIM"}};
    return pack;
}

ServicePack metering_pack() {
    ServicePack pack;
    pack.id = metering;
    pack.name = "metering";
    pack.title = "Metering, low data";
    pack.options = {{"data", "", {"on", "off"}, "on"}, {"sms-mt", "", {"on", "off"}, "on"}};
    return pack;
}

void add(Catalogue& catalogue, std::string name, PackId pack, PlanId plan, const OptionChanges& changes) {
    ServiceProfile profile;
    profile.id = next_id(catalogue.profiles);
    profile.name = std::move(name);
    profile.pack = pack;
    profile.plan = plan;
    profile.options = std::make_shared<const OptionSet>(catalogue[pack].defaults().with(changes));
    catalogue.profiles.put(std::move(profile));
}

}  // namespace

Catalogue catalogue() {
    const std::string because = "the platform cannot move a SIM between pooled and capped bundles";
    Catalogue result;
    result.packs = {iot_connect_pack(), metering_pack()};
    result.plans = {{eu_ppu, "EU-PPU", "", {iot_connect}, "pay-per-use"},
                    {eu_100mb, "EU-100MB", "", {iot_connect, metering}, "capped"},
                    {eu_500mb, "EU-500MB", "", {iot_connect}, "capped"},
                    {eu_pool_10gb, "EU-POOL-10GB", "", {iot_connect}, "pooled"}};
    result.forbidden_plan_changes = {{"pooled", "capped", because}, {"capped", "pooled", because}};
    add(result, "tracker-eu", iot_connect, eu_100mb, {{"sms-mo", "off"}});
    add(result, "tracker-eu-sms", iot_connect, eu_100mb, {});
    add(result, "tracker-eu-500", iot_connect, eu_500mb, {{"sms-mo", "off"}});
    add(result, "gateway-pool", iot_connect, eu_pool_10gb, {{"static-ip", "private"}, {"radio", "no-2g-3g"}});
    add(result, "meter", metering, eu_100mb, {});
    add(result, "lab", iot_connect, eu_ppu, {{"voice", "on"}});
    return result;
}

void change(Catalogue& catalogue, std::string_view name, const std::function<void(ServiceProfile&)>& edit) {
    const auto named = [&](const ServiceProfile& profile) { return profile.name == name; };
    ServiceProfile profile = *std::ranges::find_if(catalogue.profiles, named);
    edit(profile);
    catalogue.profiles.put(std::move(profile));
}

void add_profile(Catalogue& catalogue, std::string_view name, std::string_view like,
                 const OptionChanges& changes) {
    const ServiceProfile& model = *catalogue.profile(like);
    const OptionSet options = model.options->with(changes);
    add(catalogue, std::string{name}, model.pack, model.plan, options.values());
}

ServiceState follower(const Catalogue& catalogue, std::string_view profile, Status status) {
    ServiceState state;
    state.status = status;
    state.profile = catalogue.profile(profile)->id;
    state.plan = catalogue.profile(profile)->plan;
    return state;
}

ServiceState deviated(const Catalogue& catalogue, std::string_view profile, const OptionChanges& changes,
                      Status status) {
    ServiceState state = follower(catalogue, profile, status);
    state.own_options = std::make_shared<const OptionSet>(catalogue.profile(profile)->options->with(changes));
    return state;
}

Day day(std::string_view text) { return Day::parse(text).value(); }

ScheduledPlan from_day(PlanId plan, std::string_view text) { return {plan, day(text)}; }

}  // namespace simprof::sample
