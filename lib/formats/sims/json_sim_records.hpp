#pragma once

#include "lib/formats/forms/sim_reading.hpp"
#include "lib/formats/sims/sim_record_reader.hpp"
#include "lib/text/reading/text_source.hpp"

#include <memory>
#include <string>

namespace simprof {

/// Reads SIMs from JSON: one object a line, a list, or a list in an object (a page). Throws Error (malformed,
/// with the line): IMP-1 where no form knows its keys.
[[nodiscard]] std::unique_ptr<SimRecords::Reader> read_json_sims(TextSource& source, const std::string& name,
                                                                 const SimReading& reading);

}  // namespace simprof
