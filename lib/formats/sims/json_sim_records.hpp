#pragma once

#include "lib/formats/sims/sim_record_reader.hpp"

namespace simprof {

/// For subscribers as NDJSON or as one JSON document.
[[nodiscard]] std::unique_ptr<SimRecords::Reader> read_json_sims(TextSource& source, const std::string& name);

}  // namespace simprof
