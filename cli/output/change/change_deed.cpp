#include "cli/output/change/change_deed.hpp"

#include "cli/output/change/change_text.hpp"
#include "lib/text/words/counts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace simprof::cli {

namespace {

/// What is done to the SIMs that stand behind it.
std::string_view verb_of(RequestKind kind) {
    switch (kind) {
        case RequestKind::sim_migrate:
            return "Migrate";
        case RequestKind::sim_deviate:
            return "Deviate";
        case RequestKind::sim_realign:
            return "Realign";
        case RequestKind::sim_activate:
            return "Activate";
        case RequestKind::sim_suspend:
            return "Suspend";
        case RequestKind::sim_resume:
            return "Resume";
        case RequestKind::sim_terminate:
            return "Terminate";
        case RequestKind::sim_import:
            return "Import";
        default:
            return "Change";
    }
}

bool is_changed(const ChangeReport& report, const SimOutcome& sim) {
    return report.outcomes[sim.shared].outcome == Outcome::changed;
}

std::string changed_sims(const ChangeReport& report) {
    const auto first =
        std::ranges::find_if(report.sims, [&](const SimOutcome& sim) { return is_changed(report, sim); });
    const bool one = report.summary.changed == 1 && first != report.sims.end();
    return one ? fmt::format("SIM {}", first->iccid.digits()) : counted_sims(report.summary.changed);
}

/// The profile that all of the SIMs come to; empty where there are several, or none.
std::string target_of(const ChangeReport& report) {
    std::string target;
    for (const SharedOutcome& outcome : report.outcomes) {
        if (outcome.outcome != Outcome::changed || !outcome.profile || !outcome.profile->to) continue;
        if (!target.empty() && target != *outcome.profile->to) return {};
        target = *outcome.profile->to;
    }
    return target;
}

/// The profile of a migration or an activation, where it is one; of an end, that it is one.
std::string towards(const ChangeReport& report) {
    const std::string target = target_of(report);
    if (report.kind == RequestKind::sim_terminate) return " for good";
    if (target.empty()) return {};
    if (report.kind == RequestKind::sim_migrate) return " to " + target;
    return report.kind == RequestKind::sim_activate ? " with " + target : "";
}

}  // namespace

std::string deed_of(const ChangeReport& report) {
    const std::string sims = changed_sims(report);
    if (report.reverts != RequestNumber::none)
        return fmt::format("Take back request {}, which changes {}",
                           static_cast<std::int64_t>(report.reverts), sims);
    if (report.comparison) return fmt::format("Change {} as the file says", sims);
    if (report.edits_profile())
        return fmt::format("Edit the profile {}, which changes {}", report.profile->name, sims);
    if (report.kind == RequestKind::catalogue_apply)
        return fmt::format("Apply the catalogue, which changes {}", sims);
    return fmt::format("{} {}{}", verb_of(report.kind), sims, towards(report));
}

}  // namespace simprof::cli
