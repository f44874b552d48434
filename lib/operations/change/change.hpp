#pragma once

#include "lib/model/error.hpp"
#include "lib/operations/change/change_report.hpp"
#include "lib/operations/change/refused_rows.hpp"
#include "lib/store/store.hpp"

#include <string>

namespace simprof {

/// The billing day of a request made at that instant of the clock, on which a change is judged. Throws Error
/// (unexpected_state) by SCH-3.
[[nodiscard]] Day billing_day(Snapshot& snapshot, Instant clock);

/// A change that was judged and can be shown or written. Nothing is written by making one.
struct Change {
    ChangeReport report;
    RequestContent writes;
    std::string subject;       ///< of the request
    std::int64_t reached = 0;  ///< SIMs that it changes, followers of a profile included
};

/// A change in which nothing is written yet, judged on that day.
[[nodiscard]] Change start_change(Snapshot& snapshot, RequestKind kind, Day today);

/// Ends the judging of a change of SIMs: rows are put aside in the report (BAT-3), where they are selected
/// and refused; `warnings` gain what people should know about the day.
void complete(Change& change, RefusedRows& put_aside, std::vector<std::string> warnings, Day today);

/// Counts what happens to a SIM's scheduled plans.
void count_plans(ChangeSummary& summary, const SharedOutcome& outcome, Day today);

/// True where carrying the change out would record nothing (PRO-8, DEV-5, BAT-4).
[[nodiscard]] bool changes_nothing(const Change& change);

/// True where the change reaches so many SIMs that somebody has to confirm it (PRO-7).
[[nodiscard]] bool must_be_confirmed(const Change& change);

/// `--expect N`: throws Error (unexpected_state) unless exactly that many SIMs change.
void expect_sims(const Change& change, std::int64_t expected);

/// What a context says of the request that is made from it; its kind, instant and day are still to be given.
[[nodiscard]] Request request_made(const RequestContext& context);

/// Throws Error by SCH-4 where the store lives by another clock than the one that the request is made under.
void expect_own_clock(Snapshot& snapshot, const RequestContext& context);

/// Writes the change as one request, which is done once the transaction is committed; the report gets its
/// number. A change that changes nothing records nothing (REQ-1).
void record_change(Transaction& transaction, Change& change, const RequestContext& context);

/// The same, and makes it durable.
void carry_out(Transaction& transaction, Change& change, const RequestContext& context);

/// Throws Error with every refused SIM of the change and every row that was put aside (BAT-1, BAT-3). Does
/// nothing where none is refused.
void throw_if_refused(const ChangeReport& report);

}  // namespace simprof
