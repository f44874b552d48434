#pragma once

#include "lib/operations/change/agreement.hpp"
#include "lib/operations/change/change_report.hpp"
#include "lib/store/store.hpp"

#include <string>

namespace simprof {

/// The number of the store's newest request; none where there is no request.
[[nodiscard]] RequestNumber newest_request(Snapshot& snapshot);

/// The billing day of a request made at that instant of the clock, on which a change is judged. Throws Error
/// (unexpected_state) by SCH-3.
[[nodiscard]] Day billing_day(Snapshot& snapshot, Instant clock);

/// A change that was judged and can be shown or written. Nothing is written by making one.
struct Change {
    ChangeReport report;
    RequestContent writes;
    std::string subject;       ///< of the request
    std::int64_t reached = 0;  ///< SIMs that it changes, followers of a profile included
    RequestNumber judged_after = RequestNumber::none;  ///< the store's last request when it was judged
};

/// A change in which nothing is written yet, judged on that day.
[[nodiscard]] Change start_change(Snapshot& snapshot, RequestKind kind, Day today);

/// Counts what happens to a SIM's scheduled plans.
void count_plans(ChangeSummary& summary, const SharedOutcome& outcome, Day today);

/// True where carrying the change out would record nothing (PRO-8, DEV-5, BAT-4).
[[nodiscard]] bool changes_nothing(const Change& change);

/// True where the store is still as it was when the change was judged, and its billing day, too.
[[nodiscard]] bool is_current(Snapshot& snapshot, const Change& change, Instant clock);

/// What a context says of the request that is made from it; its kind, instant and day are still to be given.
[[nodiscard]] Request request_made(const RequestContext& context);

/// Throws Error by SCH-4 where the store lives by another clock than the one that the request is made under.
void expect_own_clock(Snapshot& snapshot, const RequestContext& context);

/// Writes the change as one request, which is done once the transaction is committed; the report gets its
/// number. A change that changes nothing records nothing (REQ-1). Throws Error: SCH-4; what
/// `require_agreement` does; unexpected_state where the change is not current.
void record_change(Transaction& transaction, Change& change, const RequestContext& context,
                   const Agreement& agreement);

/// The same, and makes it durable.
void carry_out(Transaction& transaction, Change& change, const RequestContext& context,
               const Agreement& agreement);

}  // namespace simprof
