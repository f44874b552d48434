#include "lib/operations/change/change.hpp"

#include "lib/operations/change/story.hpp"
#include "lib/rules/clock.hpp"
#include "lib/rules/sims/schedule.hpp"

namespace simprof {

namespace {

/// SCH-3.
Instant instant_after(const std::optional<Request>& last, Instant clock) {
    return request_instant(clock, last ? std::optional{last->at} : std::nullopt).value_or_throw();
}

Request request_of(const Change& change, Instant at, const RequestContext& context) {
    Request request = request_made(context);
    request.kind = change.report.kind;
    request.reverts = change.report.reverts;
    request.at = at;
    request.day = change.report.day;
    const bool is_named = !change.subject.empty() && !change.report.edits_profile();
    request.subject = is_named ? change.subject : story_of(change.report).english();
    request.reached = change.reached;
    return request;
}

RequestNumber number_of(const std::optional<Request>& last) {
    return last ? last->number : RequestNumber::none;
}

/// The instant of a request with that change; nothing where the change is not current.
std::optional<Instant> instant_for(Snapshot& snapshot, const Change& change, Instant clock) {
    const auto last = snapshot.last_request();
    const Instant at = instant_after(last, clock);
    const bool current =
        number_of(last) == change.judged_after && snapshot.billing_zone().day_at(at) == change.report.day;
    return current ? std::optional{at} : std::nullopt;
}

}  // namespace

RequestNumber newest_request(Snapshot& snapshot) { return number_of(snapshot.last_request()); }

Day billing_day(Snapshot& snapshot, Instant clock) {
    return snapshot.billing_zone().day_at(instant_after(snapshot.last_request(), clock));
}

Change start_change(Snapshot& snapshot, RequestKind kind, Day today) {
    Change change;
    change.report.kind = kind;
    change.report.day = today;
    change.report.billing_zone = snapshot.billing_zone().name();
    change.judged_after = newest_request(snapshot);
    return change;
}

void count_plans(ChangeSummary& summary, const SharedOutcome& outcome, Day today) {
    if (outcome.plan && outcome.plan->effective > today) ++summary.scheduled;
    if (outcome.superseded) ++summary.superseded;
    if (outcome.cancelled) ++summary.cancelled;
}

bool changes_nothing(const Change& change) {
    const RequestContent& writes = change.writes;
    return writes.packs.empty() && writes.plans.empty() && !writes.forbidden_plan_changes &&
           writes.profiles.empty() && writes.sims.empty() && writes.identities.empty();
}

bool is_current(Snapshot& snapshot, const Change& change, Instant clock) {
    return instant_for(snapshot, change, clock).has_value();
}

Request request_made(const RequestContext& context) {
    Request request;
    request.rehearsal = context.rehearsal;
    request.actor = context.actor;
    request.uid = context.uid;
    request.origin = context.origin;
    request.reason = context.reason;
    request.reference = context.reference;
    request.command = context.command;
    request.version = context.version;
    return request;
}

void expect_own_clock(Snapshot& snapshot, const RequestContext& context) {
    throw_if(judge_clock(snapshot.clock(), context.rehearsal ? Clock::rehearsal : Clock::real));
}

void record_change(Transaction& transaction, Change& change, const RequestContext& context,
                   const Agreement& agreement) {
    expect_own_clock(transaction, context);
    require_agreement(change.report, agreement);
    const auto at = instant_for(transaction, change, context.clock);
    if (!at)
        throw Error{ErrorKind::unexpected_state,
                    said("The store was changed after this was judged; nothing was changed."),
                    said("Judge it again, in the transaction that carries it out.")};
    if (changes_nothing(change)) return;
    const RequestNumber number = transaction.record(request_of(change, *at, context), change.writes);
    change.report.request = transaction.request(number);
}

void carry_out(Transaction& transaction, Change& change, const RequestContext& context,
               const Agreement& agreement) {
    record_change(transaction, change, context, agreement);
    if (change.report.request) transaction.commit();
}

}  // namespace simprof
