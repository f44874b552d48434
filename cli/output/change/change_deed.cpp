#include "cli/output/change/change_deed.hpp"

#include <algorithm>
#include <string>

namespace simprof::cli {

namespace {

bool is_changed(const ChangeReport& report, const SimOutcome& sim) {
    return report.outcomes[sim.shared].outcome == Outcome::changed;
}

Sentence changed_sims(const ChangeReport& report) {
    const auto first =
        std::ranges::find_if(report.sims, [&](const SimOutcome& sim) { return is_changed(report, sim); });
    const bool one = report.summary.changed == 1 && first != report.sims.end();
    return one ? said("SIM {iccid}", "iccid"_is = first->iccid.digits())
               : said_of(report.summary.changed, "{count} SIM", "{count} SIMs");
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

/// `sims`: "SIM 8933…", "16 SIMs".
Sentence migration_of(const ChangeReport& report, const Sentence& sims) {
    const std::string target = target_of(report);
    if (target.empty()) return said("Migrate {sims}?", "sims"_is = sims);
    return said("Migrate {sims} to {profile}?", "sims"_is = sims, "profile"_is = target);
}

Sentence activation_of(const ChangeReport& report, const Sentence& sims) {
    const std::string target = target_of(report);
    if (target.empty()) return said("Activate {sims}?", "sims"_is = sims);
    return said("Activate {sims} with {profile}?", "sims"_is = sims, "profile"_is = target);
}

/// Of a profile that was archived or deleted, say, no SIM changes.
Sentence reversion_of(const ChangeReport& report, const Sentence& sims) {
    const auto request = static_cast<std::int64_t>(report.reverts);
    if (report.summary.changed == 0) return said("Take back request {request}?", "request"_is = request);
    return said("Take back request {request}, which changes {sims}?", "request"_is = request,
                "sims"_is = sims);
}

Sentence deed_to(const Sentence& sims, const ChangeReport& report) {
    switch (report.kind) {
        case RequestKind::sim_migrate:
            return migration_of(report, sims);
        case RequestKind::sim_deviate:
            return said("Deviate {sims}?", "sims"_is = sims);
        case RequestKind::sim_realign:
            return said("Realign {sims}?", "sims"_is = sims);
        case RequestKind::sim_activate:
            return activation_of(report, sims);
        case RequestKind::sim_suspend:
            return said("Suspend {sims}?", "sims"_is = sims);
        case RequestKind::sim_resume:
            return said("Resume {sims}?", "sims"_is = sims);
        case RequestKind::sim_terminate:
            return said("Terminate {sims} for good?", "sims"_is = sims);
        case RequestKind::sim_import:
            return said("Import {sims}?", "sims"_is = sims);
        default:
            return said("Change {sims}?", "sims"_is = sims);
    }
}

}  // namespace

Sentence deed_of(const ChangeReport& report) {
    const Sentence sims = changed_sims(report);
    if (report.reverts != RequestNumber::none) return reversion_of(report, sims);
    if (report.comparison) return said("Change {sims} as the file says?", "sims"_is = sims);
    if (report.edits_profile())
        return said("Edit the profile {profile}, which changes {sims}?", "profile"_is = report.profile->name,
                    "sims"_is = sims);
    if (report.kind == RequestKind::catalogue_apply)
        return said("Apply the catalogue, which changes {sims}?", "sims"_is = sims);
    return deed_to(sims, report);
}

}  // namespace simprof::cli
