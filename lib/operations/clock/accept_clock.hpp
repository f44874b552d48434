#pragma once

#include "lib/model/request.hpp"
#include "lib/operations/change/change_report.hpp"
#include "lib/operations/look/schedule_views.hpp"
#include "lib/store/store.hpp"

#include <optional>
#include <vector>

namespace simprof {

/// How a clock stands to a store (SCH-3, SCH-4).
struct ClockView {
    Clock of_store = Clock::real;  ///< that the store lives by
    Instant clock;
    Day day{std::chrono::sys_days{}};  ///< of `clock` in the billing zone
    std::optional<Request> last;
    bool is_behind = false;  ///< so far behind the last request that every change is refused
};

[[nodiscard]] ClockView view_clock(Snapshot& snapshot, Instant clock);

/// A SIM whose plan took effect under a former clock, before its day.
struct EarlyPlan {
    Iccid iccid;
    NamedSchedule plan;
};

/// What it means that a clock behind the last request is accepted.
struct ClockAcceptance {
    Instant former;  ///< the last request's
    Instant accepted;
    Day day{std::chrono::sys_days{}};         ///< of `accepted` in the billing zone
    Day next_first{std::chrono::sys_days{}};  ///< no plan can be scheduled for a later day now
    std::vector<ScheduledSum> scheduled;      ///< plans to come, which keep their dates
    std::vector<EarlyPlan> early;             ///< plans that took effect too early and stay, by number
    RequestContent writes;                    ///< that makes those stay which were in force by the day alone
    std::optional<Request> request;           ///< absent where nothing was recorded
};

/// SCH-3: judges the acceptance of the context's clock; nothing where it is not behind. Throws Error where no
/// reason is given.
[[nodiscard]] std::optional<ClockAcceptance> judge_acceptance(Snapshot& snapshot,
                                                              const RequestContext& context);

/// Records it as a request of its own, from which on the clock counts again, and makes it durable. Throws
/// Error by SCH-4.
void accept_clock(Transaction& transaction, ClockAcceptance& acceptance, const RequestContext& context);

}  // namespace simprof
