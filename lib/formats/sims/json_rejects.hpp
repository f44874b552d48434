#pragma once

#include "lib/formats/forms/sim_reading.hpp"
#include "lib/formats/sims/reject_reasons.hpp"
#include "lib/text/writing/text_sink.hpp"

#include <string>
#include <string_view>

namespace simprof {

/// `write_rejects` for JSON, one SIM a line or in one document.
void write_json_rejects(TextSource& input, const std::string& name, RejectReasons reasons,
                        const TextSink& write, const SimReading& reading);

/// True where such a file of rejects may begin with that line.
[[nodiscard]] bool is_json_reject(std::string_view line);

}  // namespace simprof
