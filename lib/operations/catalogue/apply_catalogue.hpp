#pragma once

#include "lib/formats/catalogue/catalogue_reading.hpp"
#include "lib/operations/change/change.hpp"

namespace simprof {

/// Adds what a catalogue file states and the store lacks (CAT-1 to CAT-6). Throws Error with every mistake,
/// each with its line and column: kind `malformed` where the file has not the form of a catalogue, else
/// `refused`.
[[nodiscard]] Change apply_catalogue(Snapshot& snapshot, const CatalogueReading& reading, Day today);

}  // namespace simprof
