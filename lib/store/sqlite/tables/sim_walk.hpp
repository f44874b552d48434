#pragma once

#include "lib/store/store.hpp"

#include <cstdint>

/// Walks over SIMs by a filter. The table is small enough to be read whole; only the range of ICCIDs is left
/// to SQL, states and groups are judged here.
namespace simprof::sqlite {

class Connection;

/// Which SIMs to walk over.
struct SimWalk {
    const SimFilter& filter;
    std::int64_t most = 0;  ///< no more SIMs than this fit, so the walk ends there
};

void scan_sims(Connection& connection, const SimWalk& walk, const Snapshot::VisitSim& visit);
void visit_sims(Connection& connection, const SimWalk& walk, const Snapshot::VisitIdentity& visit);

}  // namespace simprof::sqlite
