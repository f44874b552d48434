#pragma once

/// The half of what a request writes about SIMs that the next one changes: their rows.
namespace simprof {
struct SimPart;
}

namespace simprof::sqlite {

class Connection;

/// Brings the SIMs themselves up to date.
void write_sim_rows(Connection& connection, const SimPart& part);

}  // namespace simprof::sqlite
