#include "lib/rules/sims/life_cycle.hpp"

#include "lib/rules/sims/deviation.hpp"
#include "lib/rules/sims/migration.hpp"
#include "lib/rules/sims/schedule.hpp"
#include "lib/text/words/joined.hpp"

#include <algorithm>

namespace simprof {

namespace {

Sentence transition_hint(Status from) {
    if (from == Status::barred)
        return said("Only the provider can lift the bar; import what the platform reports then.");
    if (from == Status::terminated) return said("A terminated SIM never changes again; use another SIM.");
    std::vector<std::string_view> names;
    for (const Status status : may_become(from)) names.push_back(to_string(status));
    return said("From {status} it may become {statuses}.", "status"_is = to_string(from),
                "statuses"_is = joined(names, ", "));
}

Refusal no_transition(Status from, Status to) {
    return {"STA-2",
            said("A SIM that is {status} cannot become {target}.", "status"_is = to_string(from),
                 "target"_is = to_string(to)),
            transition_hint(from)};
}

bool contains(const std::vector<Status>& statuses, Status wanted) {
    return std::ranges::find(statuses, wanted) != statuses.end();
}

/// Several steps may lie between two reports. The life cycle has one loop, between active and its pauses.
bool can_come_to(Status from, Status to) {
    std::vector<Status> reached{from};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const Status next : may_become(reached[i])) {
            if (!contains(reached, next)) reached.push_back(next);
        }
    }
    return from != to && contains(reached, to);
}

/// A change of nothing but the status.
Judgement change_status(const ServiceState& state, Status to, Day today) {
    const ServiceState now = folded(state, today);
    if (now.status == to) return unchanged(now);
    if (auto refusal = judge_transition(now.status, to)) return refused_by(*refusal, now);
    Judgement judgement = unchanged(now);
    judgement.outcome = Outcome::changed;
    judgement.after.status = to;
    return judgement;
}

/// STA-1: profile and plan at once. A SIM that keeps its profile keeps its deviation, too.
void give_profile(Judgement& judgement, const ServiceProfile& target) {
    ServiceState& after = judgement.after;
    if (after.deviated() && after.profile != target.id) judgement.deviation = DeviationChange::cleared;
    if (after.profile != target.id) after.own_options.reset();
    after.profile = target.id;
    after.plan = target.plan;
    if (after.next && after.next->plan != target.plan) judgement.cancelled = after.next;
    after.next.reset();
}

Refusal activation_is_resumption() {
    return {"STA-2", said("A suspended SIM is not activated but resumed."),
            said("simprof sim resume {sim}", "sim"_is = any_sim)};
}

Refusal activation_is_migration(const ServiceProfile& target) {
    return {
        "STA-2",
        said("The SIM is active already; {profile} comes to it by migration.", "profile"_is = target.name),
        said("simprof sim migrate {sim} --to {profile}", "sim"_is = any_sim, "profile"_is = target.name)};
}

Refusal profile_missing() {
    return {"STA-1", said("A SIM without a profile is activated with one."),
            said("Name one of `simprof profile list`: simprof sim activate {sim} --to PROFILE",
                 "sim"_is = any_sim)};
}

Refusal sleeping_keeps_profile() {
    return {
        "STA-1", said("A sleeping SIM wakes with the profile and plan that it has."),
        said("Activate it without --to, then simprof sim migrate {sim} --to PROFILE", "sim"_is = any_sim)};
}

MaybeRefusal judge_activation_target(const ServiceState& now, const ServiceProfile* target) {
    if (now.status == Status::suspended) return activation_is_resumption();
    if (auto refusal = judge_transition(now.status, Status::active)) return refusal;
    if (target) {
        if (auto refusal = judge_target_not_archived(*target)) return refusal;
    }
    if (!target && now.profile == ProfileId::none) return profile_missing();
    if (target && now.status == Status::sleep && now.profile != target->id) return sleeping_keeps_profile();
    return {};
}

}  // namespace

std::vector<Status> may_become(Status from) {
    using enum Status;
    switch (from) {
        case available:
            return {preactivated, test, active};
        case preactivated:
            return {test, active};
        case test:
            return {active, suspended, sleep, terminated};
        case active:
            return {suspended, sleep, terminated};
        case suspended:
            return {active, terminated};
        case sleep:
            return {active};
        case barred:
        case terminated:
            return {};
    }
    return {};
}

MaybeRefusal judge_transition(Status from, Status to) {
    if (from == to || contains(may_become(from), to)) return {};
    return no_transition(from, to);
}

MaybeRefusal judge_reported_transition(Status from, Status to) {
    using enum Status;
    if (from == to || can_come_to(from, to)) return {};
    if (to == barred && from != terminated) return {};
    if (from == barred && to != available && to != preactivated) return {};
    Refusal refusal = no_transition(from, to);
    if (from != terminated)
        refusal.hint =
            said("No steps of the life cycle lead there; leave the row out, or ask the provider about it.");
    return refusal;
}

MaybeRefusal judge_status_for_service_change(Status status) {
    using enum Status;
    switch (status) {
        case preactivated:
        case test:
        case active:
        case suspended:
            return {};
        case available:
            return Refusal{"STA-4", said("An available SIM has no services yet."),
                           said("Activate it with a profile: simprof sim activate {sim} --to PROFILE",
                                "sim"_is = any_sim)};
        case barred:
            return Refusal{"STA-4", said("A barred SIM cannot be changed."),
                           said("Only the provider can lift the bar.")};
        case sleep:
            return Refusal{"STA-4", said("A sleeping SIM cannot be changed."),
                           said("Wake it first: simprof sim activate {sim}", "sim"_is = any_sim)};
        case terminated:
            return Refusal{"STA-4", said("A terminated SIM never changes again."), said("Use another SIM.")};
    }
    return {};
}

Sentence remark_for_status(Status status) {
    if (status != Status::suspended) return {};
    return said("The SIM is suspended: the change acts when it is resumed.");
}

Judgement judge_activation(const ServiceState& state, const ServiceProfile* target,
                           const Catalogue& catalogue, Day today) {
    const ServiceState now = folded(state, today);
    if (now.status == Status::active) {
        const bool is_so = !target || now.profile == target->id;
        return is_so ? unchanged(now) : refused_by(activation_is_migration(*target), now);
    }
    if (auto refusal = judge_activation_target(now, target)) return refused_by(*refusal, now);
    Judgement judgement = unchanged(now);
    judgement.outcome = Outcome::changed;
    judgement.after.status = Status::active;
    if (now.status != Status::sleep) give_profile(judgement, target ? *target : catalogue[now.profile]);
    return judgement;
}

Judgement judge_suspension(const ServiceState& state, Day today) {
    return change_status(state, Status::suspended, today);
}

Judgement judge_resumption(const ServiceState& state, Day today) {
    const ServiceState now = folded(state, today);
    if (now.status == Status::active || now.status == Status::suspended)
        return change_status(state, Status::active, today);
    return refused_by(Refusal{"STA-2",
                              said("A SIM that is {status} cannot be resumed: only a suspended one can.",
                                   "status"_is = to_string(now.status)),
                              transition_hint(now.status)},
                      now);
}

Judgement judge_termination(const ServiceState& state, const Catalogue& catalogue, Day today) {
    Judgement judgement = change_status(state, Status::terminated, today);
    if (judgement.outcome != Outcome::changed) return judgement;
    judgement.after.own_options = std::make_shared<const OptionSet>(options_of(state, catalogue));
    judgement.cancelled = judgement.after.next;
    judgement.after.next.reset();
    return judgement;
}

}  // namespace simprof
