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
    throw Error{ErrorKind::store, "A deviated SIM refers to a request that the store does not have.",
                "Restore the store from a backup."};
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

/// Every deviated SIM, counted.
struct Count {
    std::size_t sims = 0;
    std::vector<StoredSim> first;  ///< by number
    std::unordered_map<StateNumber, Deviated> by_state;
    std::unordered_map<RequestNumber, std::int64_t> by_request;
};

/// A terminated SIM may keep its deviation, but deviates no more: so its state is asked too.
SimFilter deviated_sims(Snapshot& snapshot) {
    SimFilter filter;
    filter.deviated = true;
    filter.states.emplace();
    for (const StateUse& use : snapshot.states()) {
        if (use.state.deviated() && use.sims > 0) filter.states->push_back(use.number);
    }
    return filter;
}

Count count_deviated(Snapshot& snapshot, std::size_t most) {
    Count count;
    snapshot.scan(deviated_sims(snapshot), [&](const StoredSim& sim) {
        if (count.sims++ < most) count.first.push_back(sim);
        count.by_state[sim.state].add(1, sim.deviation);
        ++count.by_request[sim.deviation];
    });
    return count;
}

std::vector<OptionDifference> deviation_of(Snapshot& snapshot, const ServiceState& state) {
    return differences(*snapshot.catalogue()[state.profile].options, *state.own_options);
}

/// Tells ways to deviate apart, and sorts them.
using Way = std::pair<std::string, std::vector<std::tuple<std::string, std::optional<std::string>>>>;

Way way_of(const std::string& profile, const std::vector<OptionDifference>& options) {
    Way way{profile, {}};
    for (const OptionDifference& option : options) way.second.emplace_back(option.option, option.to);
    return way;
}

std::vector<DeviationSum> sums_of(Snapshot& snapshot, const Count& count) {
    std::map<Way, std::pair<Deviated, std::vector<OptionDifference>>> ways;
    for (const auto& [number, deviated] : count.by_state) {
        const ServiceState& state = snapshot.state(number);
        auto options = deviation_of(snapshot, state);
        auto& [sum, shown] = ways[way_of(snapshot.catalogue()[state.profile].name, options)];
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

Excerpt<DeviatedSim> sims_of(Snapshot& snapshot, const Count& count) {
    Excerpt<DeviatedSim> result{{}, count.sims};
    for (const StoredSim& sim : count.first) {
        const ServiceState& state = snapshot.state(sim.state);
        result.rows.push_back({sim.iccid, snapshot.catalogue()[state.profile].name,
                               deviation_of(snapshot, state),
                               request_that_deviated(snapshot, sim.deviation)});
    }
    return result;
}

}  // namespace

DeviationReport report_deviations(Snapshot& snapshot, std::size_t most) {
    const Count count = count_deviated(snapshot, most);
    std::vector<DeviationSum> sums = sums_of(snapshot, count);
    const auto oldest = std::ranges::min_element(sums, {}, &DeviationSum::since);
    DeviationReport report;
    if (oldest != sums.end()) report.since = oldest->since;
    report.sums = excerpt_of(std::move(sums), most);
    report.by_request = requests_of(snapshot, count, most);
    report.sims = sims_of(snapshot, count);
    return report;
}

}  // namespace simprof
