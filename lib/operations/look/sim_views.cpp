#include "lib/operations/look/sim_views.hpp"

#include "lib/operations/history/past.hpp"
#include "lib/operations/select/sim_lookup.hpp"
#include "lib/rules/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

namespace simprof {

namespace {

/// Only a plan to come depends on the day, and a time zone takes longer to load than a SIM to show: so the
/// day is asked for where there is such a plan.
using AskDay = std::function<Day()>;

AskDay known(Day day) {
    return [day] { return day; };
}

ServiceState state_on(const AskDay& day, const ServiceState& state) {
    return state.next ? folded(state, day()) : state;
}

/// Makes views. What SIMs share is made once: services by state, deviations by request.
class Viewer {
public:
    Viewer(Snapshot& snapshot, AskDay day, const Past* past)
        : m_snapshot(snapshot), m_day(std::move(day)), m_past(past) {}

    /// A terminated SIM deviates no more: it keeps the options that it ended with.
    SimView view(Iccid iccid, const PastSim& sim) {
        auto services_then = services(sim.state);
        const bool ended = services_then->status == Status::terminated;
        return {iccid, sim.identity, std::move(services_then), ended ? nullptr : deviation(sim.deviation)};
    }

private:
    std::shared_ptr<const ServicesView> services(StateNumber number) {
        auto& services = m_services[number];
        if (!services)
            services = std::make_shared<const ServicesView>(make_services(m_snapshot.state(number)));
        return services;
    }

    ServicesView make_services(const ServiceState& stored) {
        const ServiceState state = state_on(m_day, stored);
        ServicesView view;
        view.status = state.status;
        view.options = std::make_shared<const OptionSet>();
        if (state.profile == ProfileId::none) return view;
        const ServiceProfile profile = m_snapshot.profile(state.profile);
        view.profile = profile.name;
        view.pack = m_snapshot.name(profile.pack);
        view.plan = m_snapshot.name(state.plan);
        if (state.next) view.scheduled = NamedSchedule{m_snapshot.name(state.next->plan), state.next->from};
        view.profile_options = m_past ? m_past->options(profile) : profile.options;
        view.options = state.own_options ? state.own_options : view.profile_options;
        return view;
    }

    std::shared_ptr<const DeviationView> deviation(RequestNumber number) {
        if (number == RequestNumber::none) return {};
        auto& deviation = m_deviations[number];
        if (!deviation) deviation = std::make_shared<const DeviationView>(make_deviation(number));
        return deviation;
    }

    DeviationView make_deviation(RequestNumber number) {
        const auto request = m_snapshot.request(number);
        if (request) return {request->at, request->day, request->actor, request->origin, request->reason};
        throw Error{ErrorKind::store, "A deviated SIM refers to a request that the store does not have.",
                    "Restore the store from a backup."};
    }

    Snapshot& m_snapshot;
    AskDay m_day;
    const Past* m_past;
    std::unordered_map<StateNumber, std::shared_ptr<const ServicesView>> m_services;
    std::unordered_map<RequestNumber, std::shared_ptr<const DeviationView>> m_deviations;
};

/// The past where a day gone by is asked for.
std::optional<Past> past_of(Snapshot& snapshot, Day today, std::optional<Day> as_of) {
    if (!as_of || *as_of >= today) return {};
    return Past{snapshot, *as_of};
}

Error not_there_yet(Iccid iccid, Day day) {
    return {ErrorKind::not_found,
            fmt::format("The store did not have SIM {} on {}.", iccid.digits(), to_string(day)),
            fmt::format("simprof sim history {} shows when it came.", iccid.digits())};
}

}  // namespace

SimView view_sim(Snapshot& snapshot, std::string_view number, Instant now, std::optional<Day> as_of) {
    const StoredSim stored = find_sim(snapshot, number);
    const AskDay today = [&] { return snapshot.billing_zone().day_at(now); };
    const auto past = as_of ? past_of(snapshot, today(), as_of) : std::nullopt;
    Viewer viewer{snapshot, as_of ? known(*as_of) : today, past ? &*past : nullptr};
    if (!past)
        return viewer.view(stored.iccid, {stored.state, stored.deviation, snapshot.identity(stored.iccid)});
    const auto sim = past->sim(stored);
    if (!sim) throw Error{not_there_yet(stored.iccid, *as_of)};
    return viewer.view(stored.iccid, *sim);
}

namespace {

/// SIMs that are named, one by one; there are few of them.
void visit_named(Snapshot& snapshot, const Selection& selection, Day day,
                 const std::function<void(const StoredSim&)>& visit) {
    for (const SelectedSim& selected : select_sims(snapshot, selection, day).sims) visit(selected.sim);
}

/// Days gone by: the filters judge the SIMs as they were.
void visit_past(Snapshot& snapshot, const Selection& selection, const Past& past, Day day,
                const std::function<void(const SimView&)>& visit) {
    Viewer viewer{snapshot, known(day), &past};
    std::optional<std::vector<StateNumber>> states = states_of_all_time(snapshot, selection, day);
    const auto show = [&](const StoredSim& stored) {
        const auto sim = past.sim(stored);
        if (!sim) return;
        if (states && std::ranges::find(*states, sim->state) == states->end()) return;
        if (!selection.groups.empty() &&
            std::ranges::find(selection.groups, sim->identity.group) == selection.groups.end())
            return;
        visit(viewer.view(stored.iccid, *sim));
    };
    if (selection.names_sims()) {
        Selection named;
        named.list = selection.list;
        named.ranges = selection.ranges;
        return visit_named(snapshot, named, day, show);
    }
    for (const StoredSim& stored : snapshot.scan({})) show(stored);
}

}  // namespace

void visit_sims(Snapshot& snapshot, const Selection& selection, Day today, std::optional<Day> as_of,
                const std::function<void(const SimView&)>& visit) {
    const Day day = as_of.value_or(today);
    if (const auto past = past_of(snapshot, today, as_of))
        return visit_past(snapshot, selection, *past, day, visit);
    Viewer viewer{snapshot, known(day), nullptr};
    if (selection.names_sims()) {
        return visit_named(snapshot, selection, day, [&](const StoredSim& sim) {
            visit(viewer.view(sim.iccid, {sim.state, sim.deviation, snapshot.identity(sim.iccid)}));
        });
    }
    snapshot.visit(filter_of(snapshot, selection, day),
                   [&](const StoredSim& sim, const SimIdentity& identity) {
                       visit(viewer.view(sim.iccid, {sim.state, sim.deviation, identity}));
                   });
}

}  // namespace simprof
