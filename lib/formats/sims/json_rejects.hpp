#pragma once

#include "lib/formats/sims/reject_reasons.hpp"
#include "lib/text/text_sink.hpp"

#include <string>
#include <string_view>

namespace simprof {

/// `write_rejects` for subscribers as NDJSON or as one JSON document.
void write_json_rejects(TextSource& input, const std::string& name, RejectReasons reasons,
                        const TextSink& write);

/// True where such a file of rejects may begin with that line.
[[nodiscard]] bool is_json_reject(std::string_view line);

}  // namespace simprof
