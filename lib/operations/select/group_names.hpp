#pragma once

#include "lib/model/warning.hpp"
#include "lib/operations/select/selection.hpp"

namespace simprof {

/// What people are told of groups that a filter names and no SIM is in, with the nearest one that there is,
/// and of labels that no SIM has; empty where there is none such. Looks at every SIM, where none was selected
/// or one of several names may stand for none.
[[nodiscard]] Warnings unknown_names(Snapshot& snapshot, const Selection& selection, bool none_selected);

}  // namespace simprof
