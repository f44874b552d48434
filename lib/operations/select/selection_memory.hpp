#pragma once

#include "lib/operations/select/selection.hpp"

#include <optional>

namespace simprof {

/// What was selected on an earlier view of the store, kept for one later view: of a million SIMs only those
/// are read again that were changed since.
class SelectionMemory {
public:
    void keep(Snapshot& snapshot, Day today, const SelectedSims& selected);

    /// What the selection is on this view; nothing where it has to be read anew. Forgets it.
    [[nodiscard]] std::optional<SelectedSims> recall(Snapshot& snapshot, const Selection& selection,
                                                     Day today);

private:
    struct Before {
        SelectedSims selected;
        RequestNumber seen{};  ///< the newest request of that view
        Day day;               ///< that it was judged on
    };
    std::optional<Before> m_before;
};

}  // namespace simprof
