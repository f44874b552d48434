#include "lib/platform/sim_work.hpp"

#include "lib/operations/change/shared_outcomes.hpp"
#include "lib/platform/platform_words.hpp"
#include "lib/rules/sims/schedule.hpp"

#include <algorithm>

namespace simprof {

namespace {

/// How a SIM becomes active; nothing where it does not.
std::optional<SimAction> waking(Status before, Status after) {
    if (before == after || after != Status::active) return {};
    const bool paused = before == Status::suspended || before == Status::sleep;
    return paused ? SimAction::resume : SimAction::activate;
}

/// How a SIM stops; nothing where it does not, or where only the platform itself does it.
std::optional<SimAction> stopping(Status before, Status after) {
    if (before == after) return {};
    if (after == Status::suspended) return SimAction::suspend;
    if (after == Status::terminated) return SimAction::terminate;
    return {};
}

std::optional<EndedSchedule> ended_schedule(const SharedOutcome& outcome) {
    if (outcome.superseded) return EndedSchedule{outcome.superseded->plan, outcome.superseded->from, true};
    if (outcome.cancelled) return EndedSchedule{outcome.cancelled->plan, outcome.cancelled->from, false};
    return {};
}

}  // namespace

SimWorkMaker::SimWorkMaker(Snapshot& snapshot, const Request& request)
    : m_snapshot(snapshot), m_request(request), m_past(snapshot) {}

SimWork SimWorkMaker::work_for(const SimEntry& change) {
    if (change.before == StateNumber::none) return {};  // the platform had the SIM first
    const Change read_change = read(change);
    SimWork work;
    add_status_steps(read_change, work.steps);
    add_service_steps(read_change, work.steps);
    std::ranges::stable_sort(work.steps, {}, &SimStep::action);
    ServiceChange services;
    if (std::ranges::any_of(work.steps, tells_services, &SimStep::action))
        services = service_change(read_change);
    work.calls = calls_for(work.steps, services, m_without_words);
    return work;
}

SimWorkMaker::Change SimWorkMaker::read(const SimEntry& change) {
    const RequestNumber former{static_cast<std::int32_t>(m_request.number) - 1};
    Change result;
    result.before = folded(m_snapshot.state(change.before), m_request.day);
    result.after = m_snapshot.state(change.after);
    result.options_before = m_past.options(result.before, former);
    result.options_after = m_past.options(result.after, m_request.number);
    result.outcome = outcome_of(m_snapshot, change, m_request, m_past);
    return result;
}

/// A step with what it does to the rate plan.
SimStep SimWorkMaker::step(SimAction action, const Change& change) const {
    SimStep step{action};
    step.profile = change.outcome.profile_now.value_or("");
    if (const auto& plan = change.outcome.plan)
        step.plan = PlanChange{plan->from, plan->to, plan->effective, plan->effective <= m_request.day};
    step.ended = ended_schedule(change.outcome);
    step.suspended = is_suspended(change);
    return step;
}

void SimWorkMaker::add_status_steps(const Change& change, std::vector<SimStep>& steps) const {
    const SharedOutcome& outcome = change.outcome;
    if (const auto action = waking(change.before.status, change.after.status)) {
        SimStep woken{*action};
        if (*action == SimAction::activate) {
            woken = step(*action, change);
            woken.options = in_words(differences(change.options_before, change.options_after), change);
        }
        steps.push_back(std::move(woken));
    }
    if (const auto action = stopping(change.before.status, change.after.status)) {
        SimStep stopped{*action};
        if (*action == SimAction::terminate) stopped.ended = ended_schedule(outcome);
        steps.push_back(std::move(stopped));
    }
}

/// Profile, options and plan, where neither an activation nor a termination takes care of them.
void SimWorkMaker::add_service_steps(const Change& change, std::vector<SimStep>& steps) {
    const auto says_all = [](const SimStep& each) {
        return each.action == SimAction::activate || each.action == SimAction::terminate;
    };
    if (std::ranges::any_of(steps, says_all) || change.after.profile == ProfileId::none) return;
    const ServiceProfile& profile = m_snapshot.catalogue()[change.after.profile];
    const OptionSet of_profile = *m_past.options(profile.id, m_request.number);
    const auto given = profile_step(change, profile, of_profile);
    SimStep plan = step(SimAction::change_plan, change);
    if (given)
        steps.push_back(*given);
    else if (plan.plan || plan.ended)
        steps.push_back(std::move(plan));
    const OptionSet& deviates_from = given ? of_profile : change.options_before;
    if (!change.after.deviated()) return;
    const bool is_marked_anew = given || !change.before.deviated();
    if (deviates_from == change.options_after && !is_marked_anew) return;
    SimStep deviation{SimAction::deviate, profile.name};
    deviation.suspended = is_suspended(change);
    deviation.options = in_words(differences(deviates_from, change.options_after), change);
    steps.push_back(std::move(deviation));
}

/// How the SIM comes to the profile, or back under it; nothing where it does neither.
std::optional<SimStep> SimWorkMaker::profile_step(const Change& change, const ServiceProfile& profile,
                                                  const OptionSet& of_profile) const {
    const bool migrates = change.before.profile != profile.id;
    const bool realigns = change.before.deviated() && !change.after.deviated();
    if (!migrates && !realigns) return {};
    SimStep given = step(migrates ? SimAction::migrate : SimAction::realign, change);
    given.options = in_words(differences(change.options_before, of_profile), change);
    if (!migrates) given.via = change.outcome.via.value_or("");
    return given;
}

/// A scheduled plan is cancelled by asking for the plan in force again.
ServiceChange SimWorkMaker::service_change(const Change& change) const {
    ServiceChange result;
    if (change.outcome.plan) {
        result.rate_plan = change.outcome.plan->to;
        result.plan_effective = change.outcome.plan->effective;
    } else if (change.outcome.cancelled) {
        result.rate_plan = m_snapshot.catalogue()[change.after.plan].name;
    }
    result.options = in_words(differences(change.options_before, change.options_after), change);
    return result;
}

/// In the words of the pack that the SIMs come to, or that they leave where an option goes with it.
std::vector<PlatformOption> SimWorkMaker::in_words(const std::vector<OptionDifference>& differences,
                                                   const Change& change) const {
    const Catalogue& catalogue = m_snapshot.catalogue();
    std::vector<PlatformOption> options;
    for (const OptionDifference& difference : differences) {
        const ProfileId profile = difference.to ? change.after.profile : change.before.profile;
        const ServicePack& pack = catalogue[catalogue[profile].pack];
        options.push_back(platform_option(pack, difference));
    }
    return options;
}

}  // namespace simprof
