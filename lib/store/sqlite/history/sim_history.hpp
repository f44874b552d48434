#pragma once

#include "lib/store/store.hpp"

#include <functional>

/// What requests did to SIMs, read back.
namespace simprof::sqlite {

class Connection;

using VisitSimEntry = std::function<void(const SimEntry&)>;

/// Hands over what a request did to SIMs, by number.
void visit_sim_entries(Connection& connection, RequestNumber request, const VisitSimEntry& visit);
[[nodiscard]] std::vector<SimEntry> read_sim_entries(Connection& connection, RequestNumber request);
/// A SIM's entries, oldest first: from the request that brought it to its last one.
[[nodiscard]] std::vector<SimEntry> read_sim_history(Connection& connection, Iccid iccid);

}  // namespace simprof::sqlite
