#pragma once

#include "lib/store/postgresql/connection.hpp"

#include <string>

namespace simprof::postgresql {

inline constexpr int schema_version = 1;

/// Asked at the beginning of every view.
inline const std::string select_version = "SELECT schema_version FROM simprof.store";

/// Makes the schema and all in it, inside a transaction that the caller has begun.
void create_schema(Connection& connection, const NewStore& store);

/// Refuses a store of another version; `found` is the answer to `select_version`.
void expect_our_version(Connection& connection, const Result& found);

}  // namespace simprof::postgresql
