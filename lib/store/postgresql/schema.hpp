#pragma once

#include "lib/store/chain/recording.hpp"
#include "lib/store/postgresql/session/connection.hpp"

#include <functional>
#include <string>

namespace simprof::postgresql {

inline constexpr int schema_version = 2;
/// Of tables that a store is being copied into.
inline constexpr int unfinished_copy_version = -1;

/// What a store says of itself when a view of it begins.
struct BegunStore {
    int version = 0;
    ChainEnd end;
};

/// Makes the schema and its tables, which hold nothing yet, inside a transaction.
void create_tables(Connection& connection);
/// Makes the schema and all in it, inside a transaction that the caller has begun.
void create_schema(Connection& connection, const NewStore& store);

/// Begins, by what answers `select_store`. A schema of its name that is not one of ours is refused; where
/// anything fails, nothing is begun.
[[nodiscard]] BegunStore begun_store(Connection& connection, const std::function<Result()>& begin);
/// Refuses a store of another version.
void expect_our_version(Connection& connection, int version);
/// Refuses a store that says so when it is asked outside of a view.
void expect_our_store(Connection& connection);
/// Begins a view of a store of this version.
void begin_reading_ours(Connection& connection);
/// Where a store cannot be used or made: refuses a schema of its name that is not one of ours. Ends what is
/// begun.
void expect_no_foreign_schema(Connection& connection);

/// True for the answer to `select_store` where a store is being copied into the tables.
[[nodiscard]] bool is_unfinished_copy(const Result& found);

}  // namespace simprof::postgresql
