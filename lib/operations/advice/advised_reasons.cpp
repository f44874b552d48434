#include "lib/operations/advice/advised_ways.hpp"

#include <fmt/format.h>

namespace simprof {

namespace {

std::string why_migrate(const AdvisedWay& way) {
    const bool same_plan = way.rule == "MIG-1";
    if (way.profile.empty())
        return same_plan
                   ? "There are profiles with exactly the options wanted and the same packs and plans."
                   : "There are profiles with exactly the options wanted, but with other plans: what is "
                     "billed changes.";
    return same_plan
               ? fmt::format("The profile {} has exactly the options wanted, and the same pack and plan.",
                             way.profile)
               : fmt::format(
                     "The profile {} has exactly the options wanted, but another plan: what is billed "
                     "changes.",
                     way.profile);
}

std::string why_edit(const AdvisedWay& way) {
    const bool alone = way.also_changes == 0;
    if (way.profile.empty())
        return alone ? "No other SIM follows these profiles: the edits reach what was asked for only."
                     : "The edits reach every SIM that follows these profiles, not only those asked for.";
    return alone
               ? fmt::format("No other SIM follows the profile {}: the edit reaches what was asked for only.",
                             way.profile)
               : fmt::format(
                     "The edit reaches every SIM that follows the profile {}, not only what was asked "
                     "for.",
                     way.profile);
}

std::string why_create(const AdvisedWay& way) {
    return way.profile.empty()
               ? "Some of the SIMs find no profile that takes SIMs and has exactly these options with "
                 "the same pack and plan; others can share new ones later."
               : "No profile that takes SIMs has exactly these options with the same pack and "
                 "plan; others can share a new one later.";
}

std::string why_realign(const AdvisedWay& way) {
    const bool needs_twin = way.rule == "ALN-2";
    if (way.profile.empty())
        return needs_twin
                   ? "The profiles deviated from have exactly the options wanted; the way back to them "
                     "needs twins to pass through."
                   : "The profiles deviated from have exactly the options wanted, and can be followed "
                     "again.";
    return needs_twin ? fmt::format(
                            "The profile {}, deviated from, has exactly the options wanted; the way back "
                            "to it needs a twin to pass through.",
                            way.profile)
                      : fmt::format(
                            "The profile {}, deviated from, has exactly the options wanted, and can be "
                            "followed again.",
                            way.profile);
}

std::string why_deviate(const AdvisedWay& way) {
    if (way.rule == "DEV-4") return "There is a deviation already, and it goes on.";
    return way.profile.empty()
               ? "It ends the profiles' control: later edits of them pass by, and only a realignment leads "
                 "back."
               : fmt::format(
                     "It ends the control of the profile {}: later edits of it pass by, and only a "
                     "realignment leads back.",
                     way.profile);
}

}  // namespace

std::string reason_of(const AdvisedWay& way) {
    switch (way.method) {
        case Method::migrate:
            return why_migrate(way);
        case Method::edit:
            return why_edit(way);
        case Method::create_and_migrate:
            return why_create(way);
        case Method::realign:
            return why_realign(way);
        case Method::deviate:
            break;
    }
    return why_deviate(way);
}

}  // namespace simprof
