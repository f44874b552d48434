#pragma once

#include "lib/operations/history/profile_past.hpp"
#include "lib/platform/platform_work.hpp"
#include "lib/platform/sim_work_calls.hpp"
#include "lib/store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// Turns what a request did to SIMs into work on the platform, in the names and options of the request's
/// time.
class SimWorkMaker {
public:
    SimWorkMaker(Snapshot& snapshot, const Request& request);

    /// The work of all SIMs that this change stands for.
    [[nodiscard]] SimWork work_for(const SimEntry& change);
    /// Values met so far that the platform has no word for, as calls have to write them, each once.
    [[nodiscard]] std::vector<OptionValue> take_without_words() { return std::move(m_without_words); }

private:
    /// One change of state, folded to the request's day, and the same in names.
    struct Change {
        ServiceState before;
        ServiceState after;
        OptionSet options_before;
        OptionSet options_after;
        SharedOutcome outcome;
    };
    static bool is_suspended(const Change& change) {
        return change.before.status == Status::suspended && change.after.status == Status::suspended;
    }
    [[nodiscard]] Change read(const SimEntry& change);
    void add_status_steps(const Change& change, std::vector<SimStep>& steps) const;
    void add_service_steps(const Change& change, std::vector<SimStep>& steps);
    [[nodiscard]] std::optional<SimStep> profile_step(const Change& change, const ServiceProfile& profile,
                                                      const OptionSet& of_profile) const;
    [[nodiscard]] SimStep step(SimAction action, const Change& change) const;
    [[nodiscard]] ServiceChange service_change(const Change& change) const;
    [[nodiscard]] std::vector<PlatformOption> in_words(const std::vector<OptionDifference>& differences,
                                                       const Change& change) const;

    Snapshot& m_snapshot;
    const Request& m_request;
    ProfilePast m_past;
    std::vector<OptionValue> m_without_words;
};

}  // namespace simprof
