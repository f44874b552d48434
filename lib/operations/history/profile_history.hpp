#pragma once

#include "lib/operations/change/change_report.hpp"
#include "lib/store/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// What a request did to a profile.
struct ProfileHistoryEntry {
    Request request;
    ProfileEvent event{};
    std::vector<OptionDifference> options;  ///< what differs; all of them where the profile was created
    std::optional<std::int64_t> reached;    ///< SIMs that followed it; absent where the request did more
};

struct ProfileHistory {
    std::string name;
    std::string pack;
    std::string plan;
    std::vector<ProfileHistoryEntry> entries;
};

/// The whole life of a profile, oldest first; of one that is deleted where no other has taken the name.
/// Throws Error (not_found).
[[nodiscard]] ProfileHistory profile_history(Snapshot& snapshot, std::string_view name);

}  // namespace simprof
