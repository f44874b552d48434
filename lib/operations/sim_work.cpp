#include "lib/operations/sim_work.hpp"

#include "lib/formats/platform_words.hpp"
#include "lib/rules/realignment.hpp"
#include "lib/rules/schedule.hpp"

#include <fmt/format.h>

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

/// The realignment's request says by which profiles it passed: "HOME via OTHER, …".
bool says_passage(std::string_view subject, std::string_view passage) {
    for (std::size_t at = subject.find(passage); at != std::string_view::npos;
         at = subject.find(passage, at + 1)) {
        const std::string_view rest = subject.substr(at + passage.size());
        const bool begins = at == 0 || subject.substr(0, at).ends_with(", ");
        if (begins && (rest.empty() || rest.starts_with(", "))) return true;
    }
    return false;
}

constexpr std::string_view operation_of(SimAction action) {
    switch (action) {
        case SimAction::resume:
            return "reactivate";
        case SimAction::activate:
            return "activate";
        case SimAction::suspend:
            return "suspend";
        case SimAction::terminate:
            return "terminate";
        default:
            return "modify";
    }
}

}  // namespace

SimWorkMaker::SimWorkMaker(Snapshot& snapshot, const Request& request)
    : m_snapshot(snapshot), m_request(request), m_past(snapshot) {}

SimWork SimWorkMaker::work_for(const SimChange& change) {
    if (change.before == StateNumber::none) return {};  // the platform had the SIM first
    const Change read_change = read(change);
    SimWork work;
    add_status_steps(read_change, work.steps);
    add_service_steps(read_change, work.steps);
    std::ranges::stable_sort(work.steps, {}, &SimStep::action);
    work.calls = calls_for(read_change, work.steps);
    return work;
}

SimWorkMaker::Change SimWorkMaker::read(const SimChange& change) {
    const RequestNumber former{static_cast<std::int32_t>(m_request.number) - 1};
    Change result;
    result.before = folded(m_snapshot.state(change.before), m_request.day);
    result.after = m_snapshot.state(change.after);
    result.options_before = m_past.options(result.before, former);
    result.options_after = m_past.options(result.after, m_request.number);
    result.outcome = outcome_of(m_snapshot, change, m_request.day, m_past);
    return result;
}

/// A step with what it does to the rate plan.
SimStep SimWorkMaker::step(SimAction action, const Change& change) const {
    SimStep step{action};
    step.profile = change.outcome.profile_now.value_or("");
    if (const auto& plan = change.outcome.plan)
        step.plan = PlanChange{plan->from, plan->to, plan->effective, plan->effective <= m_request.day};
    step.ended = ended_schedule(change.outcome);
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
    const auto all_done = [](const SimStep& each) {
        return each.action == SimAction::activate || each.action == SimAction::terminate;
    };
    if (std::ranges::any_of(steps, all_done) || change.after.profile == ProfileId::none) return;
    const ServiceProfile& profile = m_snapshot.catalogue()[change.after.profile];
    const OptionSet of_profile = *m_past.options(profile.id, m_request.number);
    const bool migrates = change.before.profile != change.after.profile;
    const bool realigns = !migrates && change.before.deviated() && !change.after.deviated();
    const std::size_t before = steps.size();
    if (migrates || realigns) {
        SimStep given = step(migrates ? SimAction::migrate : SimAction::realign, change);
        given.options = in_words(differences(change.options_before, of_profile), change);
        if (realigns) given.via = via_of(profile);
        steps.push_back(std::move(given));
    }
    const OptionSet& deviates_from = migrates ? of_profile : change.options_before;
    if (change.after.deviated() && deviates_from != change.options_after) {
        SimStep deviated{SimAction::deviate};
        deviated.profile = profile.name;
        deviated.options = in_words(differences(deviates_from, change.options_after), change);
        steps.push_back(std::move(deviated));
    }
    const bool plan_told = steps.size() > before && steps[before].action != SimAction::deviate;
    SimStep plan = step(SimAction::change_plan, change);
    if (!plan_told && (plan.plan || plan.ended)) steps.push_back(std::move(plan));
}

std::vector<ApiCall> SimWorkMaker::calls_for(const Change& change, const std::vector<SimStep>& steps) {
    std::vector<ApiCall> calls;
    bool modified = false;
    for (const SimStep& each : steps) {
        const std::string operation{operation_of(each.action)};
        const bool modifies = operation == "modify";
        if (modifies && modified) continue;  // one call says all of it
        ApiCall call = modifies || each.action == SimAction::activate ? service_call(change, operation)
                                                                      : ApiCall{operation};
        modified = modified || modifies;
        if (!modifies || call.rate_plan || !call.options.empty()) calls.push_back(std::move(call));
    }
    return calls;
}

/// A scheduled plan is cancelled by asking for the plan in force again.
ApiCall SimWorkMaker::service_call(const Change& change, std::string operation) {
    ApiCall call{std::move(operation)};
    if (change.outcome.plan) {
        call.rate_plan = change.outcome.plan->to;
        call.plan_effective = change.outcome.plan->effective;
    } else if (change.outcome.cancelled) {
        call.rate_plan = m_snapshot.catalogue()[change.after.plan].name;
    }
    call.options = switches(change);
    return call;
}

/// Everything that goes off stands before everything that goes on, so that no conflict holds in between.
std::vector<OptionValue> SimWorkMaker::switches(const Change& change) {
    std::vector<OptionValue> all;
    for (PlatformOption& option :
         in_words(differences(change.options_before, change.options_after), change)) {
        all.insert(all.end(), option.switches.begin(), option.switches.end());
        if (!option.switches.empty() || !option.difference.to) continue;
        OptionValue as_it_is{option.difference.option, *option.difference.to};
        if (std::ranges::find(m_without_words, as_it_is) == m_without_words.end())
            m_without_words.push_back(as_it_is);
        all.push_back(std::move(as_it_is));
    }
    std::ranges::stable_partition(all, [](const OptionValue& option) { return option.value == "off"; });
    return all;
}

/// In the words of the pack that the SIMs come to, or that they leave where an option goes with it.
std::vector<PlatformOption> SimWorkMaker::in_words(const std::vector<OptionDifference>& differences,
                                                   const Change& change) const {
    const Catalogue& catalogue = m_snapshot.catalogue();
    std::vector<PlatformOption> options;
    for (const OptionDifference& difference : differences) {
        const ProfileId profile = difference.to ? change.after.profile : change.before.profile;
        options.push_back({difference, platform_switches(catalogue[catalogue[profile].pack], difference)});
    }
    return options;
}

std::string SimWorkMaker::via_of(const ServiceProfile& home) const {
    const Catalogue& catalogue = m_snapshot.catalogue();
    for (const ServiceProfile& other : catalogue.profiles) {
        if (says_passage(m_request.subject, fmt::format("{} via {}", home.name, other.name)))
            return other.name;
    }
    const ServiceProfile* via = choose_via(home, catalogue);
    return via ? via->name : "";
}

}  // namespace simprof
