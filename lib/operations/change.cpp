#include "lib/operations/change.hpp"

#include "lib/rules/profile.hpp"
#include "lib/rules/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

Request request_of(const Change& change, const Timing& timing, const RequestContext& context) {
    Request request;
    request.kind = change.report.kind;
    request.at = timing.at;
    request.day = timing.day;
    request.rehearsal = context.rehearsal;
    request.actor = context.actor;
    request.uid = context.uid;
    request.origin = context.origin;
    request.reason = context.reason;
    request.reference = context.reference;
    request.command = context.command;
    request.version = context.version;
    request.subject = change.subject;
    request.reached = change.reached;
    return request;
}

}  // namespace

Timing timing_of(Snapshot& snapshot, Instant clock) {
    const auto last = snapshot.last_request();
    const auto at = request_instant(clock, last ? std::optional{last->at} : std::nullopt);
    if (!at.accepted()) throw Error{Error{at.refusal()}.with_kind(ErrorKind::unexpected_state)};
    return {at.value(), snapshot.billing_zone().day_at(at.value())};
}

bool changes_nothing(const Change& change) {
    const Changes& writes = change.writes;
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

void carry_out(Transaction& transaction, Change& change, const Timing& timing,
               const RequestContext& context) {
    if (changes_nothing(change)) return;
    Request request = request_of(change, timing, context);
    const RequestNumber number = transaction.record(request, change.writes);
    change.report.request = transaction.request(number);
    transaction.commit();
}

void RefusedRows::add_sim(const Refusal& refusal, std::optional<Iccid> iccid,
                          std::optional<std::size_t> line) {
    RefusedRow row{.line = line, .rule = refusal.rule, .message = refusal.message, .hint = refusal.hint};
    if (iccid) row.iccid = iccid->digits();
    m_rows.push_back(std::move(row));
}

void RefusedRows::add_mistake(const Refusal& refusal, FilePlace place) {
    RefusedRow row{.line = place.line,
                   .column = place.column,
                   .rule = refusal.rule,
                   .message = refusal.message,
                   .hint = refusal.hint};
    if (refusal.rule.empty()) row.kind = ErrorKind::malformed;
    m_rows.push_back(std::move(row));
}

void RefusedRows::add(ErrorKind kind, std::string message, std::string hint, std::string iccid,
                      std::optional<std::size_t> line) {
    m_rows.push_back({.kind = kind,
                      .iccid = std::move(iccid),
                      .line = line,
                      .message = std::move(message),
                      .hint = std::move(hint)});
}

const RefusedRow& RefusedRows::foremost() const {
    for (const ErrorKind kind : {ErrorKind::not_found, ErrorKind::malformed}) {
        const auto found = std::ranges::find(m_rows, kind, &RefusedRow::kind);
        if (found != m_rows.end()) return *found;
    }
    return m_rows.front();
}

void RefusedRows::throw_if_any() {
    if (m_rows.empty()) return;
    std::ranges::stable_sort(m_rows, {}, [](const RefusedRow& row) {
        return std::pair{row.line.value_or(0), row.column.value_or(0)};
    });
    const RefusedRow& first = foremost();
    Error error{first.kind, first.message, first.hint};
    error.with_rule(first.rule);
    if (!first.iccid.empty()) error.with_sim(first.iccid);
    if (first.line) error.with_line(*first.line);
    if (first.column) error.with_column(*first.column);
    if (m_rows.size() > 1 || first.line || m_of_batch) error.with_refused(std::move(m_rows));
    throw Error{error};
}

void throw_if_refused(const ChangeReport& report) {
    RefusedRows rows{report.sims.size() > 1};
    for (const SimOutcome& sim : report.sims) {
        const SharedOutcome& outcome = report.outcomes[sim.shared];
        if (outcome.outcome != Outcome::refused) continue;
        rows.add_sim({outcome.rule, outcome.message, outcome.hint}, sim.iccid,
                     sim.line == 0 ? std::nullopt : std::optional<std::size_t>{sim.line});
    }
    rows.throw_if_any();
}

}  // namespace simprof
