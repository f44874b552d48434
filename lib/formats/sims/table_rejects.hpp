#pragma once

#include "lib/formats/sims/reject_reasons.hpp"
#include "lib/formats/tables/sim_table.hpp"
#include "lib/text/writing/text_sink.hpp"

#include <string_view>

namespace simprof {

/// `write_rejects` for a list of numbers, a table of columns, a sheet.
void write_table_rejects(SimTable table, RejectReasons reasons, const TextSink& write);

/// True where such a file of rejects may begin with that line.
[[nodiscard]] bool is_header_of_rejects(std::string_view line);

}  // namespace simprof
