#pragma once

#include "cli/output/json.hpp"
#include "lib/operations/history.hpp"

namespace simprof::cli {

/// One entry of a SIM's history as JSON: the request's keys, then what it did to the SIM.
[[nodiscard]] Json to_json(const HistoryEntry& entry);

/// What an entry did, in one line for people.
[[nodiscard]] std::string effect_line(const HistoryEntry& entry);

}  // namespace simprof::cli
