#include "lib/operations/change/change.hpp"

#include "lib/rules/clock.hpp"
#include "lib/rules/profile.hpp"
#include "lib/rules/schedule.hpp"

#include <fmt/format.h>

#include <utility>

namespace simprof {

namespace {

/// SCH-3.
Instant instant_of_request(Snapshot& snapshot, Instant clock) {
    const auto last = snapshot.last_request();
    return request_instant(clock, last ? std::optional{last->at} : std::nullopt).value_or_throw();
}

Request request_of(const Change& change, Instant at, const RequestContext& context) {
    Request request = request_made(context);
    request.kind = change.report.kind;
    request.reverts = change.report.reverts;
    request.at = at;
    request.day = change.report.day;
    request.subject = change.subject;
    request.reached = change.reached;
    return request;
}

std::string end_of_month_warning(Day today, const std::string& zone) {
    const Day next = first_of_next_month(today);
    return fmt::format(
        "{} is one of the last three days of its month (billing zone {}): the plan changes as soon as {}. "
        "The same command given from {} on would change it on {}.",
        to_string(today), zone, to_string(next), to_string(next), to_string(first_of_next_month(next)));
}

}  // namespace

Day billing_day(Snapshot& snapshot, Instant clock) {
    return snapshot.billing_zone().day_at(instant_of_request(snapshot, clock));
}

Change start_change(Snapshot& snapshot, RequestKind kind, Day today) {
    Change change;
    change.report.kind = kind;
    change.report.day = today;
    change.report.billing_zone = snapshot.billing_zone().name();
    return change;
}

void complete(Change& change, RefusedRows& put_aside, std::vector<std::string> warnings, Day today) {
    ChangeReport& report = change.report;
    report.rejected = put_aside.take();
    const auto rejected = static_cast<std::int64_t>(report.rejected.size());
    report.summary.selected += rejected;
    report.summary.refused += rejected;
    report.warnings = std::move(warnings);
    if (report.summary.scheduled > 0 && is_end_of_month(today))
        report.warnings.push_back(end_of_month_warning(today, report.billing_zone));
    change.reached = report.summary.changed;
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

bool must_be_confirmed(const Change& change) { return needs_confirmation(change.report.summary.changed); }

void expect_sims(const Change& change, std::int64_t expected) {
    const std::int64_t changed = change.report.summary.changed;
    if (changed == expected) return;
    throw Error{ErrorKind::unexpected_state,
                fmt::format("{} SIMs would change, but {} were expected.", changed, expected),
                "Look at --dry-run, then say --expect with that number, or select other SIMs."};
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

void record_change(Transaction& transaction, Change& change, const RequestContext& context) {
    expect_own_clock(transaction, context);
    if (changes_nothing(change)) return;
    const Instant at = instant_of_request(transaction, context.clock);
    const RequestNumber number = transaction.record(request_of(change, at, context), change.writes);
    change.report.request = transaction.request(number);
}

void carry_out(Transaction& transaction, Change& change, const RequestContext& context) {
    record_change(transaction, change, context);
    if (change.report.request) transaction.commit();
}

void throw_if_refused(const ChangeReport& report) {
    if (report.summary.refused == 0) return;
    RefusedRows rows{report.summary.selected > 1};
    for (const RefusedRow& row : report.rejected) rows.add(row);
    for (const SimOutcome& sim : report.sims) {
        const SharedOutcome& outcome = report.outcomes[sim.shared];
        if (outcome.outcome == Outcome::refused)
            rows.add_sim({outcome.rule, outcome.message, outcome.hint, outcome.kind}, sim.iccid, sim.line);
    }
    rows.throw_if_any();
}

}  // namespace simprof
