#pragma once

#include "lib/store/store.hpp"

#include <span>
#include <utility>
#include <vector>

/// IMSIs and MSISDNs, and who has them.
namespace simprof {
struct SimPart;
}

namespace simprof::sqlite {

class Connection;

/// Those of the numbers (any order, repeats allowed) that SIMs have, by number, each once. `stored` is how
/// many SIMs there are.
[[nodiscard]] std::vector<std::pair<Imsi, Iccid>> sims_with(Connection& connection,
                                                            std::span<const Imsi> imsis, std::int64_t stored);
[[nodiscard]] std::vector<std::pair<Msisdn, Iccid>> sims_with(Connection& connection,
                                                              std::span<const Msisdn> msisdns,
                                                              std::int64_t stored);

[[nodiscard]] std::optional<Iccid> sim_with(Connection& connection, Imsi imsi);
[[nodiscard]] std::optional<Iccid> sim_with(Connection& connection, Msisdn msisdn);

/// Brings both tables up to date: numbers that SIMs give up are free before others take them, whatever the
/// order of the SIMs.
void write_numbers(Connection& connection, const SimPart& part);

}  // namespace simprof::sqlite
