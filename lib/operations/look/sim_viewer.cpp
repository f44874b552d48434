#include "lib/operations/look/sim_viewer.hpp"

#include "lib/rules/sims/schedule.hpp"

namespace simprof {

namespace {

ServiceState state_on(const AskDay& day, const ServiceState& state) {
    return state.next ? folded(state, day()) : state;
}

}  // namespace

SimView SimViewer::view(Iccid iccid, const PastSim& sim) {
    return {iccid, sim.identity, services(sim.state), deviation(sim.state, sim.deviation)};
}

std::shared_ptr<const ServicesView> SimViewer::services(StateNumber number) {
    auto& services = m_services[number];
    if (!services) services = std::make_shared<const ServicesView>(make_services(m_snapshot.state(number)));
    return services;
}

ServicesView SimViewer::make_services(const ServiceState& stored) {
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

/// A terminated SIM deviates no more: it keeps the options that it ended with.
std::shared_ptr<const DeviationView> SimViewer::deviation(StateNumber state, RequestNumber number) {
    if (number == RequestNumber::none || services(state)->status == Status::terminated) return {};
    if (!m_deviations.contains(number)) read_deviations({&number, 1});
    const auto deviation = m_deviations.find(number);
    if (deviation != m_deviations.end()) return deviation->second;
    throw Error{ErrorKind::store, said("A deviated SIM refers to a request that the store does not have."),
                said("Restore the store from a backup.")};
}

void SimViewer::read_deviations(std::span<const RequestNumber> requests) {
    if (requests.empty()) return;
    for (const Request& request : m_snapshot.requests(requests))
        m_deviations.try_emplace(
            request.number, std::make_shared<const DeviationView>(DeviationView{
                                request.at, request.day, request.actor, request.origin, request.reason}));
}

std::optional<Past> past_of(Snapshot& snapshot, Day today, std::optional<Day> as_of) {
    if (!as_of || *as_of >= today) return {};
    return Past{snapshot, *as_of};
}

}  // namespace simprof
