#pragma once

#include "lib/store/chain/sim_replay.hpp"
#include "lib/store/store_check.hpp"

/// What is looked at in a store on a server beside its schema and history.
namespace simprof::postgresql {

class Connection;

/// Rows that refer to nothing: one of each reference.
[[nodiscard]] StoreFindings findings_of_references(Connection& connection);

/// Roles that may change or remove what the history holds, and owners of parts of it: none but the store's
/// owner should.
[[nodiscard]] StoreFindings findings_of_rights(Connection& connection);

/// What is kept twice and does not agree, or is nobody's: the end of the chain, identities.
[[nodiscard]] HistoryFaults faults_of_places(Connection& connection);

/// What to do where something else than simprof changed a store.
[[nodiscard]] Sentence restore_the_database();

}  // namespace simprof::postgresql
