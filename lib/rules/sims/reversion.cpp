#include "lib/rules/sims/reversion.hpp"

#include "lib/rules/catalogue/catalogue.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/sims/life_cycle.hpp"
#include "lib/rules/sims/migration.hpp"
#include "lib/rules/sims/realignment.hpp"
#include "lib/rules/sims/schedule.hpp"
#include "lib/text/words/shell_word.hpp"

namespace simprof {

namespace {

std::int64_t number_of(const Request& request) { return static_cast<std::int64_t>(request.number); }

Sentence look_at(const Request& later) {
    return said(
        "Look at it: simprof request show {request}. Where it can be taken back, that comes first: simprof "
        "request revert {request}",
        "request"_is = number_of(later));
}

Sentence have_it_again(const Request& later) {
    return said("To have it again, take that request back: simprof request revert {request}",
                "request"_is = number_of(later));
}

/// The plan that the SIM would come to have if nothing else happened to it.
PlanId last_plan(const ServiceState& state) { return state.next ? state.next->plan : state.plan; }

bool same_services(const ServiceState& one, const ServiceState& other) {
    ServiceState services = one;
    services.status = other.status;
    services.plan = other.plan;
    services.next = other.next;
    return services == other && last_plan(one) == last_plan(other);
}

Refusal profile_deleted_since(const ServiceProfile& profile) {
    return {"REQ-4", said("The profile {profile} that the SIM had is deleted.", "profile"_is = profile.name),
            said("See which request deleted it: simprof profile history {profile}",
                 "profile"_is = shell_word(profile.name)),
            ErrorKind::unexpected_state};
}

/// MIG-9 for a SIM that would come to the profile; one that has it already only stays.
MaybeRefusal judge_home(const ServiceProfile& home, const ServiceState& now) {
    if (home.deleted) return profile_deleted_since(home);
    if (home.id == now.profile) return {};
    return judge_target_not_archived(home);
}

/// The SIM holds options of its own again, those that its pack has gained since as their defaults (CAT-5).
MaybeRefusal restore_own_options(Judgement& judgement, const OptionSet& own, const ServicePack& pack) {
    const OptionSet options = with_new_defaults(pack, own);
    if (auto refusal = judge_conflicts(pack, options)) return refusal;
    const bool was_deviated =
        judgement.before.deviated() && judgement.before.profile == judgement.after.profile;
    if (!was_deviated) judgement.deviation = DeviationChange::set;
    judgement.after.own_options = std::make_shared<const OptionSet>(options);
    return {};
}

/// The SIM follows its profile again: by migrating to it, or, where it has it, by leaving and returning.
MaybeRefusal restore_following(Judgement& judgement, const ServiceProfile& home, const Catalogue& catalogue) {
    judgement.after.own_options.reset();
    if (!judgement.before.deviated()) return {};
    judgement.deviation = DeviationChange::cleared;
    if (judgement.before.profile != home.id) return {};  // MIG-6
    const auto via = choose_via(home, catalogue);
    if (!via.accepted()) {
        Refusal refusal = via.refusal();
        refusal.hint = said(
            "Create a twin with simprof profile clone {profile} NEW-NAME first, or bring the SIM back by any "
            "profile: simprof sim realign {sim} --via PROFILE",
            "profile"_is = shell_word(home.name), "sim"_is = any_sim);
        return refusal;
    }
    judgement.via = via.value();
    return {};
}

MaybeRefusal restore_services(Judgement& judgement, const ServiceState& found, const Catalogue& catalogue,
                              Day today) {
    const ServiceState& now = judgement.before;
    if (same_services(now, found)) return {};
    if (auto refusal = judge_status_for_service_change(now.status)) return refusal;
    const ServiceProfile& home = catalogue[found.profile];
    if (auto refusal = judge_home(home, now)) return refusal;
    judgement.after.profile = home.id;
    if (found.own_options) {
        if (auto refusal = restore_own_options(judgement, *found.own_options, catalogue[home.pack]))
            return refusal;
    }
    if (auto refusal = judge_plan_change(catalogue, now.plan, last_plan(found))) return refusal;
    if (!found.own_options) {
        if (auto refusal = restore_following(judgement, home, catalogue)) return refusal;
    }
    judgement.remark = remark_for_status(found.status);
    schedule_target_plan(judgement, last_plan(found), today);
    return {};
}

}  // namespace

Refusal sim_changed_since(const Request& later) {
    return {
        "REQ-4",
        said("The SIM was changed since by request {request} ({kind}, by {actor}).",
             "request"_is = number_of(later), "kind"_is = to_string(later.kind), "actor"_is = later.actor),
        look_at(later), ErrorKind::unexpected_state};
}

Refusal profile_changed_since(const ServiceProfile& profile, const Request& later) {
    return {"REQ-4",
            said("The profile {profile} was changed since by request {request} ({kind}, by {actor}).",
                 "profile"_is = profile.name, "request"_is = number_of(later),
                 "kind"_is = to_string(later.kind), "actor"_is = later.actor),
            look_at(later), ErrorKind::unexpected_state};
}

Refusal sim_taken_back(const Request& by) {
    return {"REQ-4",
            said("For this SIM the request is taken back already, by request {request}.",
                 "request"_is = number_of(by)),
            have_it_again(by), ErrorKind::unexpected_state};
}

Refusal request_taken_back(RequestNumber number, const Request& by) {
    return {"REQ-4",
            said("Request {request} is taken back already, by request {other}.",
                 "request"_is = static_cast<std::int64_t>(number), "other"_is = number_of(by)),
            have_it_again(by), ErrorKind::unexpected_state};
}

Refusal profile_taken_back(const ServiceProfile& profile, const Request& by) {
    return {"REQ-4",
            said("For the profile {profile} the request is taken back already, by request {request}.",
                 "profile"_is = profile.name, "request"_is = number_of(by)),
            have_it_again(by), ErrorKind::unexpected_state};
}

Refusal brought_by_request() {
    return {"REQ-4", said("The request brought the SIM into the store, and the history of a SIM never goes."),
            said("A SIM that is not wanted is ended: `simprof sim terminate {sim}`; one that is available, "
                 "preactivated, asleep or barred by importing it as terminated: `simprof sim import FILE "
                 "--update`",
                 "sim"_is = any_sim)};
}

Refusal catalogue_only_grows() {
    return {"CAT-5", said("A catalogue that was applied cannot be taken back: it only grows."),
            said("Archive profiles that nobody is to use: simprof profile archive PROFILE")};
}

bool is_for_good(const Refusal& refusal) {
    return refusal.rule == "STA-2" || refusal.rule == "REQ-4" || refusal.rule == "CAT-5";
}

Judgement judge_reversion(const ServiceState& state, const ServiceState& found, const Catalogue& catalogue,
                          Day today) {
    const ServiceState now = folded(state, today);
    if (auto refusal = judge_transition(now.status, found.status)) return refused_by(*refusal, now);
    Judgement judgement = unchanged(now);
    judgement.after.status = found.status;
    if (auto refusal = restore_services(judgement, found, catalogue, today)) return refused_by(*refusal, now);
    if (judgement.after == now) return unchanged(now);
    judgement.outcome = Outcome::changed;
    return judgement;
}

}  // namespace simprof
