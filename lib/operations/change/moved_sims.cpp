#include "lib/operations/change/moved_sims.hpp"

#include "lib/operations/change/change.hpp"

#include <algorithm>

namespace simprof {

namespace {

constexpr std::int32_t most_requests = 1'000;
constexpr std::int64_t most_sims = 10'000;

/// Those after that one; nothing where they are too many.
std::optional<std::vector<Request>> requests_since(Snapshot& snapshot, RequestNumber since) {
    const auto first = static_cast<std::int32_t>(since) + 1;
    const auto last = static_cast<std::int32_t>(newest_request(snapshot));
    if (last - first >= most_requests) return {};
    std::vector<RequestNumber> numbers;
    for (auto number = first; number <= last; ++number) numbers.push_back(RequestNumber{number});
    return snapshot.requests(numbers);
}

}  // namespace

std::optional<std::vector<Iccid>> sims_moved_since(Snapshot& snapshot, RequestNumber since,
                                                   std::span<const RequestKind> kinds) {
    const auto requests = requests_since(snapshot, since);
    if (!requests) return {};
    std::int64_t sims = 0;
    for (const Request& request : *requests) {
        if (std::ranges::find(kinds, request.kind) == kinds.end()) return {};
        sims += request.sims;
    }
    if (sims > most_sims) return {};
    std::vector<Iccid> moved;
    for (const Request& request : *requests)
        for (const SimEntry& entry : snapshot.sim_entries(request.number)) moved.push_back(entry.iccid);
    std::ranges::sort(moved);
    moved.erase(std::unique(moved.begin(), moved.end()), moved.end());
    return moved;
}

}  // namespace simprof
