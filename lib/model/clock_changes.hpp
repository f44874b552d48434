#pragma once

#include "lib/model/day.hpp"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace simprof {

/// The changes of a zone's clocks that its file in the time-zone database lists. Before the first and from
/// the last of them on, what clocks show follows from rules, which are left to those who know all of them.
class ClockChanges {
public:
    /// From the bytes of the file (RFC 8536); none where they are not as they have to be, or not in the form
    /// with instants of 64 bits.
    static ClockChanges in(std::string_view file);

    [[nodiscard]] bool empty() const noexcept { return m_changes.empty(); }
    /// How far clocks are ahead of UTC; nothing where the file does not list it.
    [[nodiscard]] std::optional<std::chrono::seconds> ahead_of_utc(Instant instant) const;

private:
    /// What clocks show from an instant on.
    struct Change {
        Instant at;
        std::chrono::seconds ahead_of_utc;
    };
    std::vector<Change> m_changes;  ///< by instant
};

}  // namespace simprof
