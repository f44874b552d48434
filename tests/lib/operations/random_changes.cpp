#include "tests/lib/operations/random_changes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::operations_test {

std::size_t below(Random& random, std::size_t end) {
    return std::uniform_int_distribution<std::size_t>{0, end - 1}(random);
}

Operation any_operation(Random& random) {
    const std::vector<std::string> profiles{"tracker-eu", "tracker-eu-500", "tracker-eu-sms",
                                            "lab",        "gateway-pool",   "meter"};
    const std::vector<OptionValue> options{{"sms-mo", "on"}, {"sms-mo", "off"}, {"voice", "off"},
                                           {"voice", "on"},  {"radio", "all"},  {"no-such", "on"}};
    const std::string profile = any_of(random, profiles);
    const OptionValue option = any_of(random, options);
    const std::string reason = below(random, 4) != 0 ? "drawn" : "";
    switch (below(random, 8)) {
        case 0:
            return [](Snapshot& store, const Selection& sims, Day today) {
                return realign_sims(store, sims, {}, today);
            };
        case 1:
            return [](Snapshot& store, const Selection& sims, Day today) {
                return suspend_sims(store, sims, today);
            };
        case 2:
            return [](Snapshot& store, const Selection& sims, Day today) {
                return resume_sims(store, sims, today);
            };
        case 3:
            return [](Snapshot& store, const Selection& sims, Day today) {
                return terminate_sims(store, sims, today);
            };
        case 4:
            return [profile](Snapshot& store, const Selection& sims, Day today) {
                return activate_sims(store, sims, profile, today);
            };
        case 5:
        case 6:
            return [option, reason](Snapshot& store, const Selection& sims, Day today) {
                return deviate_sims(store, sims, {option}, reason, today);
            };
        default:
            return [profile](Snapshot& store, const Selection& sims, Day today) {
                return migrate_sims(store, sims, profile, today);
            };
    }
}

/// Everything about all SIMs but who asked and when.
std::string picture(Fleet& fleet) {
    std::string text;
    visit_sims(*(*fleet).read(), {}, fleet.today(), {}, [&](const SimView& sim) {
        const ServicesView& services = *sim.services;
        text += fmt::format("{} {} {} {} {}", sim.iccid.digits(), to_string(services.status),
                            services.profile.value_or("-"), services.plan.value_or("-"),
                            sim.deviation != nullptr);
        if (services.scheduled)
            text += fmt::format(" {} {}", services.scheduled->plan, to_string(services.scheduled->from));
        for (const OptionValue& option : services.options->values())
            text += fmt::format(" {}={}", option.option, option.value);
        text += fmt::format(" {} {}\n", sim.identity.group, sim.identity.label);
    });
    return text;
}

Sims any_sims(Random& random, Fleet& fleet) {
    Sims sims;
    visit_sims(*(*fleet).read(), {}, fleet.today(), {}, [&](const SimView& sim) {
        if (below(random, 6) == 0) sims.push_back(sim.iccid.digits());
    });
    std::ranges::shuffle(sims, random);
    return sims;
}

}  // namespace simprof::operations_test
