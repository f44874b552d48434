#include "lib/operations/history/reversions.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace simprof {

namespace {

/// Newest first.
std::vector<Request> all_reversions(Snapshot& snapshot) {
    RequestFilter filter;
    filter.kinds = {RequestKind::request_revert};
    return snapshot.requests(filter, std::numeric_limits<std::size_t>::max());
}

}  // namespace

std::vector<Request> reversions_of(Snapshot& snapshot, RequestNumber request) {
    std::vector<Request> all = all_reversions(snapshot);
    std::ranges::reverse(all);
    std::set<RequestNumber> family{request};
    std::vector<Request> reversions;
    for (Request& each : all) {
        if (!family.contains(each.reverts)) continue;
        family.insert(each.number);
        reversions.push_back(std::move(each));
    }
    std::ranges::reverse(reversions);
    return reversions;
}

RequestNumber taken_back_by(const std::vector<Request>& reversions, RequestNumber request,
                            const std::function<bool(const Request&)>& undoes) {
    std::set<RequestNumber> undone;
    // Newest first: whether a reversion is undone is known before it is met.
    for (const Request& each : reversions) {
        if (undone.contains(each.number) || !undoes(each)) continue;
        if (each.reverts == request) return each.number;
        undone.insert(each.reverts);
    }
    return RequestNumber::none;
}

RequestNumber taken_back_by(Snapshot& snapshot, RequestNumber request) {
    const std::vector<Request> reversions = reversions_of(snapshot, request);
    std::map<RequestNumber, std::int64_t> sims;
    for (const Request& each : reversions) sims.emplace(each.number, each.sims);
    return taken_back_by(reversions, request, [&](const Request& each) {
        return each.reverts == request || each.sims >= sims.at(each.reverts);
    });
}

std::map<RequestNumber, RequestNumber> taken_back(Snapshot& snapshot) {
    const std::vector<Request> all = all_reversions(snapshot);
    std::map<RequestNumber, std::int64_t> sims;
    for (const Request& each : all) sims.emplace(each.number, each.sims);
    std::map<RequestNumber, RequestNumber> by;
    std::set<RequestNumber> undone;
    for (const Request& each : all) {
        if (undone.contains(each.number)) continue;
        by.emplace(each.reverts, each.number);
        const auto whole = sims.find(each.reverts);
        if (whole != sims.end() && each.sims >= whole->second) undone.insert(each.reverts);
    }
    return by;
}

}  // namespace simprof
