#include "lib/operations/report/deviation_report.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace simprof {

namespace {

Request request_that_deviated(Snapshot& snapshot, RequestNumber number) {
    if (auto request = snapshot.request(number)) return *std::move(request);
    throw Error{ErrorKind::store, said("A deviated SIM refers to a request that the store does not have."),
                said("Restore the store from a backup.")};
}

/// The deviated SIMs of one state, or of one way to deviate.
struct Deviated {
    std::int64_t sims = 0;
    RequestNumber oldest{};  ///< the first request that deviated one of them

    void add(std::int64_t more, RequestNumber request) {
        oldest = sims == 0 ? request : std::min(oldest, request);
        sims += more;
    }
};

/// Those that are deviated longest, of any number of SIMs. Requests are numbered in their order (SCH-3).
class LongestDeviated {
public:
    explicit LongestDeviated(std::size_t most) : m_most(most) {}

    void add(const StoredSim& sim) {
        const bool is_full = m_sims.size() == m_most;
        if (is_full && (m_most == 0 || !is_longer(sim, m_sims.front()))) return;
        if (is_full) {
            std::ranges::pop_heap(m_sims, is_longer);
            m_sims.pop_back();
        }
        m_sims.push_back(sim);
        std::ranges::push_heap(m_sims, is_longer);
    }
    [[nodiscard]] std::vector<StoredSim> longest_first() && {
        std::ranges::sort_heap(m_sims, is_longer);
        return std::move(m_sims);
    }

private:
    static bool is_longer(const StoredSim& one, const StoredSim& other) {
        return one.deviation == other.deviation ? one.iccid < other.iccid : one.deviation < other.deviation;
    }

    std::size_t m_most;
    std::vector<StoredSim> m_sims;  ///< a heap: the one that is deviated shortest in front
};

/// Every deviated SIM, counted.
struct Count {
    std::size_t sims = 0;
    std::vector<StoredSim> first;  ///< longest first
    std::unordered_map<StateNumber, Deviated> by_state;
    std::unordered_map<RequestNumber, std::int64_t> by_request;
};

/// A terminated SIM may keep its deviation, but deviates no more: so its state is asked too.
SimFilter deviated_sims(const std::vector<StateUse>& states) {
    SimFilter filter;
    filter.deviated = true;
    filter.states.emplace();
    for (const StateUse& use : states) {
        if (use.state.deviated() && use.sims > 0) filter.states->push_back(use.number);
    }
    return filter;
}

/// Those of a day gone by are what deviated then and did not change since, and what changed since and
/// deviated before.
void visit_deviated(Snapshot& snapshot, const FleetDay& fleet, const Snapshot::VisitSim& visit) {
    const auto is_unchanged = [&](const StoredSim& sim) {
        return !fleet.past || !fleet.past->changed_sims().contains(sim.iccid);
    };
    snapshot.scan(deviated_sims(fleet.states), [&](const StoredSim& sim) {
        if (is_unchanged(sim)) visit(sim);
    });
    if (!fleet.past) return;
    for (const auto& [iccid, change] : fleet.past->changed_sims()) {
        if (change.before == StateNumber::none || !snapshot.state(change.before).deviated()) continue;
        visit({iccid, change.before, change.deviation_before, {}, {}});
    }
}

Count count_deviated(Snapshot& snapshot, const FleetDay& fleet, std::size_t most) {
    Count count;
    LongestDeviated longest{most};
    visit_deviated(snapshot, fleet, [&](const StoredSim& sim) {
        ++count.sims;
        longest.add(sim);
        count.by_state[sim.state].add(1, sim.deviation);
        ++count.by_request[sim.deviation];
    });
    count.first = std::move(longest).longest_first();
    return count;
}

/// The profile as it was then; as it is where the store cannot tell.
ServiceProfile profile_of(Snapshot& snapshot, const FleetDay& fleet, const ServiceState& state) {
    ServiceProfile profile = snapshot.catalogue()[state.profile];
    if (fleet.past) profile.options = fleet.past->options(profile);
    return profile;
}

std::vector<OptionDifference> deviation_of(const ServiceProfile& profile, const ServiceState& state) {
    return differences(*profile.options, *state.own_options);
}

/// Tells ways to deviate apart, and sorts them.
using Way = std::pair<std::string, std::vector<std::tuple<std::string, std::optional<std::string>>>>;

Way way_of(const std::string& profile, const std::vector<OptionDifference>& options) {
    Way way{profile, {}};
    for (const OptionDifference& option : options) way.second.emplace_back(option.option, option.to);
    return way;
}

std::vector<DeviationSum> sums_of(Snapshot& snapshot, const FleetDay& fleet, const Count& count) {
    std::map<Way, std::pair<Deviated, std::vector<OptionDifference>>> ways;
    for (const auto& [number, deviated] : count.by_state) {
        const ServiceState& state = snapshot.state(number);
        const ServiceProfile profile = profile_of(snapshot, fleet, state);
        auto options = deviation_of(profile, state);
        auto& [sum, shown] = ways[way_of(profile.name, options)];
        sum.add(deviated.sims, deviated.oldest);
        shown = std::move(options);
    }
    std::vector<DeviationSum> sums;
    sums.reserve(ways.size());
    for (auto& [way, sum] : ways) {
        sums.push_back({way.first, std::move(sum.second), sum.first.sims,
                        request_that_deviated(snapshot, sum.first.oldest).at});
    }
    std::ranges::stable_sort(sums, std::ranges::greater{}, &DeviationSum::sims);
    return sums;
}

Excerpt<DeviatingRequest> requests_of(Snapshot& snapshot, const Count& count, std::size_t most) {
    std::vector<std::pair<std::int64_t, RequestNumber>> requests;
    for (const auto& [number, sims] : count.by_request) requests.emplace_back(-sims, number);
    std::ranges::sort(requests);
    const auto foremost = excerpt_of(std::move(requests), most);
    Excerpt<DeviatingRequest> result{{}, foremost.in_all};
    for (const auto& [negative_sims, number] : foremost.rows)
        result.rows.push_back({request_that_deviated(snapshot, number), -negative_sims});
    return result;
}

/// As people know the SIMs, then.
std::map<Iccid, SimIdentity> identities_of(Snapshot& snapshot, const FleetDay& fleet,
                                           const std::vector<StoredSim>& sims) {
    std::vector<Iccid> iccids;
    iccids.reserve(sims.size());
    for (const StoredSim& sim : sims) iccids.push_back(sim.iccid);
    std::map<Iccid, SimIdentity> identities;
    snapshot.find(iccids, [&](const StoredSim& now, const SimIdentity& identity) {
        const auto then = fleet.past ? fleet.past->sim(now, identity) : std::nullopt;
        identities.emplace(now.iccid, then ? then->identity : identity);
    });
    return identities;
}

Excerpt<DeviatedSim> sims_of(Snapshot& snapshot, const FleetDay& fleet, const Count& count) {
    Excerpt<DeviatedSim> result{{}, count.sims};
    std::map<Iccid, SimIdentity> identities = identities_of(snapshot, fleet, count.first);
    for (const StoredSim& sim : count.first) {
        const ServiceState& state = snapshot.state(sim.state);
        const ServiceProfile profile = profile_of(snapshot, fleet, state);
        result.rows.push_back({sim.iccid, std::move(identities[sim.iccid].label), profile.name,
                               deviation_of(profile, state), request_that_deviated(snapshot, sim.deviation)});
    }
    return result;
}

}  // namespace

DeviationReport report_deviations(Snapshot& snapshot, const FleetDay& fleet, std::size_t most) {
    const Count count = count_deviated(snapshot, fleet, most);
    DeviationReport report;
    report.sums = excerpt_of(sums_of(snapshot, fleet, count), most);
    report.by_request = requests_of(snapshot, count, most);
    report.sims = sims_of(snapshot, fleet, count);
    return report;
}

}  // namespace simprof
