#pragma once

#include "lib/operations/history/past.hpp"
#include "lib/operations/look/sim_views.hpp"

#include <functional>
#include <span>
#include <unordered_map>

namespace simprof {

/// Only a plan to come depends on the day, and a time zone takes longer to load than a SIM to show: so the
/// day is asked for where there is such a plan.
using AskDay = std::function<Day()>;

[[nodiscard]] inline AskDay known(Day day) {
    return [day] { return day; };
}

/// Makes views of what SIMs share, each once: services by state, deviations by request.
class SimViewer {
public:
    /// `past`: null for today and days to come.
    SimViewer(Snapshot& snapshot, AskDay day, const Past* past)
        : m_snapshot(snapshot), m_day(std::move(day)), m_past(past) {}

    [[nodiscard]] SimView view(Iccid iccid, const PastSim& sim);
    [[nodiscard]] std::shared_ptr<const ServicesView> services(StateNumber number);
    /// Reads, at once, the requests that deviated SIMs.
    void read_deviations(std::span<const RequestNumber> requests);
    /// Null where it follows its profile.
    [[nodiscard]] std::shared_ptr<const DeviationView> deviation(StateNumber state, RequestNumber number);

private:
    [[nodiscard]] ServicesView make_services(const ServiceState& stored);

    Snapshot& m_snapshot;
    AskDay m_day;
    const Past* m_past;
    std::unordered_map<StateNumber, std::shared_ptr<const ServicesView>> m_services;
    std::unordered_map<RequestNumber, std::shared_ptr<const DeviationView>> m_deviations;
};

/// The past where a day gone by is asked for.
[[nodiscard]] std::optional<Past> past_of(Snapshot& snapshot, Day today, std::optional<Day> as_of);

}  // namespace simprof
