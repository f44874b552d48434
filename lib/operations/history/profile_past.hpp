#pragma once

#include "lib/operations/change/change_report.hpp"
#include "lib/store/store.hpp"

#include <map>
#include <vector>

namespace simprof {

/// The options that profiles had at any request.
class ProfilePast {
public:
    explicit ProfilePast(Snapshot& snapshot) : m_snapshot(snapshot) {}

    [[nodiscard]] const std::vector<ProfileEntry>& history(ProfileId profile);
    /// The profile's options after that request.
    [[nodiscard]] OptionSetPtr options(ProfileId profile, RequestNumber request);
    /// The options that a SIM in that state has after that request.
    [[nodiscard]] OptionSet options(const ServiceState& state, RequestNumber request);

private:
    Snapshot& m_snapshot;
    std::map<ProfileId, std::vector<ProfileEntry>> m_histories;
};

[[nodiscard]] DeviationChange deviation_change(const SimEntry& change);

/// What a step of a SIM's history did, told in the names and options of its time. `request`: the step's.
[[nodiscard]] SharedOutcome outcome_of(Snapshot& snapshot, const SimEntry& change, const Request& request,
                                       ProfilePast& past);

}  // namespace simprof
