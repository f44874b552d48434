#pragma once

namespace simprof::sqlite {

class Connection;

/// Writes the requests of a store of schema 1 again, one by one, into one of the schema of today that holds
/// settings only. Numbers, instants and all else stay; the chain and what follows from the history is made
/// anew. Throws Error (store) where the old store is not what its history made of it.
void replay_1(Connection& old, Connection& made);

}  // namespace simprof::sqlite
