#include "lib/rules/arrivals/drift.hpp"

#include "lib/rules/sims/schedule.hpp"

namespace simprof {

namespace {

Refusal no_profile_yet(Status reported) {
    return {"STA-1",
            said("The SIM has no profile yet, and is reported {status}; a comparison gives it none.",
                 "status"_is = to_string(reported)),
            said("Activate it with its profile, or import its row without --compare.")};
}

/// The way from one status to the other, or what it needs, is what refuses.
bool is_about_status(const Refusal& refusal) { return refusal.rule == "STA-1" || refusal.rule == "STA-2"; }

}  // namespace

Judgement judge_drift(const ServiceState& state, const ReportedServices& reported, const Catalogue& catalogue,
                      Day today) {
    const ServiceState now = folded(state, today);
    const Status status = reported.status.value_or(now.status);
    const bool ended = now.status == Status::terminated;
    if (ended && status == now.status) return unchanged(now);
    if (now.profile == ProfileId::none) {
        return status == now.status ? unchanged(now) : refused_by(no_profile_yet(status), now);
    }
    ReportedServices services = reported;
    services.profile = nullptr;
    services.scheduled.reset();
    services.keeps_schedule = true;
    return judge_report(state, services, catalogue, today);
}

Judgement judge_difference(const ServiceState& state, const ReportedServices& reported,
                           const Catalogue& catalogue, Day today) {
    Judgement judgement = judge_drift(state, reported, catalogue, today);
    const ServiceState now = folded(state, today);
    const bool status_differs = reported.status && *reported.status != now.status;
    if (!judgement.refusal || !status_differs || !is_about_status(*judgement.refusal)) return judgement;
    Judgement difference = unchanged(now);
    difference.outcome = Outcome::changed;
    difference.after.status = *reported.status;
    return difference;
}

}  // namespace simprof
