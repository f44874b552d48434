#pragma once

#include "lib/store/store.hpp"

/// What requests did to SIMs, read back.
namespace simprof::sqlite {

class Connection;

[[nodiscard]] std::vector<SimEntry> read_sim_entries(Connection& connection, RequestNumber request);
/// A SIM's entries, oldest first: from the request that brought it to its last one.
[[nodiscard]] std::vector<SimEntry> read_sim_history(Connection& connection, Iccid iccid);

}  // namespace simprof::sqlite
