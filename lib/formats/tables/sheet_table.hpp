#pragma once

#include "lib/formats/tables/sim_table.hpp"

#include <string>

namespace simprof {

/// True where a file may be a workbook of a spreadsheet program.
[[nodiscard]] bool is_workbook(TextSource& source);

/// Opens the first sheet that a form knows by its header; with columns named on the command line, the first
/// that is not empty. Throws Error (malformed) as `open_sim_table` does, and where the workbook cannot be
/// read.
[[nodiscard]] SimTable open_sheet_table(TextSource& source, const std::string& name,
                                        const SimReading& reading);

}  // namespace simprof
