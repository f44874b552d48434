#include "lib/operations/clock/accept_clock.hpp"

#include "lib/operations/change/change.hpp"
#include "lib/rules/clock.hpp"
#include "lib/rules/sims/schedule.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace simprof {

namespace {

/// A plan that a request found due although its day lies after `day`, so that it is the SIM's plan now; an
/// acceptance that made it stay counts as one.
bool came_early(const ServiceState& before, const ServiceState& after, Day day, const Request& request) {
    const auto& next = before.next;
    const bool found_due = next && (next->from <= request.day || request.kind == RequestKind::store_clock);
    return found_due && next->from > day && after.plan == next->plan;
}

bool is_behind(const ClockView& view) {
    return view.last && !request_instant(view.clock, view.last->at).accepted();
}

/// The requests that the clock counts for days after that one, oldest first.
std::vector<Request> requests_after(Snapshot& snapshot, Day day) {
    RequestFilter later;
    later.since = Day{day.sys_days() + std::chrono::days{1}};
    auto requests = snapshot.requests(later, std::numeric_limits<std::size_t>::max());
    std::ranges::reverse(requests);
    return requests;
}

/// SIMs and their plans, scheduled for a day after `day`, that took effect under a clock that stood later: by
/// a request that found them in force, or by the day alone (SCH-1), which ended with `former_day`.
class EarlyPlans {
public:
    EarlyPlans(Snapshot& snapshot, Day day, Day former_day)
        : m_snapshot(snapshot), m_day(day), m_former_day(former_day) {
        for (const Request& request : requests_after(snapshot, day))
            for (const SimEntry& entry : snapshot.sim_entries(request.number)) follow(entry, request);
        read_due();
    }

    /// What makes those stay that no request found in force.
    RequestContent take_writes() { return std::move(m_writes); }

    [[nodiscard]] std::vector<EarlyPlan> list() const {
        std::vector<EarlyPlan> plans;
        plans.reserve(m_plans.size());
        for (const auto& [iccid, plan] : m_plans)
            plans.push_back({iccid, {m_snapshot.catalogue()[plan.plan].name, plan.from}});
        return plans;
    }

private:
    void follow(const SimEntry& entry, const Request& request) {
        if (entry.before == StateNumber::none) return;
        const ServiceState& before = m_snapshot.state(entry.before);
        const ServiceState& after = m_snapshot.state(entry.after);
        if (came_early(before, after, m_day, request)) m_plans.insert_or_assign(entry.iccid, *before.next);
        const auto found = m_plans.find(entry.iccid);
        if (found == m_plans.end()) return;
        if (after.plan != found->second.plan || after.status == Status::terminated) m_plans.erase(found);
    }

    [[nodiscard]] bool is_due(const StateUse& use) const {
        const auto& next = use.state.next;
        return use.sims > 0 && next && next->from > m_day && next->from <= m_former_day;
    }

    void read_due() {
        SimFilter due;
        due.states.emplace();
        std::map<StateNumber, std::uint32_t> after;
        for (const StateUse& use : m_snapshot.states()) {
            if (!is_due(use)) continue;
            due.states->push_back(use.number);
            after.emplace(use.number, static_cast<std::uint32_t>(m_writes.states.size()));
            m_writes.states.push_back(folded(use.state, m_former_day));
        }
        if (due.states->empty()) return;
        for (const StoredSim& sim : m_snapshot.scan(due)) {
            m_plans.insert_or_assign(sim.iccid, m_snapshot.state(sim.state).next.value());
            m_writes.sims.push_back({sim, after.at(sim.state), DeviationChange::none});
        }
    }

    Snapshot& m_snapshot;
    Day m_day;
    Day m_former_day;
    std::map<Iccid, ScheduledPlan> m_plans;
    RequestContent m_writes;
};

/// Those that did not take effect under the former clock.
std::vector<ScheduledSum> still_to_come(Snapshot& snapshot, const ClockView& view) {
    return sum_schedule(snapshot, std::max(view.day, view.last->day), {});
}

}  // namespace

ClockView view_clock(Snapshot& snapshot, Instant clock) {
    ClockView view;
    view.of_store = snapshot.clock();
    view.clock = clock;
    view.day = snapshot.billing_zone().day_at(clock);
    view.last = snapshot.last_request();
    view.is_behind = is_behind(view);
    return view;
}

std::optional<ClockAcceptance> judge_acceptance(Snapshot& snapshot, const RequestContext& context) {
    const ClockView view = view_clock(snapshot, context.clock);
    if (!view.is_behind) return {};
    throw_if(judge_clock_acceptance(context.reason.value_or("")));
    ClockAcceptance acceptance;
    acceptance.former = view.last->at;
    acceptance.accepted = view.clock;
    acceptance.day = view.day;
    acceptance.next_first = first_of_next_month(view.day);
    acceptance.scheduled = still_to_come(snapshot, view);
    EarlyPlans early{snapshot, view.day, view.last->day};
    acceptance.early = early.list();
    acceptance.writes = early.take_writes();
    return acceptance;
}

void accept_clock(Transaction& transaction, ClockAcceptance& acceptance, const RequestContext& context) {
    expect_own_clock(transaction, context);
    Request request = request_made(context);
    request.kind = RequestKind::store_clock;
    request.at = acceptance.accepted;
    request.day = acceptance.day;
    request.reached = static_cast<std::int64_t>(acceptance.writes.sims.size());
    acceptance.request = transaction.request(transaction.record(std::move(request), acceptance.writes));
    transaction.commit();
}

}  // namespace simprof
