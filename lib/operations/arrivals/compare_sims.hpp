#pragma once

#include "lib/formats/sims/sim_records.hpp"
#include "lib/operations/change/change.hpp"

namespace simprof {

/// Holds a platform's report against the store: status, plan in force and options of the SIMs that the store
/// has. Carrying the change out records what the platform says; identity, profile and plan to come stay. SIMs
/// that the store does not have are not added. Rows that cannot be compared stand in the report as refused.
/// `strict`: a wrong check digit is refused (IDN-2). Throws Error (malformed) by IMP-5.
[[nodiscard]] Change compare_sims(Snapshot& snapshot, SimRecords& records, bool strict, Day today);

/// The same to be told only, never to be carried out: a status that no rule lets a SIM come to, such as
/// active of a terminated one, is a difference, too.
[[nodiscard]] Change tell_differences(Snapshot& snapshot, SimRecords& records, bool strict, Day today);

}  // namespace simprof
