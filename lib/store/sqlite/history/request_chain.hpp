#pragma once

#include "lib/store/chain/recording.hpp"
#include "lib/store/chain/sim_replay.hpp"
#include "lib/store/store.hpp"

namespace simprof {
class Digest;
}

/// Every request has a hash over the hash before it and over all that gives it its meaning: its own row, what
/// it did to packs, plans, profiles, SIMs and identities, and the option sets and states it was the first to
/// use. The first one's hash before it is one over the settings.
namespace simprof::sqlite {

class Connection;

[[nodiscard]] ChainEnd chain_end(Connection& connection);

/// Writes the request as the last row of its own hash, which `digest` holds so far. `identities` is the
/// digest of those that it brought; empty where there is none.
void insert(Connection& connection, Digest& digest, const Request& request, std::string_view identities);

/// The hash of a request as it is stored; nothing where there is no such request.
[[nodiscard]] std::optional<std::string> stored_hash(Connection& connection, RequestNumber request);

/// The places where a store is not what its requests made of it, the first few of each kind: see
/// lib/store/chain/history_check.hpp.
[[nodiscard]] HistoryFaults verify_chain(Connection& connection);

}  // namespace simprof::sqlite
