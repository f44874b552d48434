#pragma once

#include "lib/store/postgresql/session/pipeline.hpp"
#include "lib/store/store.hpp"

#include <span>

/// SIMs and who they are. Their states and their identities lie in two tables: see schema.sql.
namespace simprof::postgresql {

class Connection;

/// The SIMs of a list that may have any order and repeats.
struct SimLook {
    std::span<const Iccid> iccids;
    std::int64_t stored = 0;  ///< how many SIMs there are
};

/// SIMs are looked for by their numbers, however few there are.
inline constexpr std::size_t few_sims = 100;

/// True where it is quicker to read the table from one end of a list to the other than to look for each of
/// its SIMs.
[[nodiscard]] bool walk_pays(const SimLook& look);

/// By number, each once.
void find_sims(Connection& connection, const SimLook& look, const Snapshot::VisitSim& visit);
void find_identities(Connection& connection, const SimLook& look, const Snapshot::VisitIdentity& visit);

/// Those that fit, by number.
void scan_sims(Connection& connection, const SimFilter& filter, const Snapshot::VisitSim& visit);
void visit_sims(Connection& connection, const SimFilter& filter, const Snapshot::VisitIdentity& visit);

/// Whether a SIM has a number of so many digits.
[[nodiscard]] bool has_iccids_of(Connection& connection, int length);

/// One SIM, asked for along with other things.
struct AskedSim {
    Result sim;
    Result identity;
};
void ask_for_sim(Connection& connection, Iccid iccid, AskedSim& asked);
[[nodiscard]] std::optional<KnownSim> sim_in(Connection& connection, AskedSim&& asked);

/// From one key to another, both included.
struct KeyRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

[[nodiscard]] std::vector<KnownSim> some_between(Connection& connection, KeyRange iccids, End end,
                                                 std::size_t most);
[[nodiscard]] std::vector<std::pair<Msisdn, Iccid>> msisdns_between(Connection& connection, KeyRange msisdns,
                                                                    End end, std::size_t most);

/// Those of the numbers that SIMs have, by number, each once.
[[nodiscard]] std::vector<std::pair<Imsi, Iccid>> sims_with(Connection& connection,
                                                            std::span<const Imsi> imsis);
[[nodiscard]] std::vector<std::pair<Msisdn, Iccid>> sims_with(Connection& connection,
                                                              std::span<const Msisdn> msisdns);

}  // namespace simprof::postgresql
