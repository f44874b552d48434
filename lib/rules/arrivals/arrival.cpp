#include "lib/rules/arrivals/arrival.hpp"

#include "lib/rules/arrivals/platform_reading.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/catalogue/profile.hpp"
#include "lib/rules/sims/deviation.hpp"
#include "lib/rules/sims/life_cycle.hpp"
#include "lib/rules/sims/schedule.hpp"

namespace simprof {

namespace {

Refusal available_with_profile() {
    return {"STA-1", said("An available SIM has no profile yet."),
            said("Leave profile, plan and options empty, or give another status.")};
}

Refusal profile_needed(Status status) {
    return {"STA-1",
            said("A SIM that is {status} has a profile, and the row names none.",
                 "status"_is = to_string(status)),
            said("Name its profile in the file, or one for all such rows with --to PROFILE.")};
}

/// The profile that the SIM has after the report; null for none.
const ServiceProfile* profile_after(const ServiceState& before, const ReportedServices& reported,
                                    const Catalogue& catalogue) {
    if (reported.profile) return reported.profile;
    return before.profile == ProfileId::none ? nullptr : &catalogue[before.profile];
}

/// A plan to come stays, unless it is in force already (MIG-4).
void keep_schedule(Judgement& judgement) {
    ServiceState& after = judgement.after;
    if (!after.next || after.next->plan != after.plan) return;
    judgement.cancelled = after.next;
    after.next.reset();
}

/// The plan in force is the reported one; the profile's plan is scheduled where it is another.
MaybeRefusal report_plan(Judgement& judgement, const ServiceProfile& profile,
                         const ReportedServices& reported, const Catalogue& catalogue, Day today) {
    ServiceState& after = judgement.after;
    if (reported.plan) {
        if (auto refusal = judge_plan_fits_pack(*reported.plan, catalogue[profile.pack])) return refusal;
        after.plan = reported.plan->id;
    } else if (after.plan == PlanId::none) {
        after.plan = profile.plan;
    }
    if (reported.keeps_schedule) {
        keep_schedule(judgement);
        return {};
    }
    if (reported.scheduled) {
        after.next = reported.scheduled;
        return {};
    }
    if (auto refusal = judge_plan_change(catalogue, after.plan, profile.plan)) return refusal;
    schedule_target_plan(judgement, profile.plan, today);
    return {};
}

/// Options equal to the profile's leave a SIM following, unless it was deviated from that profile before.
MaybeRefusal report_options(Judgement& judgement, const ServiceProfile& profile,
                            const ReportedServices& reported, const Catalogue& catalogue) {
    const ServiceState& before = judgement.before;
    ServiceState& after = judgement.after;
    const bool stays = before.profile == profile.id;
    const OptionSet& base = stays ? options_of(before, catalogue) : *profile.options;
    const ServicePack& pack = catalogue[profile.pack];
    const auto read = read_platform_words(pack, reported.options, base);
    if (!read.accepted()) return read.refusal();
    judgement.remark = not_compared_remark(read.value().not_compared);
    const auto options = set_options(pack, base, read.value().options, OptionHolder::sim);
    if (!options.accepted()) return options.refusal();
    const bool was_deviated = before.deviated();
    const bool deviates = (stays && was_deviated) || options.value() != *profile.options;
    const bool keeps_own = deviates || after.status == Status::terminated;
    after.own_options = keeps_own ? std::make_shared<const OptionSet>(options.value()) : nullptr;
    if (deviates && !(stays && was_deviated)) judgement.deviation = DeviationChange::set;
    if (!deviates && was_deviated) judgement.deviation = DeviationChange::cleared;
    return {};
}

Judgement report_services(Judgement judgement, const ReportedServices& reported, const Catalogue& catalogue,
                          Day today) {
    const ServiceState before = judgement.before;
    ServiceState& after = judgement.after;
    const ServiceProfile* profile = profile_after(before, reported, catalogue);
    if (after.status == Status::available) {
        return profile ? refused_by(available_with_profile(), before) : judgement;
    }
    if (!profile && after.status == Status::terminated) return judgement;  // IMP-3
    if (!profile) return refused_by(profile_needed(after.status), before);
    after.profile = profile->id;
    if (auto refusal = report_options(judgement, *profile, reported, catalogue))
        return refused_by(*refusal, before);
    if (auto refusal = report_plan(judgement, *profile, reported, catalogue, today))
        return refused_by(*refusal, before);
    if (after.status == Status::terminated) {
        judgement.cancelled = before.next;  // STA-3
        judgement.superseded.reset();
        after.next.reset();
    }
    return judgement;
}

}  // namespace

Refusal status_typed_otherwise(Status in_file, Status typed) {
    return {"IMP-3",
            said("The file says {status}, and --status says {typed}.", "status"_is = to_string(in_file),
                 "typed"_is = to_string(typed)),
            said("Leave --status out: it is for rows that give none.")};
}

Warning profiles_passed_over(std::string_view typed) {
    return {said("The profiles that the file names are passed over: --to {profile} is typed.",
                 "profile"_is = typed),
            "IMP-4"};
}

Refusal no_row_takes(std::string_view typed) {
    return {"IMP-4", said("No row of the file takes the profile {profile} of --to.", "profile"_is = typed),
            said("Leave --to out: the rows need none, or their SIMs have another, which simprof sim migrate "
                 "changes."),
            ErrorKind::malformed};
}

Refusal file_without_sims() {
    return {"IMP-5", said("The file holds no SIM."),
            said("Check that it is whole: a header alone says nothing."), ErrorKind::malformed};
}

Refusal nothing_to_compare() {
    return {"IMP-5",
            said("Nothing in the file can be compared: no status, no plan, no option, no profile is read."),
            said("Give it the columns status, plan or opt:NAME."), ErrorKind::malformed};
}

Refusal one_page_of_several() {
    return {"IMP-5",
            said("The file is one page of several: the SIMs of the others would seem to be missing."),
            said("Compare all pages as one file."), ErrorKind::malformed};
}

Judgement judge_arrival(const ReportedServices& reported, const Catalogue& catalogue, Day today) {
    Judgement judgement;
    judgement.outcome = Outcome::changed;
    judgement.arrives = true;
    judgement.after.status = reported.status.value_or(reported.profile ? Status::active : Status::available);
    return report_services(std::move(judgement), reported, catalogue, today);
}

Judgement judge_report(const ServiceState& state, const ReportedServices& reported,
                       const Catalogue& catalogue, Day today) {
    const ServiceState now = folded(state, today);
    Judgement judgement = unchanged(now);
    judgement.after.status = reported.status.value_or(now.status);
    if (auto refusal = judge_reported_transition(now.status, judgement.after.status))
        return refused_by(*refusal, now);
    judgement = report_services(std::move(judgement), reported, catalogue, today);
    if (judgement.outcome == Outcome::refused) return judgement;
    if (judgement.after == now) {
        Judgement same = unchanged(now);
        same.remark = judgement.remark;
        return same;
    }
    if (now.status == Status::terminated) {
        return refused_by(Refusal{"STA-3", said("A terminated SIM never changes again."),
                                  said("Leave the row out of the file.")},
                          now);
    }
    judgement.outcome = Outcome::changed;
    return judgement;
}

bool forbids_change(const Refusal& refusal) { return refusal.rule == "MIG-8" || refusal.rule == "STA-2"; }

}  // namespace simprof
