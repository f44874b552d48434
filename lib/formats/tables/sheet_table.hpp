#pragma once

#include "lib/formats/tables/sim_table.hpp"

#include <memory>
#include <string>

namespace simprof {

/// Opens the first sheet of the workbook of a file that a form knows by its header; with columns named on the
/// command line, the first that is not empty. Throws Error (malformed) as `open_sim_table` does.
[[nodiscard]] SimTable open_sheet_table(const std::shared_ptr<const Workbook>& workbook,
                                        const std::string& name, const SimReading& reading);

}  // namespace simprof
