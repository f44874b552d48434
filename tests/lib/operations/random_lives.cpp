#include "tests/lib/operations/random_lives.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/revert/revert_request.hpp"
#include "tests/lib/operations/random_changes.hpp"

#include <fmt/format.h>

namespace simprof::operations_test {

namespace {

std::string any_profile(Random& random) {
    return any_of(random, Sims{"tracker-eu", "tracker-eu-500", "tracker-eu-sms", "lab", "meter"});
}

OptionValue any_option(Random& random) {
    return {any_of(random, Sims{"sms-mo", "voice"}), any_of(random, Sims{"on", "off"})};
}

/// One thing that somebody does to a SIM, to who it is, or to a profile.
void do_anything(Random& random, Fleet& fleet, const std::string& sim) {
    const std::string profile = any_profile(random);
    const OptionValue option = any_option(random);
    ImportSettings update;
    const auto to_sim = [&](const auto& operation) {
        fleet.change([&](Snapshot& store, Day today) { return operation(store, selection({sim}), today); },
                     "why " + std::to_string(below(random, 3)));
    };
    switch (below(random, 16)) {
        case 0:
            return to_sim([](auto&&... words) { return suspend_sims(words...); });
        case 1:
            return to_sim([](auto&&... words) { return resume_sims(words...); });
        case 2:
            return to_sim([](Snapshot& store, const Selection& one, Day today) {
                return realign_sims(store, one, {}, today);
            });
        case 3:
            if (below(random, 5) == 0) to_sim([](auto&&... words) { return terminate_sims(words...); });
            return;
        case 4:
            return to_sim([&](Snapshot& store, const Selection& one, Day today) {
                return activate_sims(store, one, profile, today);
            });
        case 5:
        case 6:
            return to_sim([&](Snapshot& store, const Selection& one, Day today) {
                return deviate_sims(store, one, {option}, "test", today);
            });
        case 7:
        case 8:
            fleet.edit(profile, {option});
            return;
        case 9:
            fleet.change([&](Snapshot& store, Day today) {
                return edit_sim(store, sim, {{}, {}, "group", std::to_string(below(random, 99))}, today);
            });
            return;
        case 10:
            update.update = true;
            fleet.import(fmt::format("iccid,plan\n{},{}\n", sim,
                                     any_of(random, Sims{"EU-100MB", "EU-500MB", "EU-PPU"})),
                         update);
            return;
        case 11:
        case 12: {
            const auto back = static_cast<int>(below(random, 4));
            const RequestNumber number{static_cast<int>(fleet.requests()) - back};
            fleet.change([&](Snapshot& store, Day today) { return revert_request(store, number, today); },
                         "undo");
            return;
        }
        default:
            fleet.migrate(sim, profile);
    }
}

void append_picture(std::string& text, const SimView& sim) {
    const ServicesView& services = *sim.services;
    text +=
        fmt::format("{} {} {} {} {} {}", sim.iccid.digits(), sim.identity.group, sim.identity.label,
                    to_string(services.status), services.profile.value_or("-"), services.plan.value_or("-"));
    if (services.scheduled)
        text += fmt::format(" then {} {}", services.scheduled->plan, to_string(services.scheduled->from));
    for (const OptionValue& option : services.options->values())
        text += fmt::format(" {}={}", option.option, option.value);
    text += " |";
    if (services.profile_options) {
        for (const OptionValue& option : services.profile_options->values())
            text += fmt::format(" {}={}", option.option, option.value);
    }
    if (sim.deviation)
        text += fmt::format(" deviated {} {}", to_string(sim.deviation->since), *sim.deviation->reason);
    text += '\n';
}

std::vector<std::pair<std::string, Selection>> filters() {
    std::vector<std::pair<std::string, Selection>> all(7);
    all[0].first = "deviated", all[0].second.deviated = true;
    all[1].first = "following", all[1].second.following = true;
    all[2].first = "scheduled", all[2].second.scheduled = true;
    all[3].first = "EU-500MB", all[3].second.plans = {"EU-500MB"};
    all[4].first = "lab", all[4].second.profiles = {"lab"};
    all[5].first = "suspended", all[5].second.statuses = {"suspended"};
    all[6].first = "group", all[6].second.identity.groups = {"group", "north"};
    return all;
}

}  // namespace

Day day_after(Day day) { return Day{day.sys_days() + std::chrono::days{1}}; }

RandomLives::RandomLives(unsigned seed, bool watched, store_test::StoreKind kind)
    : fleet{true, kind}, sims{tracker, other_tracker, available, pooled} {
    Random random{seed};
    for (Day day = first_day(); day <= last_day(); day = day_after(day)) {
        wait_until(day);
        const std::size_t deeds = day == first_day() ? 3 : below(random, 3);
        for (std::size_t n = 0; n < deeds; ++n) {
            try {
                do_anything(random, fleet, any_of(random, sims));
            } catch (const Error&) {
                continue;  // a rule refuses
            }
        }
        if (watched) pictures.emplace(day, picture());
    }
}

void RandomLives::wait_until(Day day) { fleet.now = to_string(day) + "T12:00:00Z"; }

std::string RandomLives::picture(std::optional<Day> as_of) {
    const auto store = (*fleet).read();
    std::string text;
    visit_sims(*store, selection(sims), fleet.today(), as_of,
               [&](const SimView& sim) { append_picture(text, sim); });
    for (const auto& [name, filter] : filters()) {
        text += name + ":";
        visit_sims(*store, filter, fleet.today(), as_of,
                   [&](const SimView& sim) { text += " " + sim.iccid.digits(); });
        text += '\n';
    }
    return text;
}

}  // namespace simprof::operations_test
