#pragma once

#include "lib/platform/platform_work.hpp"

#include <string_view>

namespace simprof::test {

inline Iccid iccid(std::string_view digits) { return Iccid::from_digits(digits).value(); }

/// Work of every kind, made by hand: SIM n of eight does action n. Not what one request could do.
inline PlatformWork work_of_every_kind() {
    PlatformWork work;
    work.request.number = RequestNumber{42};
    work.request.kind = RequestKind::request_revert;
    work.request.day = Day::parse("2026-11-23").value();
    work.request.rehearsal = true;
    work.request.actor = "alex";
    work.billing_zone = "Europe/Paris";
    const PlatformOption worded{{"data", "on", "off"}, {{"BAR_DATA", "on"}}};
    const PlatformOption first{{"voice", {}, "off"}, {}};
    const PlatformOption gone{{"radio", "5g", {}}, {}};
    const Day first_of_month = Day::parse("2026-12-01").value();
    const auto step = [&](SimAction action) {
        SimStep made{action, "tracker", "", {worded, first, gone}};
        made.plan = PlanChange{"OLD", "NEW", first_of_month, action == SimAction::activate};
        made.suspended = action == SimAction::deviate;
        made.ended = EndedSchedule{"NEVER", first_of_month, action == SimAction::migrate};
        return made;
    };
    for (const SimAction action :
         {SimAction::resume, SimAction::activate, SimAction::migrate, SimAction::realign, SimAction::deviate,
          SimAction::change_plan, SimAction::suspend, SimAction::terminate})
        work.works.push_back({{step(action)}, {}});
    work.works.push_back({{step(SimAction::realign)}, {}});
    work.works.back().steps.front().via = "twin";
    for (std::uint32_t i = 0; i < work.works.size(); ++i)
        work.sims.push_back({iccid("893322400000000" + std::to_string(1000 + i)), i});
    for (const ProfileAction action : {ProfileAction::create, ProfileAction::unarchive, ProfileAction::edit,
                                       ProfileAction::archive, ProfileAction::remove})
        work.profiles.push_back({action, "lab", "iot", "NEW", {worded}, 3});
    return work;
}

}  // namespace simprof::test
