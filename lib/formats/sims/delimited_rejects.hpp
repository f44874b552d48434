#pragma once

#include "lib/formats/sims/reject_reasons.hpp"
#include "lib/formats/sims/sim_file_form.hpp"
#include "lib/text/text_sink.hpp"

#include <string>
#include <string_view>

namespace simprof {

/// `write_rejects` for a list upload, a CSV, a delivery file.
void write_delimited_rejects(TextSource& input, const SimFileForm& form, const std::string& name,
                             RejectReasons reasons, const TextSink& write);

/// True where such a file of rejects may begin with that line.
[[nodiscard]] bool is_header_of_rejects(std::string_view line);

}  // namespace simprof
