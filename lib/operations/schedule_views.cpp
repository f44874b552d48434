#include "lib/operations/schedule_views.hpp"

#include "lib/rules/schedule.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace simprof {

namespace {

class Schedule {
public:
    Schedule(Snapshot& snapshot, Day today, std::optional<Month> month)
        : m_snapshot(snapshot), m_today(today), m_month(month) {}

    ScheduleView view() {
        add_changes();
        add_sums();
        add_sims();
        m_view.fleet = fleet_by_plan(m_snapshot, m_today);
        std::erase_if(m_view.fleet, [&](const FleetOnFirst& fleet) { return !is_wanted(fleet.day); });
        return std::move(m_view);
    }

private:
    [[nodiscard]] bool is_wanted(Day day) const { return !m_month || day.month() == *m_month; }

    void add_changes() {
        const Catalogue& catalogue = m_snapshot.catalogue();
        for (const StateUse& use : m_snapshot.states()) {
            const auto next = scheduled_plan(use.state, m_today);
            if (!next || use.sims == 0 || !is_wanted(next->from)) continue;
            m_places.emplace(use.number, static_cast<std::uint32_t>(m_view.changes.size()));
            m_sims.push_back(use.sims);
            m_view.changes.push_back({catalogue[use.state.profile].name,
                                      {catalogue[plan_in_force(use.state, m_today)].name,
                                       catalogue[next->plan].name, next->from}});
        }
    }

    void add_sums() {
        std::map<std::tuple<Day, std::string, std::string>, std::int64_t> sums;
        for (std::size_t i = 0; i < m_view.changes.size(); ++i) {
            const PlanDifference& plan = m_view.changes[i].plan;
            sums[{plan.effective, *plan.from, plan.to}] += m_sims[i];
        }
        for (const auto& [key, sims] : sums)
            m_view.sums.push_back({{std::get<1>(key), std::get<2>(key), std::get<0>(key)}, sims});
    }

    void add_sims() {
        if (m_places.empty()) return;
        SimFilter filter;
        filter.states.emplace();
        for (const auto& [state, place] : m_places) filter.states->push_back(state);
        m_snapshot.scan(filter, [&](const StoredSim& sim) {
            m_view.sims.push_back({sim.iccid, m_places.at(sim.state)});
        });
        std::ranges::stable_sort(m_view.sims, {}, [&](const ScheduledSim& sim) {
            return m_view.changes[sim.change].plan.effective;
        });
    }

    Snapshot& m_snapshot;
    Day m_today;
    std::optional<Month> m_month;
    ScheduleView m_view;
    std::unordered_map<StateNumber, std::uint32_t> m_places;  ///< of changes, by state
    std::vector<std::int64_t> m_sims;                         ///< how many each change is of
};

}  // namespace

ScheduleView view_schedule(Snapshot& snapshot, Day today, std::optional<Month> month) {
    return Schedule{snapshot, today, month}.view();
}

}  // namespace simprof
