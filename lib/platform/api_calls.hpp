#pragma once

#include "lib/platform/platform_work.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace simprof {

/// Takes one call of the platform's API; the text lives during the call only.
using TakeCall = std::function<void(std::string_view)>;

/// Each call as one JSON object, SIMs by number: which SIM, method, path behind the address of the API's
/// subscribers, body, and the day on which a rate plan takes effect (null where none changes).
void write_calls_as_json(const PlatformWork& work, const TakeCall& take);

/// True for the beginning of a file of such calls.
[[nodiscard]] bool are_api_calls(std::string_view beginning);

/// A header and each call as one CSV row with its line end, the body as JSON in one cell.
void write_calls_as_csv(const PlatformWork& work, const TakeCall& take);

}  // namespace simprof
