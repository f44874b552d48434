#pragma once

#include "lib/platform/platform_work.hpp"
#include "lib/text/writing/text_sink.hpp"

#include <string>
#include <string_view>

namespace simprof {

/// Each call as one JSON object, SIMs by number: which SIM, method, path behind the address of the API's
/// subscribers, body, and the day on which a rate plan takes effect (null where none changes).
void write_calls_as_json(const PlatformWork& work, const TextSink& take);

/// True for the beginning of a file of such calls.
[[nodiscard]] bool are_api_calls(std::string_view beginning);

/// A header and each call as one CSV row with its line end, the body as JSON in one cell.
void write_calls_as_csv(const PlatformWork& work, const TextSink& take);

}  // namespace simprof
