#pragma once

#include "lib/formats/sims/sim_record_reader.hpp"
#include "lib/formats/tables/sim_table.hpp"

#include <memory>

namespace simprof {

/// Reads the rows of a table, a list or a sheet.
[[nodiscard]] std::unique_ptr<SimRecords::Reader> read_sim_table(SimTable table);

}  // namespace simprof
