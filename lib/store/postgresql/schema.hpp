#pragma once

#include "lib/store/postgresql/session/connection.hpp"

#include <functional>
#include <string>

namespace simprof::postgresql {

inline constexpr int schema_version = 2;
/// Of tables that a store is being copied into.
inline constexpr int unfinished_copy_version = -1;

/// Asked at the beginning of every view.
inline const std::string select_version = "SELECT schema_version FROM simprof.store";

/// Makes the schema and its tables, which hold nothing yet, inside a transaction.
void create_tables(Connection& connection);
/// Makes the schema and all in it, inside a transaction that the caller has begun.
void create_schema(Connection& connection, const NewStore& store);

/// Begins, by what asks `select_version`; the version that the store says it has. A schema of its name that
/// is not one of ours is refused; where anything fails, nothing is begun.
[[nodiscard]] int begun_version(Connection& connection, const std::function<Result()>& begin);
/// Refuses a store of another version.
void expect_our_version(Connection& connection, int version);
/// Begins a view of a store of this version.
void begin_reading_ours(Connection& connection);
/// Where a store cannot be used or made: refuses a schema of its name that is not one of ours. Ends what is
/// begun.
void expect_no_foreign_schema(Connection& connection);

/// True for the answer to `select_version` where a store is being copied into the tables.
[[nodiscard]] bool is_unfinished_copy(const Result& found);

}  // namespace simprof::postgresql
