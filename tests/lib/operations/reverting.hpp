#pragma once

#include "lib/operations/change/way_back.hpp"
#include "lib/operations/revert/revert_request.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <cstdint>
#include <optional>
#include <string>

/// Taking requests back in a test.
namespace simprof::operations_test {

inline RequestNumber number(std::int64_t request) {
    return RequestNumber{static_cast<std::int32_t>(request)};
}

inline Judging reverting(std::int64_t request) {
    return
        [request](Snapshot& snapshot, Day today) { return revert_request(snapshot, number(request), today); };
}

inline ChangeReport revert(Fleet& fleet, std::int64_t request) { return fleet.change(reverting(request)); }

/// What speaks against it; nothing where it was taken back.
inline std::optional<Error> refusal(Fleet& fleet, std::int64_t request) {
    return error_of([&] { (void)revert(fleet, request); });
}

inline void rename(Fleet& fleet, const std::string& sim, const IdentityWish& wish) {
    fleet.change([&](Snapshot& snapshot, Day today) { return edit_sim(snapshot, sim, wish, today); });
}

}  // namespace simprof::operations_test
